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
        openHearings: (world.hearings ?? []).filter(({ hearing }) => isOpen(hearing.state)).length,
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

/** An invitation that waits: its municipality may be no tenant yet. */
export function invitation(
  today: LocalDate,
  association: TenantWorld,
  organisation: string,
  member: { code: string; name: string },
): Link {
  const invitedAt = momentOf(addDays(today, -40), '09:00')
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
    lapses: addDays(today, daysToAnswer - 40),
    movedAt: invitedAt,
  }
}

/** What the demo's municipality shares of its two councils: everything of the one, when, how many and the number of open hearings of the other. */
export const demoConsent = (municipality: TenantWorld) => ({
  councils: municipality.bodies.map((world, place) => ({
    world,
    facts: place === 0 ? facts : (['meetings', 'seats', 'openHearings'] as const),
  })),
  knowledge: [
    {
      title: 'Så ordnar vi skjuts till mötena',
      text: 'Kommunens anropsstyrda trafik kör ledamöterna. Beställ senast dagen före.',
      link: '',
    },
  ],
})

/** Councils of other members as the coordinator has typed them. Invented people. */
export function typedCards(today: LocalDate): TypedCard[] {
  const newId = idsFrom(1499, today)
  const card = (
    municipality: string,
    name: string,
    kind: TypedCard['kind'],
    contact: string,
    days: number,
    filled: number,
    of: number,
  ): TypedCard => ({
    id: newId('card'),
    municipality,
    name,
    kind,
    contact: {
      name: contact,
      title: 'Sekreterare',
      phone: '',
      mail: contact ? `${contact.split(' ')[0]?.toLowerCase()}@kommun.example` : '',
      attention: '',
    },
    next: { date: addDays(today, days), start: '13:00', end: '15:00' },
    seats: { of, filled },
    at: momentOf(addDays(today, -12), '14:00'),
    version: 1,
  })
  return [
    card('1487', 'Kommunala pensionärsrådet', 'elderly', 'Carina Lood', 24, 9, 11),
    card('1487', 'Rådet för funktionshinderfrågor', 'disability', 'Carina Lood', 45, 8, 8),
    card('1492', 'Pensionärsrådet', 'elderly', 'Pär Nordin', 100, 6, 7),
    card('1485', 'Ungdomsrådet', 'youth', '', 12, 12, 15),
  ]
}
