import { beforeAll, expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { latestTo, mailsTo } from '../mailbox.ts'
import { entersAs } from '../screens/access.ts'
import { whoComes } from '../screens/meetings.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()
const t = sentences('sv', 'meetings')
const mail = sentences('sv', 'mail')

/** The coming meeting of the chairs, whose agenda Annika has just sent once more. */
let meeting = ''
beforeAll(async () => {
  const annika = await visit({ journey: 'answering', language: 'sv' })
  await entersAs(annika, 'Annika')
  await annika.presses('Nätverk för socialnämndernas ordförande')
  await annika.arrives('Nätverk för socialnämndernas ordförande')
  const next = annika.page.locator('main a[href*="/meetings/m"]').first()
  meeting = new URL((await next.getAttribute('href')) ?? '', annika.page.url()).pathname
  await annika.opens(`${meeting}/send`)
  await annika.presses(t('send'))
  await annika.page.waitForURL(/done=agendaSent/)
  await annika.picture('sent')
})

const readers = [
  ['yes', 'Siv Ahlgren', 'siv.ahlgren@mellerud.example'],
  ['digitally', 'Helena Nordahl', 'helena.nordahl@trollhattan.example'],
  ['no, with a substitute', 'Göran Skogsberg', 'goran.skogsberg@tanum.example'],
] as const

test.each(readers)(
  'a chair answers %s from the mail, on a phone, without scripts and without signing in',
  async (answer, name, address) => {
    const chair = await visit({
      journey: `answering-${answer}`,
      language: 'sv',
      width: 'phone',
      scripts: false,
    })
    const agenda = await latestTo(address)
    expect(agenda.text).toContain('Förebyggande arbete i den nya lagen')
    if (answer === 'yes') {
      await chair.opens(agenda.link(mail('yes')))
      await chair.presses(t('answer-comes'))
      await chair.sees(t('doneAnswered-comes'))
    } else if (answer === 'digitally') {
      await chair.opens(agenda.link(mail('digital')))
      await chair.presses(t('answer-digital'))
      await chair.sees(t('doneAnswered-digital'))
    } else {
      await chair.opens(agenda.link(mail('no')))
      await chair.writes(t('substituteName'), 'Tove Lind')
      await chair.writes(t('substituteEmail'), 'tove.lind@tanum.example')
      await chair.presses(t('sendNo'))
      await chair.sees(t('doneAnsweredTold', { name: 'Tove Lind' }))
      expect((await latestTo('tove.lind@tanum.example')).text).toContain(
        'Förebyggande arbete i den nya lagen',
      )
    }
    await chair.picture()

    const annika = await visit({ journey: `answering-table-${answer}`, language: 'sv' })
    await entersAs(annika, 'Annika')
    const row = (await whoComes(annika, meeting)).find((each) => each.includes(name))
    if (answer === 'yes') expect(row).toContain(t('answered-comes'))
    else if (answer === 'digitally') expect(row).toContain(t('answered-digital'))
    else expect(row).toContain('Tove Lind')
  },
)

test('opening a link answers nothing: scanners of mail open links too', async () => {
  const scanner = await visit({ journey: 'answering-scanner', language: 'sv', scripts: false })
  const agenda = await latestTo('gunilla.ekdahl@bengtsfors.example')
  const before = (await mailsTo('gunilla.ekdahl@bengtsfors.example')).length
  for (const words of [mail('yes'), mail('digital'), mail('no')]) await scanner.opens(agenda.link(words))
  const annika = await visit({ journey: 'answering-scanner-table', language: 'sv' })
  await entersAs(annika, 'Annika')
  const row = (await whoComes(annika, meeting)).find((each) => each.includes('Gunilla Ekdahl'))
  expect(row).toContain(t('answered-comes'))
  expect(await mailsTo('gunilla.ekdahl@bengtsfors.example')).toHaveLength(before)
})

test('the link of one chair opens nothing of another, and half a link opens nothing', async () => {
  const stranger = await visit({ journey: 'answering-half-a-link', language: 'sv', width: 'phone' })
  const link = (await latestTo('siv.ahlgren@mellerud.example')).link(mail('yes'))
  const [path = '', query = ''] = link.split('?')
  await stranger.opens(`${path.slice(0, -6)}?${query}`)
  await stranger.sees(t('linkGoneHint'))
})
