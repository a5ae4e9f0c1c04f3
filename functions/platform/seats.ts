import type { LocalDate } from '#shared/kernel/dates'
import type { Membership } from '#shared/members/schema'
import type { Kept, Write } from './table/record.ts'
import { memberships, type Seat } from './table/records.ts'
import type { Key, Table } from './table/table.ts'

/** Where a seat lies that is written now. */
export const seatKey = ({ body, id, to }: Pick<Membership, 'body' | 'id' | 'to'>): Key =>
  memberships.key(body, id, to ?? '')

/** Where a seat lies that was read. */
export const keyOfSeat = (seat: Kept<Seat>): Key =>
  seat.byId ? { ...seatKey(seat), sk: `SEAT#${seat.id}` } : seatKey(seat)

/**
 * The seats of a body that are not over on a day: what it reads does not grow with the years. Seats in their first
 * shape lie behind all days and are read too, so whoever asks looks at the last day all the same.
 */
export const seatsNotOver = async (table: Table, body: string, day: LocalDate): Promise<Kept<Seat>[]> =>
  memberships.list(await table.queryAll(`BODY#${body}`, { between: { from: `SEAT#${day}`, to: 'SEAT#~' } }))

/** The seats whose last day was this one. */
export const seatsThatEnded = async (table: Table, body: string, day: LocalDate): Promise<Kept<Seat>[]> =>
  memberships.list(await table.queryAll(`BODY#${body}`, { begins: `SEAT#${day}#` }))

/** Every seat that a body has ever had: for changes, which keep the digests of past years, and for who looks back. */
export const allSeats = async (table: Table, body: string): Promise<Kept<Seat>[]> =>
  memberships.list(await table.queryAll(`BODY#${body}`, { begins: 'SEAT#' }))

/** The seat as it is to be, under its last day; `was` as it was read, nothing where it is new. */
export function seatWrites(seat: Seat, was?: Kept<Seat>): Write[] {
  const { byId: _, ...after } = seat
  const to = seatKey(after)
  if (!was) return [memberships.create(to, after)]
  const from = keyOfSeat(was)
  return from.sk === to.sk
    ? [memberships.change(to, after, was.version)]
    : memberships.move(from, to, after, was.version)
}
