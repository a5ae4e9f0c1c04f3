import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { unzipped } from '../../../infra/local/papers.ts'
import { latestTo, mailsTo } from '../mailbox.ts'
import { signsUp } from '../screens/sign-up.ts'
import { operator } from '../system.ts'
import { visitors } from '../visitor.ts'

const { visit } = visitors()

const ways = [
  {
    how: 'at a desk, in Danish',
    language: 'da',
    country: 'dk',
    search: 'ishø',
    organisation: 'Ishøj',
    full: 'Ishøj Kommune',
    domain: 'ishoj.dk',
    slug: 'ishoej',
    width: 'desktop',
    scripts: true,
  },
  {
    how: 'on a phone without scripts, in Swedish',
    language: 'sv',
    country: 'se',
    search: 'sotenäs',
    organisation: 'Sotenäs',
    full: 'Sotenäs kommun',
    domain: 'sotenas.se',
    slug: 'sotenas',
    width: 'phone',
    scripts: false,
  },
] as const

test.each(ways)(
  'an administrator takes everything home, leaves, and stays after all, $how',
  async ({ language, country, search, organisation, full, domain, slug, width, scripts }) => {
    const t = sentences(language, 'leaving')
    const nora = { name: 'Nora Prøvegaard', email: `nora.proevegaard@${domain}` }
    const mailbox = `kommun@${domain}`
    const visitor = await visit({ journey: `leaving-${language}`, language, width, scripts })
    await signsUp(visitor, { country, search, organisation, slug, mailbox, ...nora })
    // Said once on the first visit, before anybody can be written to.
    await visitor.sees(language === 'da' ? /aftalen om databehandling/ : /avtalet om personuppgifter/)

    await visitor.opens(`/${slug}/settings/leaving`)
    await visitor.presses(t('exportButton'))
    await visitor.sees(t('exportAsked'))
    const mail = await latestTo(nora.email)
    expect(mail.subject).toBe(t('mailExportSubject'))
    await visitor.opens(new URL(mail.link(t('mailExportButton'))).pathname)
    const file = await visitor.pressable(t('exportFetch')).getAttribute('href')
    const answer = await visitor.page.request.get(file ?? '')
    expect(answer.headers()['content-disposition']).toContain(`${slug}-`)
    const files = unzipped(new Uint8Array(await answer.body()))
    expect(files.get(`${t('sheetPeople')}.csv`)).toContain(nora.email)

    await visitor.unfolds()
    await visitor.writes(t('leaveName', { name: full }), organisation)
    await visitor.presses(t('leaveButton'))
    await visitor.sees(sentences(language, 'fields')('not-the-name'))
    await visitor.unfolds()
    await visitor.writes(t('leaveName', { name: full }), full)
    await visitor.presses(t('leaveButton'))
    await visitor.sees(t('leaveDone'))
    for (const address of [nora.email, mailbox])
      expect((await latestTo(address)).text).toContain(t('mailLeavingAsked', { name: full }))

    // Everything is there to read, and what is typed is kept beside the sentence that says until when.
    await visitor.opens(`/${slug}`)
    await visitor.sees(t('notice'))
    await visitor.opens(`/${slug}/settings`)
    const name = sentences(language, 'tenancy')('profileName')
    await visitor.writes(name, 'Et andet navn')
    await visitor.presses(sentences(language, 'tenancy')('save'))
    await visitor.sees(language === 'da' ? /Indtil da kan I læse/ : /Till dess kan ni läsa/)
    expect(await visitor.box(name).inputValue()).toBe('Et andet navn')

    await visitor.opens(`/${slug}/settings/leaving`)
    await visitor.presses(t('stay'))
    await visitor.sees(t('stayDone'))
    expect((await mailsTo(mailbox)).at(-1)?.subject).toBe(t('mailStaysSubject', { name: full }))

    // Closed for a time: one quiet card for everyone, the administrator too.
    operator('suspend', slug)
    await visitor.opens(`/${slug}`)
    await visitor.arrives(t('closedTitle'))
    await visitor.sees('operator@radslag.example')
    operator('resume', slug)
    await visitor.opens(`/${slug}/my-page/rows`)
    await visitor.arrives(t('mineTitle', { name: full }))
  },
)

test('a code that nobody has given out proves nothing', async () => {
  const visitor = await visit({ journey: 'proof-of-deletion', language: 'da' })
  const t = sentences('da', 'leaving')
  await visitor.opens('/verify/23456789abcdefgh')
  await visitor.arrives(t('proofTitle'))
  await visitor.sees(t('proofNotFound'))
})
