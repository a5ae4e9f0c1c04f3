import type { Action } from '#shared/access/permissions'
import type { LocalDate } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Person } from '#shared/members/schema'
import type { Problem } from '#shared/problems'
import type { Actor } from '../platform/actor.ts'
import type { Call } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { persons } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { type Scope, scopeOf } from './store.ts'

export type Asking = Pick<Call<Route>, 'table' | 'actor' | 'today' | 'now' | 'seen' | 'newId' | 'change'>

export const personIn = async (table: Table, id: string): Promise<Kept<Person> | null> =>
  persons.read(await table.get(persons.key(id)))

type Entered = { scope: Scope; actor: Actor }
/** The body with its seats, for one who may do this there; a page asks for those that are not over on a day. */
export async function enter(
  call: Asking,
  body: string,
  action: Action,
  day?: LocalDate,
): Promise<Result<Entered, Problem>> {
  const [actor, scope] = await Promise.all([call.actor(), scopeOf(call.table, body, day)])
  if (!scope) return refused({ type: 'not-found' })
  const may = actor.may(action, scope.body)
  return may.ok ? ok({ scope, actor }) : may
}

/** A closed body keeps its seats as they were; who was in it can still withdraw a consent or have an address mended. */
export const openTo = (scope: Scope): Result<Scope, Problem> =>
  scope.body.state === 'closed' ? refused({ type: 'body-closed' }) : ok(scope)
