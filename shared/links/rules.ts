import type { DigestFacts } from '../bodies/digest.ts'
import { gatheringsOf, seatedOn, seatsOf } from '../bodies/digest.ts'
import type { Body, DigestSeat } from '../bodies/schema.ts'
import type { Charter, SeatGroup } from '../charters/schema.ts'
import {
  addDays,
  addMonths,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  monthOf,
  yearOf,
} from '../kernel/dates.ts'
import { move } from '../kernel/moves.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { isOfTheChairs } from '../meetings/schema.ts'
import { fillsASeat, groupStanding } from '../members/seats.ts'
import { type LinkMove, linkMoves, stateOn } from './lifecycle.ts'
import type { LinkProblem } from './problems.ts'
import type { Consent, CouncilFacts, CouncilKind, Fact, Holding, Link, Listed } from './schema.ts'
import { knowledgeSubject } from './schema.ts'

/** The name of a link: both ends stand in it, so that neither has to be looked up. */
export const linkIdOf = ({ association, organisation }: Pick<Link, 'association' | 'organisation'>): string =>
  `${association}.${organisation}`

/** Both ends of a link, or null where the name is none. */
export function endsOf(link: string): { association: string; organisation: string } | null {
  const found = /^(t[0-9a-hjkmnp-tv-z]{12})\.([a-z]{2}-(?:municipality|association)-[a-z0-9-]{1,60})$/.exec(
    link,
  )
  return found ? { association: found[1] as string, organisation: found[2] as string } : null
}

/** The state after a move on a day, or a refusal that says where the link stands. */
export function linkAfter(
  link: Pick<Link, 'state' | 'lapses'>,
  name: LinkMove,
  today: LocalDate,
): Result<Link['state'], LinkProblem> {
  const state = stateOn(link, today)
  const moved = move(linkMoves, state, name)
  return moved.ok
    ? ok(moved.value as Link['state'])
    : refused({ type: 'link-not-in-state', move: name, state })
}

const kinds: Readonly<Record<string, CouncilKind>> = {
  'disability-council': 'disability',
  'disability-rights-council': 'disability',
  'senior-council': 'elderly',
  'pensioners-council': 'elderly',
  'exposed-council': 'exposed',
  'youth-council': 'youth',
}
/** What a council is for, by the template that it was set up from. */
export const kindOfCouncil = (template: string): CouncilKind => kinds[template] ?? 'other'

/** The first day of the quarter that a day lies in. */
export const quarterStart = (day: LocalDate): LocalDate =>
  `${yearOf(day)}-${String(Math.floor((monthOf(day) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`

/**
 * When a card is made anew though nothing has changed: in the night on which a quarter begins. A card carries dates,
 * and the days on which the number of filled seats changes, so that its reader counts by the reader's own today: the
 * next meeting and the meetings of this quarter are right on every day between. What has passed leaves it, and next
 * year's meetings and hearings come onto it, when the quarter turns.
 */
export const cardTurnsAt = (now: Instant): Instant =>
  instantOf(addMonths(quarterStart(localDateOf(now)), 3), '04:00')

/** At most so many dates stand on a card. */
const mostDates = 24

/** What a card may say of a council, cut to the facts that are consented to. Names of members are never among them. */
export function councilFacts(
  body: Pick<Body, 'name' | 'template' | 'contact' | 'published' | 'tagline' | 'places'>,
  charter: Pick<Charter, 'clauses' | 'purpose'>,
  { digests, openHearings }: { readonly digests: readonly DigestFacts[]; readonly openHearings: number },
  consented: readonly Fact[],
  today: LocalDate,
): CouncilFacts {
  const from = quarterStart(today)
  const meetings = gatheringsOf(...digests)
    .filter(({ date, state, kind }) => date >= from && state !== 'cancelled' && !isOfTheChairs(kind))
    .slice(0, mostDates)
    .map(({ date, start, end }) => ({ date, start, end }))
  const groups = charter.clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
  return onlyFacts(
    {
      name: body.name,
      kind: kindOfCouncil(body.template),
      contact: body.contact,
      meetings,
      seats: {
        of: groups.reduce((sum, { least }) => sum + least, 0),
        filled: filledFrom(groups, body.places, seatsOf(...digests), today),
      },
      openHearings,
      ...(body.published ? { published: { tagline: body.tagline, purpose: charter.purpose } } : {}),
    },
    consented,
  )
}

/** The facts that may be known and no others. What is always known is the name and what the council is for. */
export function onlyFacts(known: CouncilFacts, consented: readonly Fact[]): CouncilFacts {
  const { name, kind, ...rest } = known
  return {
    name,
    kind,
    ...(consented.includes('contact') && rest.contact ? { contact: rest.contact } : {}),
    ...(consented.includes('meetings') && rest.meetings ? { meetings: rest.meetings } : {}),
    ...(consented.includes('seats') && rest.seats ? { seats: rest.seats } : {}),
    ...(consented.includes('openHearings') && rest.openHearings !== undefined
      ? { openHearings: rest.openHearings }
      : {}),
    ...(consented.includes('published') && rest.published ? { published: rest.published } : {}),
  }
}

/**
 * How many seats are filled and vacant today, and from each later day on which that changes: counted group by group,
 * as the council's own page counts them.
 */
function filledFrom(
  groups: readonly SeatGroup[],
  places: Body['places'],
  seats: readonly DigestSeat[],
  today: LocalDate,
) {
  const filling = seats.filter(fillsASeat)
  const turning = filling.flatMap(({ from, to }) => [from, ...(to ? [addDays(to, 1)] : [])])
  const days = [today, ...[...new Set(turning)].filter((day) => day > today).sort()]
  const counted = days.map((from) => ({
    from,
    filled: filling.filter((seat) => seatedOn(seat, from)).length,
    vacant: groups.reduce((sum, group) => sum + groupStanding(group, places, seats, from).vacant, 0),
  }))
  return counted.filter(({ filled, vacant }, at) => {
    const before = counted[at - 1]
    return filled !== before?.filled || vacant !== before.vacant
  })
}

/** The exact list in every push: what was typed as knowledge, and each council under its subject. */
export const listOf = (consent: Pick<Consent, 'councils'>, subjectOf: (body: string) => string): Listed[] => [
  { subject: knowledgeSubject, facts: [] },
  ...consent.councils.map(({ body, facts }) => ({ subject: subjectOf(body), facts: [...facts] })),
]

/** What is held, cut to what the list in force allows. */
export const cutTo = (holds: Holding | null, { facts }: Listed): Holding | null =>
  holds?.kind === 'council' ? { ...holds, facts: onlyFacts(holds.facts, facts) } : holds
