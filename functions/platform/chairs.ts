import type { Body } from '#shared/bodies/schema'
import type { LocalDate } from '#shared/kernel/dates'
import { isOfTheChairs } from '#shared/meetings/schema'
import { type Actor, bodyRoles } from './actor.ts'

/**
 * May this reader know of a gathering: all whom its body lets read may, but a pre-meeting is the chair's, the
 * vice-chair's and the secretary's alone, by a link as by sign-in.
 */
export function mayKnowOf(
  actor: Pick<Actor, 'claims' | 'person' | 'roles'>,
  body: Pick<Body, 'id' | 'department'>,
  kind: string,
  today: LocalDate,
): boolean {
  if (!isOfTheChairs(kind)) return true
  const byTicket = actor.claims.kind === 'ticket' && actor.person
  const roles = byTicket ? bodyRoles(byTicket, body, today) : actor.roles(body)
  return roles.includes('secretary') || roles.includes('chair')
}
