import type { Body } from '#shared/bodies/schema'
import type { LocalDate } from '#shared/kernel/dates'
import { isOfTheChairs, type MeetingState } from '#shared/meetings/schema'
import { type Actor, bodyRoles, seatRoles } from './actor.ts'

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

/**
 * Which items of an agenda a reader sees: whoever prepares the meeting sees them as they are written, all others none
 * before it is called. A member who was told of confidentiality sees the closed ones too, by sign-in and not by a link.
 */
export function itemsSeenBy(
  actor: Actor,
  body: Pick<Body, 'id' | 'department'>,
  state: MeetingState,
  today: LocalDate,
): 'as-written' | 'with-closed' | 'open' | 'none' {
  const byTicket = actor.claims.kind === 'ticket'
  const prepares = actor.roles(body).includes('secretary') || seatRoles(actor, body, today).includes('chair')
  if (prepares && !byTicket) return 'as-written'
  if (state === 'planned' && !prepares) return 'none'
  return !byTicket && actor.person?.confidentiality?.given === true ? 'with-closed' : 'open'
}
