import { type Action, mayAnyOf, permissions, type Role } from '#shared/access/permissions'
import type { BodyGathering, BodyPage, MemberCard } from '#shared/bodies/api'
import { gatheringsOf, nextGathering } from '#shared/bodies/digest'
import type { Digest, DigestGathering } from '#shared/bodies/schema'
import { openIn } from '#shared/hearings/counting'
import type { HearingYear } from '#shared/hearings/schema'
import type { LocalDate } from '#shared/kernel/dates'
import type { Answer } from '#shared/meetings/schema'
import type { Membership } from '#shared/members/schema'
import type { Actor } from '../platform/actor.ts'
import { type WithCharter, yearsAround, yearsNear } from '../platform/bodies.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import { mayBeSecretary } from '../platform/proof/claims.ts'
import { seatsNotOver } from '../platform/seats.ts'
import type { Kept } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { lightsOf, type StandingRules, seesLights } from './standing.ts'

export type HangingOn = {
  readonly digests: readonly Kept<Digest>[]
  readonly hearings: readonly HearingYear[]
  readonly seats: readonly Kept<Membership>[]
}

/** What the page of a body reads beside the body: whoever may be its secretary sees a year more of the charter. */
export async function hangingOn(
  table: Table,
  body: string,
  { claims }: Pick<Actor, 'claims'>,
  today: LocalDate,
): Promise<HangingOn> {
  const [years, seats] = await Promise.all([
    mayBeSecretary(claims) ? yearsAround(table, body, today) : yearsNear(table, body, today),
    seatsNotOver(table, body, today),
  ])
  return { ...years, seats }
}

/**
 * A body as one reader sees it: where its charter stands for those who see lights, and one's own answer to the next
 * meeting for those who are asked to come. `answerTo` finds it.
 */
export async function bodyPage(
  table: Table,
  rules: StandingRules,
  actor: Actor,
  { body, charter, remarks }: WithCharter,
  { digests, hearings, seats }: HangingOn,
  today: LocalDate,
  answerTo: (meeting: string) => Promise<Answer | null>,
): Promise<BodyPage> {
  const roles = actor.roles(body)
  const next = nextGathering(gatheringsOf(...digests), today)
  const [lights, answer] = await Promise.all([
    seesLights(roles) ? lightsOf(table, rules, { body, charter, remarks, digests }, today) : null,
    next && isAsked(roles) ? answerTo(next.meeting) : null,
  ])
  const personal = new Set(
    charter.clauses
      .flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
      .filter((group) => group.basis === 'voluntary')
      .map((group) => group.key),
  )
  return {
    body,
    charter,
    gatherings: gatheringsOf(...digests)
      .filter(({ kind }) => mayKnowOf(actor, body, kind, today))
      .map(gatheringRow),
    heldBefore: digests.find((digest) => digest.year === Number(today.slice(0, 4)))?.heldBefore ?? 0,
    members: seats
      .filter((seat) => !seat.to || seat.to >= today)
      .map((seat) => memberCard(seat, personal.has(seat.group))),
    lights: lights && [...lights],
    hearings: mayAnyOf(roles, 'read-hearing') ? openIn(...hearings) : 0,
    mine: next && isAsked(roles) ? { meeting: next.meeting, answer } : null,
    roles: [...roles],
    may: actionsOf(roles),
    version: body.version,
  }
}

/** Members, chair and substitutes are asked whether they come; observers and the secretary are not. */
const isAsked = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'member' || role === 'chair' || role === 'substitute') &&
  mayAnyOf(roles, 'answer-meeting')

const actionsOf = (roles: readonly Role[]): Action[] =>
  (Object.keys(permissions) as Action[]).filter((action) => mayAnyOf(roles, action))

export const gatheringRow = (gathering: DigestGathering): BodyGathering => ({
  meeting: gathering.meeting,
  kind: gathering.kind,
  title: gathering.title,
  joint: gathering.joint,
  date: gathering.date,
  start: gathering.start,
  end: gathering.end,
  state: gathering.state,
  remote: gathering.remote,
  ...(gathering.sentOn ? { sentOn: gathering.sentOn } : {}),
  ...(gathering.notesOn ? { notesOn: gathering.notesOn } : {}),
})

/** As members see one another: a personal seat stands for nobody, so no title is printed for it. */
const memberCard = (seat: Kept<Membership>, personal: boolean): MemberCard => ({
  membership: seat.id,
  name: seat.card.name,
  title: personal ? '' : seat.card.title,
  group: seat.group,
  role: seat.role,
  municipality: seat.municipality,
  substituteFor: seat.substituteFor,
  from: seat.from,
  ...(seat.to ? { to: seat.to } : {}),
})
