import type { Body, Digest, DigestGathering, DigestSeat } from '../../bodies/schema.ts'
import { addDays, type LocalDate, yearOf } from '../../kernel/dates.ts'
import type { Charter, ClauseKind, ClauseOf, Light } from '../schema.ts'

/** What the checks know: the body, its charter of the day, the digests around the day, who the municipalities are. */
export type StandingFacts = {
  readonly body: Pick<Body, 'id' | 'competence' | 'state' | 'usingSince' | 'places'>
  readonly charter: Pick<Charter, 'number' | 'validFrom' | 'heldFrom'>
  /** Last year's, this year's and next year's, as far as there are any. */
  readonly digests: readonly Omit<Digest, 'version'>[]
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
}

/**
 * A check of one kind of clause: where it stands on a day, a light for each thing that the clause promises. Nothing
 * is said before the body began to use Rådslag; what gives no light gives none at all.
 */
export type Check<Kind extends ClauseKind> = (
  clause: ClauseOf<Kind>,
  facts: StandingFacts,
  asOf: LocalDate,
) => readonly Light[]

/** Each seat once; where two years' digests know it, the later year's word stands. */
export function seatsIn(facts: StandingFacts): readonly DigestSeat[] {
  const inOrder = [...facts.digests].sort((a, b) => a.year - b.year)
  return [
    ...new Map(inOrder.flatMap((digest) => digest.seats).map((seat) => [seat.membership, seat])).values(),
  ]
}

export const seatedOn = (seat: DigestSeat, day: LocalDate): boolean =>
  seat.from <= day && (!seat.to || seat.to >= day)

/** A seat is filled by its holder: substitutes stand in and observers listen. */
export const fillsASeat = ({ role }: DigestSeat): boolean =>
  role === 'chair' || role === 'vice-chair' || role === 'member'

/** Ordinary meetings that are not cancelled, by date: those that charters speak of. */
export const ordinaryMeetings = (facts: StandingFacts): readonly DigestGathering[] =>
  facts.digests
    .flatMap((digest) => digest.gatherings)
    .filter((gathering) => gathering.kind === 'ordinary' && gathering.state !== 'cancelled')
    .sort((a, b) => (a.date === b.date ? (a.start < b.start ? -1 : 1) : a.date < b.date ? -1 : 1))

/** Still to come: not held, today included. */
export const isComing = (gathering: DigestGathering, asOf: LocalDate): boolean =>
  gathering.date >= asOf && gathering.state !== 'held'

export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  if (a > b) return a
  return b
}

/** The first day from which a clause, as it stands now, has spoken of the body in Rådslag. */
export const spokenFrom = (facts: StandingFacts, kind: ClauseKind): LocalDate =>
  facts.charter.number === 1
    ? facts.body.usingSince
    : laterOf(facts.body.usingSince, facts.charter.heldFrom?.[kind] ?? facts.charter.validFrom)

/**
 * Since when something has held without a break, up to and including the day: the latest day before which it did
 * not hold. Never before the body began; `undefined` where it began before what the digests tell of.
 *
 * `changes` are the days on which it can have turned.
 */
export function sinceWhen(
  facts: StandingFacts,
  kind: ClauseKind,
  asOf: LocalDate,
  changes: readonly LocalDate[],
  holdsOn: (day: LocalDate) => boolean,
): LocalDate | undefined {
  const begin = spokenFrom(facts, kind)
  const told = facts.digests.length
    ? `${Math.min(...facts.digests.map((digest) => digest.year))}-01-01`
    : `${yearOf(asOf)}-01-01`
  const floor = laterOf(begin, told)
  const days = [...new Set(changes)].filter((day) => day > floor && day <= asOf).sort()
  for (const day of days.reverse()) if (!holdsOn(addDays(day, -1))) return day
  return floor === begin ? begin : undefined
}

/** The days on which the number of seated people can change: a first day, and the day after a last day. */
export const turningDays = (seats: readonly DigestSeat[]): readonly LocalDate[] =>
  seats.flatMap((seat) => [seat.from, ...(seat.to ? [addDays(seat.to, 1)] : [])])
