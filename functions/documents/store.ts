import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { DispatchContent } from '#shared/meetings/content'
import type { Dispatch, Meeting } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import type { Call } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, dispatches, meetings, tenants } from '../platform/table/records.ts'

/** What every call for a file has, whatever its route. */
export type Asking = Pick<Call<Route>, 'table' | 'actor' | 'claims' | 'now' | 'today'>

export type Sent = Dispatch & { readonly content: DispatchContent }
export type Opened = {
  readonly meeting: Kept<Meeting>
  readonly body: Kept<Body>
  readonly tenant: Kept<Tenant>
  readonly actor: Actor
  /** Newest first. */
  readonly sent: readonly Sent[]
}

/**
 * The meeting with what went out for it, for one who wants a file of it: two waves. Refuses as `not-found` where
 * the reader may not know of the body; a ticket opens only what was sent to its own person, while they have a seat.
 */
export async function opened(call: Asking, id: string, action: Action): Promise<Result<Opened, Problem>> {
  const [meeting, tenant, actor] = await Promise.all([
    call.table.get(meetings.key(id)).then(meetings.read),
    call.table.get(tenants.key()).then(tenants.read),
    call.actor(),
  ])
  if (!meeting || !tenant) return refused({ type: 'not-found' })
  const [body, items] = await Promise.all([
    call.table.get(bodies.key(meeting.body)).then(bodies.read),
    call.table.queryAll(meetings.key(id).pk, { begins: 'DISPATCH#' }),
  ])
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  if (!mayKnowOf(actor, body, meeting.kind, call.today)) return refused({ type: 'not-found' })
  const sent = (dispatches.list(items) as Sent[]).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const got = sent.some((each) => each.recipients.some(({ person }) => person === call.claims.person))
  // What was earned stays one's own; everything else a link opens as long as its person holds a seat.
  const stays = action === 'read-own-certificate' || seatRoles(actor, body, call.today).length > 0
  if (call.claims.kind === 'ticket' && !(got && stays)) return refused({ type: 'not-found' })
  return ok({ meeting, body, tenant, actor, sent })
}

/** The one item of a guest; undefined for everybody who has the whole agenda. */
export function ownItem(sent: readonly Sent[], person: string | null): string | undefined {
  const rows = sent.flatMap(({ recipients }) => recipients.filter((each) => each.person === person))
  return rows.length && rows.every(({ item }) => item) ? rows[0]?.item : undefined
}
