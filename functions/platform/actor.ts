import type { Action, BodyRole, Role } from '#shared/access/permissions'
import { mayAnyOf } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import type { LocalDate } from '#shared/kernel/dates'
import type { CommonProblem } from '#shared/kernel/problems'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Person } from '#shared/members/schema'
import { type Claims, mayBeSecretary } from './proof/claims.ts'
import { record } from './table/record.ts'
import type { Table } from './table/table.ts'

/** Persons of a tenant lie in one partition: they are few and are looked up by id. */
export const persons = record<Person, [string]>('person', 1, (id) => ({ pk: 'PEOPLE', sk: id }))

/** The one who asks, with the roles that count today. */
export type Actor = {
  readonly claims: Claims
  readonly person: Person | null
  roles(body?: Pick<Body, 'id' | 'department'>): readonly Role[]
  /** Refuses as `not-found` where the reader may not even know that the body exists. */
  may(action: Action, body?: Pick<Body, 'id' | 'department'>): Result<Actor, CommonProblem>
}

export async function actorOf(claims: Claims, table: Table, today: LocalDate): Promise<Actor> {
  const person = claims.person ? persons.read(await table.get(persons.key(claims.person))) : null
  return actorFrom(claims, person, today)
}

export function actorFrom(claims: Claims, person: Person | null, today: LocalDate): Actor {
  const roles = (body?: Pick<Body, 'id' | 'department'>): readonly Role[] => {
    if (claims.kind === 'public') return ['public']
    if (claims.kind === 'system') return ['system']
    if (claims.kind === 'ticket') return person ? ['ticket'] : []
    if (!person) return []
    if (!body) return claims.roles
    // A department alone makes nobody a secretary: whoever is no officer any more has lost what came with it.
    const held = bodyRoles(person, body, today).filter(
      (role) => role !== 'secretary' || mayBeSecretary(claims),
    )
    return [...claims.roles, ...held]
  }
  const actor: Actor = {
    claims,
    person,
    roles,
    may(action, body) {
      const held = roles(body)
      if (claims.kind === 'ticket' && !claims.scope?.uses.includes(action))
        return refused({ type: 'not-found' })
      if (mayAnyOf(held, action)) return ok(actor)
      const knows = !body || mayAnyOf(held, 'read-body')
      return refused(knows ? { type: 'not-allowed', action } : { type: 'not-found' })
    },
  }
  return actor
}

/** The department that is secretary makes its people secretaries; seats give the other roles while they last. */
export function bodyRoles(
  person: Person,
  body: Pick<Body, 'id' | 'department'>,
  today: LocalDate,
): readonly BodyRole[] {
  const held: BodyRole[] = []
  if (person.department && person.department === body.department) held.push('secretary')
  for (const seat of person.bodies) {
    if (seat.body !== body.id || (seat.to && seat.to < today)) continue
    // Before the term begins a new member takes part as an observer.
    if (seat.from > today) held.push('observer')
    else held.push(seat.role === 'vice-chair' ? 'chair' : seat.role)
  }
  return held
}

/** The roles that come from a seat, without being the secretary: who is asked to come, and whose word it is. */
export const seatRoles = (
  { person }: Pick<Actor, 'person'>,
  body: Pick<Body, 'id' | 'department'>,
  today: LocalDate,
): readonly BodyRole[] =>
  person ? bodyRoles(person, body, today).filter((role) => role !== 'secretary') : []
