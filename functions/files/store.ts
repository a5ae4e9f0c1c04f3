import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { type Holder, isHearing, type Place, placesOf } from '#shared/files/places'
import type { StoredFile } from '#shared/files/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Dispatch } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import type { Call } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, dispatches, storedFiles } from '../platform/table/records.ts'
import { holderOf } from './holders.ts'

export type Asking = Pick<
  Call<Route>,
  'table' | 'actor' | 'claims' | 'now' | 'today' | 'newId' | 'surroundings' | 'change'
>
export type Opened = {
  readonly holder: Kept<Holder>
  readonly body: Kept<Body>
  readonly actor: Actor
  /** Prepares the meeting, or carries the hearing: sees what is closed, and what was refused or set aside. */
  readonly prepares: boolean
  /** Places whose papers this reader may have. */
  readonly places: readonly Place[]
}

/** Who prepares what papers hang on. */
const preparing = (holder: Holder): Action => (isHearing(holder) ? 'carry-hearing' : 'edit-agenda')

/**
 * The meeting or the hearing, with the places whose papers the reader may have: those that everybody who may read it
 * sees, the closed ones only for who prepares it or was told of confidentiality. A link opens what its person was
 * sent, while they hold a seat.
 */
export async function opened(call: Asking, id: string, action: Action): Promise<Result<Opened, Problem>> {
  const byTicket = call.claims.kind === 'ticket'
  const [holder, actor, sent] = await Promise.all([
    holderOf(call.table, id),
    call.actor(),
    byTicket && !id.startsWith('h_') ? sentOf(call, id) : [],
  ])
  if (!holder) return refused({ type: 'not-found' })
  const body = bodies.read(await call.table.get(bodies.key(holder.body)))
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  if (!isHearing(holder) && !mayKnowOf(actor, body, holder.kind, call.today))
    return refused({ type: 'not-found' })
  const prepares = !byTicket && actor.may(preparing(holder), body).ok
  const only = byTicket ? behindTheLink(call, holder, sent, actor, body) : null
  if (only && !only.ok) return only
  if (!isHearing(holder) && holder.state === 'planned' && !prepares) return refused({ type: 'not-found' })
  const told = prepares || (!byTicket && actor.person?.confidentiality?.given === true)
  const places = placesOf(holder).filter(
    ({ place, closed, withheld }) =>
      (!closed || told) && (!withheld || prepares) && (!only?.value || only.value.includes(place)),
  )
  return ok({ holder, body, actor, prepares, places })
}

/** The places that a link opens, null for all of them; a guest was sent one item, and sees its papers alone. */
function behindTheLink(
  call: Asking,
  holder: Holder,
  sent: readonly Dispatch[],
  actor: Actor,
  body: Body,
): Result<readonly (string | undefined)[] | null, Problem> {
  if (!seatRoles(actor, body, call.today).length) return refused({ type: 'not-found' })
  if (isHearing(holder)) return ok(null)
  const rows = sent.flatMap(({ recipients }) =>
    recipients.filter(({ person }) => person === call.claims.person),
  )
  if (!rows.length) return refused({ type: 'not-found' })
  return ok(rows.every(({ item }) => item) ? rows.map(({ item }) => item) : null)
}

const sentOf = async (call: Asking, id: string): Promise<Dispatch[]> =>
  dispatches.list(await call.table.queryAll(dispatches.key(id, '').pk, { begins: 'DISPATCH#' }))

export const filesBeside = async (call: Asking, holder: string): Promise<Kept<StoredFile>[]> =>
  storedFiles.list(await call.table.queryAll(storedFiles.key(holder, '').pk, { begins: 'FILE#' }))
