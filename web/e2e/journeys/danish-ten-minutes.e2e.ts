import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { latestTo, mailsTo } from '../mailbox.ts'
import { bodyAddress, setsUp } from '../screens/bodies.ts'
import {
  addsATopic,
  opensTheNextMeeting,
  plansTheYear,
  sendsASample,
  sendsTheAgenda,
} from '../screens/meetings.ts'
import { pastesPeople } from '../screens/members.ts'
import { acceptsTheAgreement, signsUp } from '../screens/sign-up.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

const nora = { name: 'Nora Prøvegaard', email: 'nora.proevegaard@furesoe.dk' }
const people = [
  'Birgit Ager\tbirgit.ager@post.example\tborger',
  'Carl Dam; carl.dam@post.example; borger',
  '"Dorte Enghave" <dorte.enghave@post.example>\tborger',
  'Erik Fold\tMosevej 3, 3500 Værløse\tborger',
  'Frida Grøn\tfrida.groen@post.example\tpårørende',
  'Gert Holm\tgert.holm@post.example\tpårørende',
  'Helle Iversen\thelle.iversen@furesoe.dk\tMedlem af Socialudvalget',
  'Ib Juul\tib.juul@furesoe.dk\tMedlem af Beskæftigelsesudvalget',
  'Jane Krog\tjane.krog@furesoe.dk\tKonsulent',
  'Lars Mark\tlars.mark@furesoe.dk\tAfdelingsleder',
]

test('a Danish secretary goes from nothing to an agenda in everyone’s mailbox', async () => {
  const t = sentences('da', 'meetings')
  const visitor = await visit({ journey: 'danish-ten-minutes', language: 'da' })
  await signsUp(visitor, {
    country: 'dk',
    search: 'fures',
    organisation: 'Furesø',
    slug: 'furesoe',
    mailbox: 'kommunen@furesoe.dk',
    ...nora,
  })

  // The main mailbox is told, and can say no for seven days.
  expect((await latestTo('kommunen@furesoe.dk')).subject).toBe('Furesø Kommune vil bruge Rådslag')

  await setsUp(visitor, 'Et dialognetværk', {
    name: 'Dialognetværket i Furesø',
    numbers: { 'Borgere: højst': 8, 'Antal møder': 4 },
    phone: '72 16 40 00',
  })
  const body = bodyAddress(visitor)

  await pastesPeople(visitor, body, people, async () => {
    const m = sentences('da', 'members')
    await visitor.chooses(
      m('group'),
      'Pårørende',
      visitor.page.locator('fieldset', { hasText: 'Frida Grøn' }),
    )
  })
  const seated = await visitor.reads()
  for (const person of people) expect(seated).toContain(/\p{Lu}[\p{L}]+ \p{Lu}[\p{L}]+/u.exec(person)?.[0])
  // Nobody is written to before the secretary says so.
  expect(await mailsTo('birgit.ager@post.example')).toEqual([])

  await plansTheYear(visitor, body, 4)
  const meeting = await opensTheNextMeeting(visitor, body)
  await addsATopic(visitor, meeting, 'Hvordan bliver I mødt?', 'Vi begynder med jeres egne oplevelser.')

  await sendsASample(visitor, meeting, nora.email)
  const sample = await latestTo(nora.email)
  expect(sample.text).toContain('Hvordan bliver I mødt?')

  await acceptsTheAgreement(visitor, 'furesoe', 'Furesø Kommune', nora.name)
  await sendsTheAgenda(visitor, meeting)
  await visitor.sees(t('byMailCount', { count: 9 }))

  const mail = await latestTo('birgit.ager@post.example')
  // Nothing on a locked screen may say what the meeting is about.
  expect(mail.subject).toMatch(/^Møde \p{L}+dag den \d+\. \p{L}+ kl\. 16/u)
  expect(mail.replyTo).toContain('furesoe.dk')
  for (const words of [
    'Hvordan bliver I mødt?',
    'Vi begynder med jeres egne oplevelser.',
    'Velkommen og en runde',
    'Eventuelt',
  ]) {
    expect(mail.text).toContain(words)
    expect(mail.word()).toContain(words)
    expect(mail.pdf().words.replace(/\s+/g, ' ')).toContain(words)
  }
  expect(mail.pdf()).toMatchObject({ tagged: true, language: 'da' })
  const entry = mail.calendar()
  expect(entry.title).not.toMatch(/udsat|sårbar|dialog/i)
  expect(danishTime(entry.start)).toBe('16.00')
  expect(danishTime(entry.end)).toBe('18.00')
})

const danishTime = (moment: Date): string =>
  moment.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })
