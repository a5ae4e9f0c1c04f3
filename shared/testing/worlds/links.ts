import { workingDayBy } from '../../countries/holidays.ts'
import type { Country } from '../../countries/pack.ts'
import { isOpen } from '../../hearings/lifecycle.ts'
import { addDays, type LocalDate } from '../../kernel/dates.ts'
import { daysToAnswer } from '../../links/lifecycle.ts'
import { councilFacts, linkIdOf } from '../../links/rules.ts'
import {
  type Card,
  type Consent,
  type Fact,
  facts,
  type Holding,
  type Knowledge,
  knowledgeSubject,
  type Link,
  type LinkTaken,
  type Shared,
  type TypedCard,
} from '../../links/schema.ts'
import { type BodyWorld, idsFrom, momentOf, type TenantWorld } from '../build.ts'

/** Everything that an accepted link has left in control, in the municipality's table and in the association's. */
export type LinkWorld = {
  link: Link
  consent: Consent
  shares: Shared[]
  taken: LinkTaken
  cards: Card[]
}

/** A municipality has accepted a while ago, and its councils' cards lie with the association as they stand today. */
export function acceptedLink(
  today: LocalDate,
  association: TenantWorld,
  municipality: TenantWorld,
  given: {
    councils: readonly { world: BodyWorld; facts: readonly Fact[] }[]
    knowledge: readonly Knowledge[]
    subjectOf: (link: string, body: string) => string
  },
): LinkWorld {
  const at = momentOf(addDays(today, -30), '10:00')
  const link: Link = {
    ...invitation(today, association, municipality.tenant.organisation, {
      code: municipality.tenant.municipalities[0]?.code ?? '',
      name: municipality.tenant.municipalities[0]?.name ?? '',
    }),
    tenant: municipality.tenant.id,
    state: 'accepted',
    epoch: 1,
    movedAt: at,
  }
  const name = linkIdOf(link)
  const councils = given.councils.map(({ world, facts: of }) => ({ body: world.body.id, facts: [...of] }))
  const holdings: { body: string; subject: string; holds: Holding }[] = [
    { body: '', subject: knowledgeSubject, holds: { kind: 'knowledge', items: [...given.knowledge] } },
    ...given.councils.map(({ world, facts: of }) => {
      const charter = world.charters.at(-1)
      const known = {
        digests: world.digests,
        openHearings: (world.hearings ?? []).filter(
          ({ hearing }) => hearing.mode === 'heard' && isOpen(hearing.state),
        ).length,
      }
      return {
        body: world.body.id,
        subject: given.subjectOf(name, world.body.id),
        holds: {
          kind: 'council' as const,
          facts: councilFacts(world.body, charter ?? { clauses: [], purpose: '' }, known, of, today),
        },
      }
    }),
  ]
  return {
    link,
    consent: {
      link: name,
      association: association.tenant.id,
      associationName: association.tenant.name,
      state: 'given',
      by: 'accept',
      epoch: 1,
      councils,
      knowledge: [...given.knowledge],
      at,
    },
    shares: holdings.map((each) => ({ ...each, link: name, epoch: 1, at })),
    taken: { link: name, municipality: link.municipality, epoch: 1, open: true, at },
    cards: holdings.map(({ subject, holds }) => ({ link: name, subject, sequence: 1, holds, at })),
  }
}

/** An invitation that was sent so many days ago: it waits, or has lapsed. Its municipality may be no tenant yet. */
export function invitation(
  today: LocalDate,
  association: TenantWorld,
  organisation: string,
  member: { code: string; name: string },
  daysAgo = 40,
): Link {
  const invitedAt = momentOf(addDays(today, -daysAgo), '09:00')
  return {
    association: association.tenant.id,
    associationName: association.tenant.name,
    associationSlug: association.tenant.slug,
    organisation,
    municipality: member.code,
    name: member.name,
    tenant: '',
    state: 'invited',
    epoch: 0,
    contact: '',
    word: '',
    invitedBy: association.accounts[0]?.person ?? '',
    invitedAt,
    lapses: addDays(today, daysToAnswer - daysAgo),
    movedAt: invitedAt,
  }
}

