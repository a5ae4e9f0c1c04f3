import type { Body } from '#shared/bodies/schema'
import { sharingDates } from '#shared/forums/dates'
import type { OutsideMeeting } from '#shared/forums/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { isOfTheChairs, type Meeting } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import type { Actor } from '../platform/actor.ts'
import { diaryFrom } from '../platform/diary.ts'
import type { Call } from '../platform/slice.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { bodies, meetings, outsides, type Task, tasks } from '../platform/table/records.ts'

/** What every call of this slice has, whatever its route. */
export type Asking = Pick<
  Call<Route>,
  'table' | 'actor' | 'today' | 'now' | 'newId' | 'seen' | 'claims' | 'change'
>

/** The body for one who may do this in it; both are read side by side with whatever else is wanted. */
export async function opened(
  call: Asking,
  id: string,
  action: 'read-forums' | 'edit-forums',
): Promise<Result<{ body: Kept<Body>; actor: Actor }, Problem>> {
  const [actor, body] = await Promise.all([call.actor(), call.table.get(bodies.key(id)).then(bodies.read)])
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  return may.ok ? ok({ body, actor }) : may
}

/** Somebody changed it since the reader saw it. */
export const asSeen = (call: Asking, found: { readonly version: number }): Result<void, Problem> =>
  call.seen === found.version ? ok(undefined) : refused({ type: 'stale', expected: found.version })

/** The body's next meeting, from the diary of the tenant. */
export const nextMeetingOf = async (call: Asking, body: string) =>
  (await diaryFrom(call.table, call.today)).find(
    (line) =>
      line.body === body &&
      (line.state === 'planned' || line.state === 'called') &&
      !isOfTheChairs(line.kind),
  ) ?? null

/**
 * A meeting of another group with the meeting record that its letters, lines and proofs hang on, and the two tasks
 * of the office, each asleep until its day.
 */
export function outsideWrites(
  call: Asking,
  body: Body,
  tenant: Tenant,
  outside: OutsideMeeting,
  before: { outside: Kept<OutsideMeeting>; meeting: Kept<Meeting>; waiting: readonly Kept<Task>[] } | null,
): Write[] {
  const start = outside.start ?? '00:00'
  const meeting: Meeting = {
    ...(before?.meeting ?? {
      id: outside.meeting,
      body: body.id,
      kind: 'ordinary' as const,
      jointWith: '',
      zone: tenant.zone,
      access: '',
      link: '',
      state: 'elsewhere' as const,
      items: [],
      chairOk: null,
      sequence: 0,
      cancelReason: '',
      sent: [],
      version: 1,
    }),
    title: outside.forum,
    date: outside.date,
    // When it ends is nobody's business here: an hour alone says when it begins.
    start,
    end: start,
    place: outside.place,
  }
  const dates = sharingDates(outside.date, tenant.country)
  const from = { 'share-agenda': dates.agendaFrom, 'share-notes': dates.notesFrom } as const
  if (before) {
    return [
      meetings.change(meetings.key(meeting.id), meeting, before.meeting.version),
      outsides.change(outsides.key(body.id, meeting.id), outside, before.outside.version),
      ...before.waiting.flatMap((task) =>
        task.what === 'share-agenda' || task.what === 'share-notes'
          ? [
              tasks.change(
                tasks.key(task.id),
                { ...task, from: from[task.what], name: outside.forum, on: outside.date },
                task.version,
              ),
            ]
          : [],
      ),
    ]
  }
  return [
    meetings.create(meetings.key(meeting.id), meeting),
    outsides.create(outsides.key(body.id, meeting.id), outside),
    ...(['share-agenda', 'share-notes'] as const)
      // A meeting that is over already has no agenda to share.
      .filter((what) => what === 'share-notes' || outside.date >= call.today)
      .map((what) => {
        const id = call.newId('task')
        return tasks.create(tasks.key(id), {
          id,
          what,
          body: body.id,
          meeting: meeting.id,
          person: '',
          name: outside.forum,
          at: call.now,
          on: outside.date,
          from: from[what],
        })
      }),
  ]
}
