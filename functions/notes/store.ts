import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Answer, Attendance, Meeting } from '#shared/meetings/schema'
import type { Notes } from '#shared/notes/schema'
import type { Problem } from '#shared/problems'
import { answersOf, type DispatchContent } from '../meetings/notes-sending.ts'
import type { Actor } from '../platform/actor.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import type { Call } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, dispatches, meetings, notes } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

export type Asking = Pick<
  Call<Route>,
  'table' | 'actor' | 'today' | 'now' | 'newId' | 'seen' | 'surroundings' | 'claims' | 'change'
>
export type OpenedNotes = {
  readonly meeting: Kept<Meeting>
  readonly notes: Kept<Notes> | null
  readonly attendance: Attendance | null
  readonly answers: readonly Answer[]
  readonly body: Kept<Body>
  readonly actor: Actor
}

/**
 * The notes with their meeting, who was there and the body, in two waves. The meeting and its notes lie side by side,
 * and so do the answers and the sheet of who came.
 */
export async function openedNotes(
  call: Asking,
  id: string,
  action: Action,
): Promise<Result<OpenedNotes, Problem>> {
  const open = await openedNotesWith(call, id, action, async () => null)
  return open.ok ? ok(open.value) : open
}

/** The same with what hangs on the body. */
export async function openedNotesWith<Beside>(
  call: Asking,
  id: string,
  action: Action,
  withBody: (meeting: Kept<Meeting>) => Promise<Beside>,
): Promise<Result<OpenedNotes & { readonly ofBody: Beside }, Problem>> {
  const [items, told, actor] = await Promise.all([
    call.table.query(meetings.key(id).pk, { between: { from: meetings.key(id).sk, to: notes.key(id).sk } }),
    answersOf(call.table, id),
    call.actor(),
  ])
  const [meeting] = meetings.list(items)
  if (!meeting) return refused({ type: 'not-found' })
  const [body, ofBody] = await Promise.all([
    call.table.get(bodies.key(meeting.body)).then(bodies.read),
    withBody(meeting),
  ])
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  if (!mayKnowOf(actor, body, meeting.kind, call.today)) return refused({ type: 'not-found' })
  return ok({ meeting, notes: notes.list(items)[0] ?? null, ...told, body, actor, ofBody })
}

/** The notes as they went out last: frozen with their dispatch, closed items already left out. */
export async function sentNotes(table: Table, meeting: Meeting): Promise<Omit<Notes, 'version'> | null> {
  const last = meeting.sent?.findLast(({ kind }) => kind === 'notes')
  if (!last) return null
  const dispatch = dispatches.read(await table.get(dispatches.key(meeting.id, last.dispatch)))
  return (dispatch?.content as DispatchContent | undefined)?.notes ?? null
}
