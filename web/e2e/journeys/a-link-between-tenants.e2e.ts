import { expect, test } from 'vitest'
import { type Fact, facts } from '#shared/links/schema'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { parseTable } from '../../../shared/countries/csv.ts'
import { latestTo } from '../mailbox.ts'
import { personNamed } from '../people.ts'
import { shown, type Width } from '../picture.ts'
import { entersAs } from '../screens/access.ts'
import { type Visitor, visitors } from '../visitor.ts'

const { visit } = visitors()
const cards = sentences('sv', 'councilCards')

/** Two tenants of the demo that are linked, who is at them, and what the municipality says yes to in turn. */
type Cast = {
  readonly language: Language
  readonly association: { slug: string; name: string; who: string; width: Width }
  readonly municipality: { slug: string; name: string; organisation: string; who: string; scripts: boolean }
  /** By the council's name, the facts of it that may be known. */
  readonly whole: Consented
  readonly part: Consented
  readonly other: Consented
  /** A council that is in the part, and what the association meets only by the other consent. */
  readonly council: string
  readonly only: string
}
type Consented = Readonly<Record<string, readonly Fact[]>>

const casts: readonly Cast[] = [
  {
    language: 'sv',
    association: { slug: 'fyrbodal', name: 'Fyrbodals kommunalförbund', who: 'Annika', width: 'desktop' },
    municipality: {
      slug: 'dals-ed',
      name: 'Dals-Ed',
      organisation: 'se-municipality-1438',
      who: 'Sofia',
      scripts: true,
    },
    whole: {
      'Kommunala pensionärsrådet': facts,
      Funktionsrättsrådet: ['meetings', 'seats', 'openHearings'],
    },
    part: { 'Kommunala pensionärsrådet': ['meetings', 'seats'] },
    other: { Funktionsrättsrådet: ['contact', 'seats'] },
    council: 'Kommunala pensionärsrådet',
    only: 'Sofia Grane',
  },
  {
    language: 'da',
    association: { slug: 'femkloeveret', name: 'Femkløveret', who: 'Rikke', width: 'phone' },
    municipality: {
      slug: 'egedal',
      name: 'Egedal',
      organisation: 'dk-municipality-240',
      who: 'Mette',
      scripts: false,
    },
    whole: { Handicaprådet: facts },
    part: { Handicaprådet: ['meetings', 'seats'] },
    other: { Handicaprådet: ['contact'] },
    council: 'Handicaprådet',
    only: 'Mette Brandt',
  },
]

/** The two of them at their screens: the coordinator never with scripts. */
async function meets(cast: Cast): Promise<{ coordinator: Visitor; administrator: Visitor }> {
  const { language, association, municipality } = cast
  const { width } = association
  const coordinator = await visit({ journey: `link-${association.slug}`, language, width, scripts: false })
  const { scripts } = municipality
  const administrator = await visit({
    journey: `link-${municipality.slug}`,
    language,
    width: 'phone',
    scripts,
  })
  await entersAs(coordinator, association.who)
  await entersAs(administrator, municipality.who)
  return { coordinator, administrator }
}

/** What the association reads of the municipality: nothing is pressed, it comes and goes by itself. */
async function readOf({ association, municipality }: Cast, coordinator: Visitor): Promise<string> {
  await coordinator.page.goto(`/${association.slug}/region/councils`)
  const place = coordinator.page.getByRole('region', { name: municipality.name, exact: true })
  return (await place.count()) > 0 ? shown(place) : ''
}

/** Ticks what may be known, and unticks the rest. */
async function consentsTo(cast: Cast, administrator: Visitor, consented: Consented): Promise<void> {
  const links = sentences(cast.language, 'links')
  for (const name of Object.keys(cast.whole)) {
    const council = administrator.page.getByRole('region', { name, exact: true })
    const of = consented[name]
    // A box is called by its words and what they mean.
    const box = (words: string) => council.getByRole('checkbox', { name: new RegExp(`^${words}`) })
    await box(links('factName')).setChecked(of !== undefined)
    for (const fact of facts) await box(links('fact', { fact })).setChecked(of?.includes(fact) ?? false)
  }
}

test.each(casts)(
  '$municipality.name says yes to a part, changes it and withdraws; $association.name follows by itself',
  async (cast) => {
    const links = sentences(cast.language, 'links')
    const { association, municipality, council, only } = cast
    const { coordinator, administrator } = await meets(cast)
    const comesToRead = () => expect.poll(() => readOf(cast, coordinator), { timeout: 60_000, interval: 500 })
    const changes = async () => {
      await administrator.opens(`/${municipality.slug}/settings/links`)
      await administrator.presses(links('changeShared'))
      await administrator.arrives(links('consentTitle', { association: association.name }))
    }

    // It has been shared for a while: the administrator sees word for word what was sent, and stops.
    await comesToRead().toContain(council)
    await administrator.opens(`/${municipality.slug}/settings/links`)
    await administrator.unfolds()
    await administrator.sees(new RegExp(only))
    await administrator.presses(links('changeShared'))
    await administrator.presses(links('withdraw'))
    await administrator.arrives(links('withdrawQuestion', { association: association.name }))
    await administrator.presses(links('withdraw'))
    await administrator.sees(links('doneWithdrawn'))
    await comesToRead().not.toContain(council)

    await coordinator.opens(`/${association.slug}/region/links`)
    await coordinator.opens(`/${association.slug}/region/links/${municipality.organisation}`)
    await coordinator.writes(links('word'), 'Rådslag!')
    await coordinator.presses(links('invite'))
    await coordinator.sees(links('doneInvited'))
    const mail = await latestTo(personNamed(municipality.who).email)
    expect(mail.text).toContain('Rådslag!')
    await administrator.opens(`/${municipality.slug}`)
    await administrator.sees(links('waitsTitle'))
    await administrator.presses(links('answer'))
    await administrator.arrives(links('consentTitle', { association: association.name }))
    await consentsTo(cast, administrator, cast.part)
    await administrator.presses(links('accept'))
    await administrator.sees(links('doneAccepted'))
    await comesToRead().toContain(council)
    const part = await readOf(cast, coordinator)
    for (const name of Object.keys(cast.other)) if (name !== council) expect(part).not.toContain(name)
    expect(part).not.toContain(only)
    await coordinator.picture('some')

    await changes()
    await consentsTo(cast, administrator, cast.other)
    await administrator.presses(links('saveChange'))
    await administrator.sees(links('doneChanged'))
    await comesToRead().toContain(only)
    const other = await readOf(cast, coordinator)
    if (!(council in cast.other)) expect(other).not.toContain(council)

    // The world is left as it was found.
    await changes()
    await consentsTo(cast, administrator, cast.whole)
    await administrator.presses(links('saveChange'))
    await comesToRead().toContain(council)
  },
)

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
  await annika.opens('/fyrbodal/region/overview')
  await annika.presses('Träff i höst')
  await annika.arrives(cards('circularSentTitle'))
})
