import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { latestTo } from '../mailbox.ts'
import { bodyAddress, setsUp } from '../screens/bodies.ts'
import {
  addsATopic,
  asksTheChair,
  opensTheNextMeeting,
  plansTheYear,
  sendsASample,
  sendsTheAgenda,
  whoComes,
} from '../screens/meetings.ts'
import { makesChair, pastesPeople } from '../screens/members.ts'
import { acceptsTheAgreement, signsUp } from '../screens/sign-up.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

const eva = { name: 'Eva Provström', email: 'eva.provstrom@skaraborg.se' }
const municipalities = [
  'Essunga Falköping Grästorp Gullspång Götene Hjo Karlsborg Lidköping',
  'Mariestad Skara Skövde Tibro Tidaholm Töreboda Vara',
].flatMap((names) => names.split(' '))
const chairs = municipalities.map((municipality, place) => ({
  municipality,
  name: `${['Åsa', 'Bo', 'Cilla', 'Dag', 'Elsa'][place % 5]} ${municipality.slice(0, 4)}gren`,
  email: `ordforande${place + 1}@kommun.example`,
}))

test('a Swedish official goes from nothing to the table before the meeting', async () => {
  const t = sentences('sv', 'meetings')
  const visitor = await visit({ journey: 'swedish-ten-minutes', language: 'sv' })
  await signsUp(visitor, {
    country: 'se',
    search: 'skaraborgs k',
    organisation: 'Skaraborgs Kommunalförbund',
    slug: 'skaraborg',
    mailbox: 'info@skaraborg.se',
    ...eva,
  })
  await acceptsTheAgreement(visitor, 'skaraborg', 'Skaraborgs Kommunalförbund', eva.name)
  await visitor.opens('/skaraborg')

  await setsUp(visitor, 'Ett nätverk av nämndsordförande', {
    phone: '0500-49 36 00',
    link: 'https://moten.example/skaraborg',
  })
  const body = bodyAddress(visitor)

  await pastesPeople(
    visitor,
    body,
    [
      'Kommun\tNamn\tE-post\tErsättare\tE-post',
      ...chairs.map(({ municipality, name, email }, place) =>
        [municipality, name, email, ...(place === 0 ? ['Vera Viken', 'vera.viken@kommun.example'] : [])].join(
          '\t',
        ),
      ),
    ],
    15,
  )
  const seated = await visitor.reads()
  for (const { name, municipality } of chairs) {
    expect(seated).toContain(name)
    expect(seated).toContain(municipality)
  }
  await makesChair(visitor, body, chairs[10]?.name ?? '')

  await plansTheYear(visitor, body, 5, async () => {
    const joint = visitor.page.getByLabel(t('jointMeeting', { with: 'socialchefsnätverket' }))
    expect(await joint.count()).toBe(5)
    const ticked = await Promise.all((await joint.all()).map((each) => each.isChecked()))
    expect(ticked.filter(Boolean)).toHaveLength(2)
    for (const link of await visitor.page.getByLabel(t('link')).all())
      expect(await link.inputValue()).toBe('https://moten.example/skaraborg')
  })

  const meeting = await opensTheNextMeeting(visitor, body)
  await addsATopic(visitor, meeting, 'Förebyggande arbete')
  await sendsASample(visitor, meeting, eva.email)
  const sample = await latestTo(eva.email)
  expect(sample.text).toContain('Från direktionen och SRO')
  expect(sample.text).toContain('Förebyggande arbete')

  await asksTheChair(visitor, meeting)
  const chair = await visit({ journey: 'swedish-chair', language: 'sv', width: 'phone', scripts: false })
  const draft = await latestTo(chairs[10]?.email ?? '')
  await chair.opens(draft.link(sentences('sv', 'mail')('approveButton')))
  await chair.presses(t('approveByChair'))
  await chair.sees(t('doneApproved'))
  await chair.picture()

  await sendsTheAgenda(visitor, meeting)
  const before = await whoComes(visitor, meeting)
  expect(before).toHaveLength(15)
  for (const row of before) expect(row).toContain(t('answered-silent'))

  const answers = sentences('sv', 'mail')
  const first = await latestTo(chairs[0]?.email ?? '')
  await chair.opens(first.link(answers('digital')))
  await chair.presses(t('answer-digital'))
  await chair.sees(t('doneAnswered-digital'))
  const after = await whoComes(visitor, meeting)
  expect(after.find((row) => row.includes(chairs[0]?.name ?? ''))).toContain(t('answered-digital'))
})
