import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { latestTo, mailsTo } from '../mailbox.ts'
import { personNamed } from '../people.ts'
import { signsInAs } from '../screens/access.ts'
import { bodyAddress, setsUp } from '../screens/bodies.ts'
import {
  addsATopic,
  opensTheNextMeeting,
  plansTheYear,
  sendsASample,
  sendsTheAgenda,
} from '../screens/meetings.ts'
import { invitesOnly, pastesPeople } from '../screens/members.ts'
import { acceptsTheAgreement, asksForARoom, provesTheAddress, signsUp } from '../screens/sign-up.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()
const t = sentences('da', 'meetings')

const ways = [
  {
    how: 'at a desk',
    name: 'Furesø',
    domain: 'furesoe.dk',
    slug: 'furesoe',
    width: 'desktop',
    scripts: true,
  },
  {
    how: 'on a phone without scripts',
    name: 'Allerød',
    domain: 'alleroed.dk',
    slug: 'alleroed',
    width: 'phone',
    scripts: false,
  },
] as const

test.each(ways)(
  'a Danish secretary goes from nothing to an agenda in everyone’s mailbox, $how',
  async ({ name, domain, slug, width, scripts }) => {
    const nora = { name: 'Nora Prøvegaard', email: `nora.proevegaard@${domain}` }
    const visitor = await visit({ journey: `danish-ten-minutes-${width}`, language: 'da', width, scripts })
    await signsUp(visitor, {
      country: 'dk',
      search: name.slice(0, 5).toLowerCase(),
      organisation: name,
      slug,
      mailbox: `kommunen@${domain}`,
      ...nora,
    })

    // The main mailbox is told and can object for seven days; until then the page is for nobody else.
    expect((await latestTo(`kommunen@${domain}`)).subject).toBe(`${name} Kommune vil bruge Rådslag`)
    const stranger = await visit({ journey: `not-yet-public-${width}`, language: 'da', width })
    await stranger.opens(`/${slug}`)
    await stranger.arrives(sentences('da', 'tenancy')('publicNotYetTitle'))

    await setsUp(visitor, 'Et dialognetværk', {
      name: `Dialognetværket i ${name}`,
      numbers: { 'Borgere: højst': 8, 'Antal møder': 4 },
      phone: '72 16 40 00',
    })
    const body = bodyAddress(visitor)

    const own = (address: string) => `${address}.${slug}@post.example`
    const people = [
      ['Birgit Ager', own('birgit.ager'), 'borger'],
      ['Carl Dam', own('carl.dam'), 'borger'],
      ['Bent Fynbo', personNamed('Bent').email, 'borger'],
      ['Erik Fold', '', 'borger'],
      ['Frida Grøn', own('frida.groen'), 'pårørende'],
      ['Gert Holm', own('gert.holm'), 'bror til en borger'],
      ['Helle Iversen', `helle.iversen@${domain}`, 'Medlem af Socialudvalget'],
      ['Jane Krog', `jane.krog@${domain}`, 'Konsulent'],
    ] as const
    await pastesPeople(
      visitor,
      body,
      people.map((row) => row.join('\t')),
      people.length,
      async () => {
        const gert = visitor.page.locator('fieldset', { hasText: 'Gert Holm' })
        await visitor.chooses(sentences('da', 'members')('group'), 'Pårørende', gert)
      },
    )
    const seated = await visitor.reads()
    for (const [person] of people) expect(seated).toContain(person)
    // Nobody is written to before the secretary says so.
    expect(await mailsTo(own('birgit.ager'))).toEqual([])

    await plansTheYear(visitor, body, 4)
    const meeting = await opensTheNextMeeting(visitor, body)
    await addsATopic(visitor, meeting, 'Hvordan bliver I mødt?', 'Vi begynder med jeres egne oplevelser.')

    await sendsASample(visitor, meeting, nora.email)
    expect((await latestTo(nora.email)).text).toContain('Hvordan bliver I mødt?')

    // Real names are mailed when the agreement is accepted, and not before.
    await visitor.opens(`${meeting}/send`)
    await visitor.presses(t('send'))
    await visitor.sees(sentences('da', 'problems')('agreement-first'))
    await acceptsTheAgreement(visitor, slug, `${name} Kommune`, nora.name)
    await sendsTheAgenda(visitor, meeting)

    const mail = await latestTo(own('birgit.ager'))
    // Nothing on a locked screen may say what the meeting is about.
    expect(mail.subject).toMatch(/^Møde \p{L}+dag den \d+\. \p{L}+ kl\. 16$/u)
    expect(mail.replyTo).toBe(`kommunen@${domain}`)
    for (const words of [
      'Hvordan bliver I mødt?',
      'jeres egne oplevelser',
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
    expect([danishTime(entry.start), danishTime(entry.end)]).toEqual(['16.00', '18.00'])

    // Who is with another municipality already is the same person here, and goes from one to the other.
    await invitesOnly(visitor, body, 'Bent Fynbo')
    const bent = await visit({ journey: `two-places-${width}`, language: 'da', width, scripts })
    const access = sentences('da', 'access')
    await bent.opens((await latestTo(personNamed('Bent').email)).link(access('mailInviteButton')))
    await bent.presses(access('inviteCode'))
    await bent.arrives(access('codeTitle'))
    await bent.writes(access('digits'), (await latestTo(personNamed('Bent').email)).code())
    await bent.presses(access('signIn'))
    await bent.page.waitForURL((url) => url.pathname === `/${slug}`)
    await bent.opens('/me')
    await bent.presses(/Egedal Kommune/)
    await bent.page.waitForURL((url) => url.pathname === '/egedal')
    await bent.arrives(/Bent/)
  },
)

const danishTime = (moment: Date): string =>
  moment.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

test('an association without a number of its own has a host, and a private address waits for an operator', async () => {
  const tenancy = sentences('da', 'tenancy')
  const visitor = await visit({ journey: 'waits-for-an-operator', language: 'da', width: 'phone' })
  const applicant = {
    country: 'dk',
    search: '4k',
    organisation: '4K-samarbejdet',
    host: 'Rudersdal',
    slug: 'fire-k',
    mailbox: 'kommunen@rudersdal.dk',
    name: 'Prøve Privat',
    email: 'proeve.privat@post.example',
  } as const
  await asksForARoom(visitor, applicant)
  await provesTheAddress(visitor, applicant.email)
  await visitor.arrives(tenancy('waitingTitle'))
})

test('an organisation that is here already is led to its own page', async () => {
  const tenancy = sentences('da', 'tenancy')
  const visitor = await visit({ journey: 'already-here', language: 'da' })
  await visitor.opens('/sign-up?country=dk&q=egedal')
  await visitor.presses(/^Egedal/)
  // Told before anybody has typed a word.
  await visitor.arrives(tenancy('alreadyTitle'))
  await visitor.presses(tenancy('alreadyGo'))
  await visitor.page.waitForURL((url) => url.pathname === '/egedal')
  await signsInAs(visitor, 'Mette')
})
