import { expect, test } from 'vitest'
import { sentences } from '#shared/locales/translate'
import { parseTable } from '../../../shared/countries/csv.ts'
import { latestTo } from '../mailbox.ts'
import { personNamed } from '../people.ts'
import { shown } from '../picture.ts'
import { entersAs } from '../screens/access.ts'
import { type Visitor, visitors } from '../visitor.ts'

const { visit } = visitors()
const links = sentences('sv', 'links')
const cards = sentences('sv', 'councilCards')
const association = 'Fyrbodals kommunalförbund'
const pensioners = 'Kommunala pensionärsrådet'
const disability = 'Funktionsrättsrådet'

/** What the association reads of Dals-Ed: nothing is pressed, it comes and goes by itself. */
async function ofDalsEd(annika: Visitor): Promise<string> {
  await annika.page.goto('/fyrbodal/region/councils')
  const place = annika.page.getByRole('region', { name: 'Dals-Ed', exact: true })
  return (await place.count()) > 0 ? shown(place) : ''
}
const comesToRead = (annika: Visitor) =>
  expect.poll(() => ofDalsEd(annika), { timeout: 60_000, interval: 500 })

async function invites(annika: Visitor): Promise<void> {
  await annika.opens('/fyrbodal/region/links')
  await annika.opens('/fyrbodal/region/links/se-municipality-1438')
  await annika.writes(links('word'), 'Välkomna tillbaka.')
  await annika.presses(links('invite'))
  await annika.sees(links('doneInvited'))
}

async function consentsTo(
  sofia: Visitor,
  councils: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  for (const name of [pensioners, disability]) {
    const council = sofia.page.getByRole('region', { name, exact: true })
    const facts = councils[name]
    // A box is called by its words and what they mean.
    const box = (words: string) => council.getByRole('checkbox', { name: new RegExp(`^${words}`) })
    await box(links('share', { name })).setChecked(facts !== undefined)
    for (const fact of ['contact', 'meetings', 'seats', 'openHearings', 'published'])
      await box(links('fact', { fact })).setChecked(facts?.includes(fact) ?? false)
  }
}

test('a municipality says yes to a part, changes it and withdraws; the association follows by itself', async () => {
  const annika = await visit({ journey: 'link-association', language: 'sv', scripts: false })
  const sofia = await visit({ journey: 'link-municipality', language: 'sv', width: 'phone' })
  await entersAs(annika, 'Annika')
  await entersAs(sofia, 'Sofia')

  // It has been shared for a while: Sofia sees word for word what was sent, and stops.
  await comesToRead(annika).toContain(pensioners)
  await sofia.opens('/dals-ed/settings/links')
  await sofia.unfolds()
  await sofia.sees(/Sofia Grane, Nämndsekreterare/)
  await sofia.presses(links('changeShared'))
  await sofia.arrives(links('consentTitle', { association }))
  await sofia.presses(links('withdraw'))
  await sofia.sees(links('doneWithdrawn'))
  await comesToRead(annika).not.toContain(pensioners)

  await invites(annika)
  const mail = await latestTo(personNamed('Sofia').email)
  expect(mail.text).toContain('Välkomna tillbaka.')
  await sofia.opens('/dals-ed')
  await sofia.sees(links('waitsTitle'))
  await sofia.presses(links('answer'))
  await sofia.arrives(links('consentTitle', { association }))
  await consentsTo(sofia, { [pensioners]: ['meetings', 'seats'] })
  await sofia.presses(links('accept'))
  await sofia.sees(links('doneAccepted'))
  await comesToRead(annika).toContain(pensioners)
  const some = await ofDalsEd(annika)
  expect(some).not.toContain(disability)
  expect(some).not.toContain('Sofia Grane')
  await annika.picture('some')

  await sofia.opens('/dals-ed/settings/links')
  await sofia.presses(links('changeShared'))
  await consentsTo(sofia, { [disability]: ['contact', 'seats'] })
  await sofia.presses(links('saveChange'))
  await sofia.sees(links('doneChanged'))
  await comesToRead(annika).toContain(disability)
  await comesToRead(annika).not.toContain(pensioners)
  expect(await ofDalsEd(annika)).toContain('Sofia Grane')

  // The world is left as it was found.
  await sofia.opens('/dals-ed/settings/links')
  await sofia.presses(links('changeShared'))
  await consentsTo(sofia, {
    [pensioners]: ['contact', 'meetings', 'seats', 'openHearings', 'published'],
    [disability]: ['meetings', 'seats', 'openHearings'],
  })
  await sofia.presses(links('saveChange'))
  await comesToRead(annika).toContain(pensioners)
})

test('the coordinator types a card, filters, takes the table along and writes to those she chose', async () => {
  const annika = await visit({ journey: 'overview', language: 'sv' })
  await entersAs(annika, 'Annika')
  await annika.opens('/fyrbodal/region/councils/new?municipality=1484')
  await annika.writes(cards('councilName'), 'Lysekils pensionärsråd')
  await annika.chooses(cards('councilKind'), cards('kind', { kind: 'elderly' }))
  await annika.writes(cards('contactName'), 'Karin Havsvik')
  await annika.writes(cards('contactMail'), 'karin.havsvik@lysekil.example')
  await annika.writes(cards('seatsOf'), '9')
  await annika.writes(cards('seatsFilled'), '7')
  await annika.presses(cards('save'))
  await annika.sees(cards('doneTyped'))

  await annika.opens('/fyrbodal/region/overview')
  await annika.chooses(cards('municipality'), 'Lysekil')
  await annika.presses(cards('filterButton'))
  await annika.sees('Lysekils pensionärsråd, Lysekil')
  const filtered = new URL(annika.page.url()).search
  const file = await annika.page.request.get(`/fyrbodal/region/overview/csv${filtered}`)
  const [, row] = parseTable((await file.body()).toString('utf8'))
  expect(row?.slice(0, 5)).toEqual([
    'Lysekil',
    'Lysekils pensionärsråd',
    cards('kind', { kind: 'elderly' }),
    'Karin Havsvik',
    'karin.havsvik@lysekil.example',
  ])
  const book = await annika.page.request.get(`/fyrbodal/region/overview/xlsx${filtered}`)
  expect(book.headers()['content-type']).toContain('spreadsheetml')

  await annika.page.getByRole('checkbox', { name: /Lysekils pensionärsråd/ }).check()
  await annika.presses(cards('writeSelected'))
  await annika.arrives(cards('writeTitle'))
  await annika.writes(cards('writeSubject'), 'Träff i höst')
  await annika.writes(cards('writeText'), 'Hej Karin.\n\nVill ni vara med?')
  await annika.presses(cards('writePreview'))
  await annika.arrives(cards('circularDraft'))
  await annika.presses(cards('circularSend', { count: 1 }))
  await annika.arrives(cards('circularSentTitle'))
  const mail = await latestTo('karin.havsvik@lysekil.example')
  expect(mail.text).toContain('Vill ni vara med?')
  await expect
    .poll(
      async () => {
        await annika.page.reload()
        return annika.reads()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toContain(cards('proof', { state: 'sent' }))
})