/** What there is between an association of the demo and its members. */
export type DemoLinks = {
  association: TenantWorld
  municipality: TenantWorld
  /** What the municipality has said yes to. */
  given: Pick<Parameters<typeof acceptedLink>[3], 'councils' | 'knowledge'>
  /** Invitations to members that are no tenants. */
  invited: Link[]
  /** Councils of other members as the coordinator has typed them. */
  typed: TypedCard[]
}

/** The two associations of the demo with what they have of their members. Invented people. */
export function demoLinks(today: LocalDate, worlds: readonly TenantWorld[]): DemoLinks[] {
  const world = (slug: string) => {
    const found = worlds.find(({ tenant }) => tenant.slug === slug)
    if (!found) throw new Error(`there is no demo world called ${slug}`)
    return found
  }
  const [fyrbodal, dalsEd, femkloeveret, egedal] = [
    world('fyrbodal'),
    world('dals-ed'),
    world('femkloeveret'),
    world('egedal'),
  ]
  const swedish = typedIn(today, 1499, { country: 'se', title: 'Sekreterare', at: 'kommun.example' })
  const danish = typedIn(today, 5099, { country: 'dk', title: 'Sekretær', at: 'kommune.example' })
  return [
    {
      association: fyrbodal,
      municipality: dalsEd,
      given: {
        // Everything of the one, when, how many and the number of open hearings of the other.
        councils: dalsEd.bodies.map((each, place) => ({
          world: each,
          facts: place === 0 ? facts : (['meetings', 'seats', 'openHearings'] as const),
        })),
        knowledge: [
          {
            title: 'Så ordnar vi skjuts till mötena',
            text: 'Kommunens anropsstyrda trafik kör ledamöterna. Beställ senast dagen före.',
            link: '',
          },
        ],
      },
      invited: [invitation(today, fyrbodal, 'se-municipality-1430', { code: '1430', name: 'Munkedal' })],
      typed: [
        swedish('1487', 'Kommunala pensionärsrådet', 'elderly', 'Carina Lood', 24, 9, 11),
        swedish('1487', 'Rådet för funktionshinderfrågor', 'disability', 'Carina Lood', 45, 8, 8),
        swedish('1492', 'Pensionärsrådet', 'elderly', 'Pär Nordin', 100, 6, 7),
        swedish('1485', 'Ungdomsrådet', 'youth', '', 12, 12, 15),
      ],
    },
    {
      association: femkloeveret,
      municipality: egedal,
      given: {
        councils: egedal.bodies.filter(({ body }) => body.shared).map((each) => ({ world: each, facts })),
        knowledge: [
          {
            title: 'Sådan får alle papirerne i tide',
            text: 'Vi ringer til dem, der ikke bruger mail, og læser dagsordenen op, hvis de vil have det.',
            link: '',
          },
        ],
      },
      invited: [
        invitation(today, femkloeveret, 'dk-municipality-190', { code: '190', name: 'Furesø' }),
        // It was not answered in time.
        invitation(
          today,
          femkloeveret,
          'dk-municipality-250',
          { code: '250', name: 'Frederikssund' },
          daysToAnswer + 25,
        ),
      ],
      typed: [
        danish('151', 'Handicaprådet', 'disability', 'Tove Engsig', 19, 9, 10),
        danish('151', 'Seniorrådet', 'elderly', 'Tove Engsig', 33, 9, 9),
        danish('250', 'Handicaprådet', 'disability', 'Mogens Tved', 110, 7, 8),
        danish('265', 'Udsatterådet', 'exposed', '', 8, 11, 12),
        danish('265', 'Ungerådet', 'youth', 'Line Brogaard', 27, 13, 15),
      ],
    },
  ]
}

/** Cards as they were typed some days ago. */
function typedIn(today: LocalDate, seed: number, contact: { country: Country; title: string; at: string }) {
  const newId = idsFrom(seed, today)
  return (
    municipality: string,
    name: string,
    kind: TypedCard['kind'],
    who: string,
    days: number,
    filled: number,
    of: number,
  ): TypedCard => ({
    id: newId('card'),
    municipality,
    name,
    kind,
    contact: {
      name: who,
      title: contact.title,
      phone: '',
      mail: who ? `${who.split(' ')[0]?.toLowerCase()}@${contact.at}` : '',
      attention: '',
    },
    next: { date: workingDayBy(contact.country, addDays(today, days)), start: '13:00', end: '15:00' },
    seats: { of, filled },
    at: momentOf(addDays(today, -12), '14:00'),
    version: 1,
  })
}
