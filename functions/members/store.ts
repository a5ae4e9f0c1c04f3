import { type DigestFacts, emptyDigest, seatTouches, withSeat } from '#shared/bodies/digest'
import { namedOf } from '#shared/bodies/public-card'
import type { Body, Digest } from '#shared/bodies/schema'
import type { SeatGroup } from '#shared/charters/schema'
import { type LocalDate, yearOf } from '#shared/kernel/dates'
import type { Membership, Person } from '#shared/members/schema'
import { cardOf, digestSeatOf, seatsKept } from '#shared/members/seats'
import { bodyWithCharter } from '../platform/bodies.ts'
import { withoutNaming } from '../platform/publications.ts'
import { allSeats, keyOfSeat, seatsNotOver, seatWrites } from '../platform/seats.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  digests,
  memberships,
  type PublicBody,
  persons,
  publicBodies,
  type Seat,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** A body with its seats: by one wave of reads. */
export type Scope = {
  readonly body: Kept<Body>
  readonly groups: readonly SeatGroup[]
  readonly memberships: readonly Kept<Seat>[]
  /** The charter has a clause on confidentiality. */
  readonly confidential: boolean
}
/** What a change of seats writes as well. */
export type Following = {
  readonly published: Kept<PublicBody> | null
  readonly digests: readonly Kept<Digest>[]
}

/** With every seat there ever was, or with those that are not over on a day. */
export async function scopeOf(table: Table, id: string, day?: LocalDate): Promise<Scope | null> {
  const [found, seats] = await Promise.all([
    bodyWithCharter(table, id),
    day ? seatsNotOver(table, id, day) : allSeats(table, id),
  ])
  if (!found) return null
  const { clauses } = found.charter
  return {
    body: found.body,
    groups: clauses.find((each) => each.kind === 'seats')?.groups ?? [],
    memberships: seats,
    confidential: clauses.some((each) => each.kind === 'confidentiality'),
  }
}

/** The public card, if the body is published, and every digest there is. */
export async function followingOf(table: Table, body: string): Promise<Following> {
  const [published, kept] = await Promise.all([
    table.get(publicBodies.key(body)).then(publicBodies.read),
    table.queryAll(`BODY#${body}`, { begins: 'DIGEST#' }),
  ])
  return { published, digests: digests.list(kept) }
}

/** What a change does to a body's seats and people. Everything that follows from it is written in the same transaction. */
export type SeatChange = {
  /** Memberships as they are to be; new ones have ids that the body does not know yet. */
  readonly seats: readonly Membership[]
  readonly removed?: readonly string[]
  /** Persons as they are to be, but for their lists of seats: those follow. */
  readonly people: readonly (Person | Kept<Person>)[]
  /** Of `people`, those who are new. */
  readonly fresh?: readonly string[]
}

/**
 * The seats, the persons with their lists of seats, the digest of every year that a changed seat touches or touched,
 * and the public card. A year's digest is made anew from the seats, so that it cannot drift; this year's is made on
 * the first touch.
 */
export function writesOf(scope: Scope, following: Following, change: SeatChange, today: LocalDate): Write[] {
  const before = new Map(scope.memberships.map((seat) => [seat.id, seat]))
  const after = new Map<string, Membership>(before)
  for (const seat of change.seats) after.set(seat.id, seat)
  for (const id of change.removed ?? []) after.delete(id)
  const all = [...after.values()]
  const fresh = new Set(change.fresh ?? [])

  const people = change.people.map((person) => ({ ...person, bodies: seatsKept(person, scope.body.id, all) }))
  const touched = [...change.seats, ...(change.removed ?? []).flatMap((id) => before.get(id) ?? [])]
  const were = touched.flatMap((seat) => before.get(seat.id) ?? [])
  return [
    ...people.map((person) =>
      fresh.has(person.id)
        ? persons.create(persons.key(person.id), person)
        : persons.change(persons.key(person.id), person, person.version),
    ),
    ...change.seats.flatMap((seat) => seatWrites(seat, before.get(seat.id))),
    ...(change.removed ?? []).flatMap((id) => {
      const seat = before.get(id)
      return seat ? [memberships.remove(keyOfSeat(seat), seat.version)] : []
    }),
    ...digestWrites(scope.body.id, following.digests, all, [...touched, ...were], yearOf(today)),
    ...publicWrites(scope, following.published, all, today),
  ]
}

/** The seats of a year as its digest keeps them. */
export const digestWithSeats = <D extends DigestFacts>(digest: D, seats: readonly Membership[]): D =>
  seats.reduce((made, seat) => withSeat(made, digestSeatOf(seat)), { ...digest, seats: [] })

function digestWrites(
  body: string,
  kept: readonly Kept<Digest>[],
  seats: readonly Membership[],
  touched: readonly Membership[],
  thisYear: number,
): Write[] {
  const years = new Set([...kept.map((digest) => digest.year), thisYear])
  return [...years]
    .filter((year) => touched.some((seat) => seatTouches(seat, year)))
    .map((year) => {
      const key = digests.key(body, String(year))
      const digest = kept.find((each) => each.year === year)
      return digest
        ? digests.change(key, digestWithSeats(digest, seats), digest.version)
        : digests.create(key, { ...digestWithSeats(emptyDigest(body, year), seats), version: 1 })
    })
}

/** Names in public follow their consent, and the seat, in the transaction that changes either. */
export function publicWrites(
  scope: Pick<Scope, 'body' | 'groups'>,
  published: Kept<PublicBody> | null,
  seats: readonly Membership[],
  today: LocalDate,
): Write[] {
  if (!published) return []
  const named = namedOf(seats, scope.groups, today)
  if (JSON.stringify(named) === JSON.stringify(published.named)) return []
  return [publicBodies.change(publicBodies.key(scope.body.id), { ...published, named }, published.version)]
}

/**
 * A person's new details or consent, on every seat that they hold or held in any body, and on the public cards.
 * Reads those bodies in one wave.
 */
export async function personWrites(
  table: Table,
  person: Kept<Person>,
  changed: Person,
  today: LocalDate,
): Promise<Write[]> {
  const ids = [...new Set(person.bodies.map((seat) => seat.body))]
  const unnames = person.named?.given === true && changed.named?.given !== true
  const found = await Promise.all(
    ids.map(async (id) => {
      const [scope, published] = await Promise.all([
        scopeOf(table, id),
        table.get(publicBodies.key(id)).then(publicBodies.read),
      ])
      const body = scope?.body
      return {
        scope,
        published,
        named: unnames && body ? await withoutNaming(table, body, person.id, today) : [],
      }
    }),
  )
  const card = cardOf(changed)
  return [
    persons.change(persons.key(person.id), changed, person.version),
    ...found.flatMap(({ scope, published, named }) => {
      if (!scope) return []
      const mine = (seat: Membership) => seat.person === person.id
      const seats = scope.memberships.map((seat) => (mine(seat) ? { ...seat, card } : seat))
      return [
        ...seats.filter(mine).flatMap((seat) => seatWrites(seat, seat)),
        ...publicWrites(scope, published, seats, today),
        ...named,
      ]
    }),
  ]
}
