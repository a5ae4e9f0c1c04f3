import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import type { StoredFile } from '#shared/files/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { AgendaItem, Dispatch, Meeting } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import type { Actor } from '../platform/actor.ts'
import type { TenantFiles } from '../platform/files.ts'
import type { Kept } from '../platform/record.ts'
import { bodies, dispatches, meetings, storedFiles } from '../platform/records.ts'
import type { Call } from '../platform/slice.ts'

export type Asking = Pick<
  Call<Route>,
  'table' | 'actor' | 'claims' | 'now' | 'today' | 'newId' | 'surroundings' | 'change'
>
export type Opened = {
  readonly meeting: Kept<Meeting>
  readonly body: Kept<Body>
  readonly actor: Actor
  /** Prepares the meeting: sees what is closed, and what was refused or set aside. */
  readonly prepares: boolean
  /** Items whose papers this reader may have. */
  readonly items: readonly AgendaItem[]
}

/**
 * The meeting and the items whose papers the reader may have: those that everybody who may read the agenda sees, the
 * closed ones only for who prepares it or was told of confidentiality. A link opens what its person was sent.
 */
export async function opened(call: Asking, id: string, action: Action): Promise<Result<Opened, Problem>> {
  const [meeting, actor, sent] = await Promise.all([
    call.table.get(meetings.key(id)).then(meetings.read),
    call.actor(),
    call.claims.kind === 'ticket' ? sentOf(call, id) : [],
  ])
  if (!meeting) return refused({ type: 'not-found' })
  const body = bodies.read(await call.table.get(bodies.key(meeting.body)))
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  const byTicket = call.claims.kind === 'ticket'
  const prepares = !byTicket && actor.may('edit-agenda', body).ok
  const rows = sent.flatMap(({ recipients }) =>
    recipients.filter(({ person }) => person === call.claims.person),
  )
  if (byTicket && !rows.length) return refused({ type: 'not-found' })
  if (meeting.state === 'planned' && !prepares) return refused({ type: 'not-found' })
  const only = byTicket && rows.every(({ item }) => item) ? rows.map(({ item }) => item) : null
  const told = prepares || (!byTicket && actor.person?.confidentiality?.given === true)
  return ok({
    meeting,
    body,
    actor,
    prepares,
    items: meeting.items.filter(
      (item) => (item.access !== 'closed' || told) && (!only || only.includes(item.id)),
    ),
  })
}

const sentOf = async (call: Asking, id: string): Promise<Dispatch[]> =>
  dispatches.list(await call.table.queryAll(meetings.key(id).pk, { begins: 'DISPATCH#' }))

export const filesBeside = async (call: Asking, meeting: string): Promise<Kept<StoredFile>[]> =>
  storedFiles.list(await call.table.queryAll(meetings.key(meeting).pk, { begins: 'FILE#' }))

/** The tenant's files by this reader's own token. */
export function filesOf({ surroundings, claims }: Asking): Promise<TenantFiles> {
  if (!surroundings.files) throw new Error('no files are handed around here')
  return surroundings.files(claims)
}
