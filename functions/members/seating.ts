import type { NewId } from '#shared/kernel/ids'
import { ok, type Result } from '#shared/kernel/result'
import type { NewMember } from '#shared/members/api'
import { type Membership, type Person, personWith } from '#shared/members/schema'
import { cardOf, channelFor, maySeat, samePerson, sameSeat } from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import type { Kept } from '../platform/table/record.ts'
import type { Scope, SeatChange } from './store.ts'

/** How a row is to be seated. */
export type Seating = { from: string; to?: string | undefined; substituteFor?: string }
/** Persons of the tenant that rows name by id. */
export type Known = ReadonlyMap<string, Kept<Person>>
export type SeatedRow = {
  outcome: 'seated' | 'already'
  membership: string
  person: string
  substitute: string
}

/** A person of whom only what the row says is known. */
export const personOf = (
  row: Omit<NewMember, 'group' | 'role' | 'substitute' | 'nominatedBy' | 'municipality'> & {
    municipality?: string
  },
  id: string,
  language: Person['language'],
): Person =>
  personWith({
    id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    address: row.address,
    channel: row.channel ?? channelFor(row),
    language: row.language ?? language,
    title: row.title,
    organisation: row.organisation,
    municipality: row.municipality ?? '',
  })

/**
 * Seats rows one after the other, each with its substitute. Who has the seat already is left alone, so the same list
 * can be put in twice. Refuses the whole where a row cannot be seated.
 */
export function seatRows(
  rows: readonly NewMember[],
  seating: Seating,
  scope: Scope,
  known: Known,
  given: { tenant: Pick<Tenant, 'language' | 'municipalities'>; now: string; newId: NewId },
): Result<{ change: SeatChange; rows: SeatedRow[] }, Problem> {
  const seats: Membership[] = []
  const people = new Map<string, Person>()
  const fresh: string[] = []
  const done: SeatedRow[] = []

  /** The person of a row: known by id, met earlier in the list or in the body, or new. */
  const personFor = (row: NewMember): Person => {
    const met =
      (row.person ? (people.get(row.person) ?? known.get(row.person)) : undefined) ??
      [...people.values()].find((person) => samePerson(person, row))
    if (met) {
      people.set(met.id, met)
      return met
    }
    const person = personOf(row, given.newId('person'), given.tenant.language)
    people.set(person.id, person)
    fresh.push(person.id)
    return person
  }
  const seat = (row: NewMember, more: Pick<Membership, 'substituteFor' | 'role'>): Membership => {
    const person = personFor(row)
    const made: Membership = {
      id: given.newId('membership'),
      body: scope.body.id,
      person: person.id,
      group: row.group,
      municipality: row.municipality,
      nominatedBy: row.nominatedBy,
      ...more,
      from: seating.from,
      ...(seating.to ? { to: seating.to } : {}),
      endReason: '',
      enteredAt: given.now,
      card: cardOf(person),
      version: 1,
    }
    seats.push(made)
    return made
  }
  const seatedAs = (row: NewMember) =>
    sameSeat({ ...row, from: seating.from, to: seating.to }, [...scope.memberships, ...seats])

  for (const row of rows) {
    const person = row.person ? known.get(row.person) : undefined
    const channel = person?.channel ?? row.channel ?? channelFor(row)
    const may = maySeat({ ...row, email: person?.email ?? row.email, channel }, scope.groups)
    if (!may.ok) return may
    const already = seatedAs(row)
    const main = already ?? seat(row, { role: row.role, substituteFor: seating.substituteFor ?? '' })
    const substitute = row.substitute && substituteRow(row.substitute, row)
    const stands = substitute
      ? (seatedAs(substitute) ?? seat(substitute, { role: 'substitute', substituteFor: main.id }))
      : null
    done.push({
      outcome: already ? 'already' : 'seated',
      membership: main.id,
      person: main.person,
      substitute: stands?.id ?? '',
    })
  }
  return ok({ change: { seats, people: [...people.values()], fresh }, rows: done })
}

const substituteRow = (substitute: { name: string; email: string }, of: NewMember): NewMember => ({
  name: substitute.name,
  email: substitute.email,
  phone: '',
  title: '',
  organisation: '',
  municipality: of.municipality,
  address: '',
  group: of.group,
  role: 'substitute',
  nominatedBy: '',
  substitute: null,
})
