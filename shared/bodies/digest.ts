import { type LocalDate, yearOf } from '../kernel/dates.ts'
import { isOfTheChairs } from '../meetings/schema.ts'
import type { Digest, DigestGathering, DigestSeat } from './schema.ts'

/** A digest as it is written; its version is kept by the store. */
export type DigestFacts = Omit<Digest, 'version'>

/** Nothing is known of the year yet: no seats, no gatherings, nothing held before Rådslag. */
export const emptyDigest = (body: string, year: number): DigestFacts => ({
  body,
  year,
  heldBefore: 0,
  seats: [],
  gatherings: [],
})

/** True where the seat is held on at least one day of the year: what that year's digest keeps. */
export const seatTouches = (seat: Pick<DigestSeat, 'from' | 'to'>, year: number): boolean =>
  yearOf(seat.from) <= year && (!seat.to || yearOf(seat.to) >= year)

/** True where the seat is held on the day, first and last day included. */
export const seatedOn = (seat: Pick<DigestSeat, 'from' | 'to'>, day: LocalDate): boolean =>
  seat.from <= day && (!seat.to || seat.to >= day)

/**
 * Puts a seat in, or replaces what was known of it (an end date, another role). A seat that is not held in the
 * year of the digest is left out, so the same call serves this year's digest and next year's.
 */
export function withSeat<D extends DigestFacts>(digest: D, seat: DigestSeat): D {
  const rest = digest.seats.filter((each) => each.membership !== seat.membership)
  if (!seatTouches(seat, digest.year)) return { ...digest, seats: rest }
  return { ...digest, seats: [...rest, seat].sort(bySeat) }
}

/** Takes a seat out that was entered by mistake. A seat that ended is kept, with its end, by `withSeat`. */
export const withoutSeat = <D extends DigestFacts>(digest: D, membership: string): D => ({
  ...digest,
  seats: digest.seats.filter((each) => each.membership !== membership),
})

/**
 * Puts a gathering in, or replaces what was known of it. A gathering moved to another year leaves this digest
 * (call it for both years' digests).
 */
export function withGathering<D extends DigestFacts>(digest: D, gathering: DigestGathering): D {
  const rest = digest.gatherings.filter((each) => each.meeting !== gathering.meeting)
  if (yearOf(gathering.date) !== digest.year) return { ...digest, gatherings: rest }
  return { ...digest, gatherings: [...rest, gathering].sort(byDate) }
}

/** Meetings held in the year before the body began to use Rådslag, as the secretary tells it. */
export const withHeldBefore = <D extends DigestFacts>(digest: D, heldBefore: number): D => ({
  ...digest,
  heldBefore,
})

/** The gatherings of one or more years in order of date. */
export const gatheringsOf = (...digests: readonly (DigestFacts | null)[]): readonly DigestGathering[] =>
  digests.flatMap((digest) => digest?.gatherings ?? []).sort(byDate)

/** The seats of one or more years, each once; where two digests know the same seat, the later year's word stands. */
export function seatsOf(...digests: readonly (DigestFacts | null)[]): readonly DigestSeat[] {
  const known = digests.filter((digest) => digest !== null).sort((a, b) => a.year - b.year)
  const seats = new Map(known.flatMap((digest) => digest.seats).map((seat) => [seat.membership, seat]))
  return [...seats.values()].sort(bySeat)
}

/** The first gathering from today on that still takes place, and that all may know of. */
export const nextGathering = (
  gatherings: readonly DigestGathering[],
  today: LocalDate,
): DigestGathering | null =>
  [...gatherings]
    .sort(byDate)
    .find(
      (each) =>
        each.date >= today &&
        (each.state === 'planned' || each.state === 'called') &&
        !isOfTheChairs(each.kind),
    ) ?? null

const byDate = (a: DigestGathering, b: DigestGathering): number =>
  compare(a.date, b.date) || compare(a.start, b.start) || compare(a.meeting, b.meeting)
const bySeat = (a: DigestSeat, b: DigestSeat): number =>
  compare(a.from, b.from) || compare(a.membership, b.membership)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
