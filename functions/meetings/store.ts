import { createHash } from 'node:crypto'
import type { Action } from '#shared/access/permissions'
import { type DigestFacts, emptyDigest, withGathering, withSeat } from '#shared/bodies/digest'
import type { Body, DigestGathering } from '#shared/bodies/schema'
import { addMonths, type LocalDate, millisOf, yearOf } from '#shared/kernel/dates'
import { idOf } from '#shared/kernel/ids'
import { move } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { gatheringOf } from '#shared/meetings/gathering'
import { type MeetingDoing, type MeetingMove, meetingMoves, meetingOpenTo } from '#shared/meetings/lifecycle'
import type { Meeting, MeetingState } from '#shared/meetings/schema'
import type { Membership } from '#shared/members/schema'
import { cardOf, digestSeatOf } from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import { allSeats, seatsNotOver } from '../platform/seats.ts'
import type { Call } from '../platform/slice.ts'
import type { Job } from '../platform/table/commit.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { answers, attendances, bodies, diary, digests, meetings, persons } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** What every call of these slices has, whatever its route. */
export type Asking = Pick<
  Call<Route>,
  'table' | 'actor' | 'today' | 'now' | 'newId' | 'seen' | 'surroundings' | 'claims' | 'change'
>

export type Opened = { readonly meeting: Kept<Meeting>; readonly body: Kept<Body>; readonly actor: Actor }

/**
 * Reads a meeting and its body for one who wants to do something with it, in two waves. Refuses as `not-found`
 * where the reader may not know of the body. A ticket opens the meeting only while its person holds a seat.
 */
export async function opened(call: Asking, id: string, action: Action): Promise<Result<Opened, Problem>> {
  return openedWith(call, id, action, {})
}

/**
 * The same for a page, with what it reads besides: what hangs on the meeting beside the meeting itself, what hangs
 * on its body beside the body. Two waves, however much it is.
 */
export async function openedWith<Early = null, Late = null>(
  call: Asking,
  id: string,
  action: Action,
  reads: {
    readonly withMeeting?: () => Promise<Early>
    readonly withBody?: (meeting: Kept<Meeting>, actor: Actor) => Promise<Late>
  },
): Promise<Result<Opened & { readonly ofMeeting: Early; readonly ofBody: Late }, Problem>> {
  const [item, actor, ofMeeting] = await Promise.all([
    call.table.get(meetings.key(id)),
    call.actor(),
    reads.withMeeting?.() ?? (null as Early),
  ])
  const meeting = meetings.read(item)
  if (!meeting) return refused({ type: 'not-found' })
  const [body, ofBody] = await Promise.all([
    call.table.get(bodies.key(meeting.body)).then(bodies.read),
    reads.withBody?.(meeting, actor) ?? (null as Late),
  ])
  const open = admitted(call, meeting, body, actor, action)
  return open.ok ? ok({ ...open.value, ofMeeting, ofBody }) : open
}

export function admitted(
  call: Asking,
  meeting: Kept<Meeting>,
  body: Kept<Body> | null,
  actor: Actor,
  action: Action,
): Result<Opened, Problem> {
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  if (call.claims.kind === 'ticket' && !seatRoles(actor, body, call.today).length)
    return refused({ type: 'not-found' })
  if (!mayKnowOf(actor, body, meeting.kind, call.today)) return refused({ type: 'not-found' })
  return ok({ meeting, body, actor })
}

/** Somebody changed it since the reader saw it. */
export const asSeen = (call: Asking, found: { readonly version: number }): Result<void, Problem> =>
  call.seen === found.version ? ok(undefined) : refused({ type: 'stale', expected: found.version })

export function openTo(meeting: Pick<Meeting, 'state'>, doing: MeetingDoing): Result<void, Problem> {
  const states: readonly string[] = meetingOpenTo[doing]
  return states.includes(meeting.state)
    ? ok(undefined)
    : refused({ type: 'meeting-not-in-state', move: doing, state: meeting.state })
}

/** The state after a move, or the refusal that names it. */
export function moved(meeting: Pick<Meeting, 'state'>, name: MeetingMove): Result<MeetingState, Problem> {
  const after = move(meetingMoves, meeting.state, name)
  return after.ok ? after : refused({ type: 'meeting-not-in-state', move: name, state: meeting.state })
}

/** The meeting after its change, with what goes along in the same transaction. */
export const saved = (
  call: Asking,
  meeting: Kept<Meeting>,
  did: string,
  more: readonly Write[] = [],
  outbox: readonly Job[] = [],
) =>
  call.change(
    {
      writes: [meetings.change(meetings.key(meeting.id), meeting, meeting.version), ...more],
      log: { did, about: [meeting.id], outbox },
    },
    { id: meeting.id, state: meeting.state, version: meeting.version + 1 },
  )

/** Answers and the sheet of who came, by one query. */
export async function answersOf(table: Table, meeting: string) {
  const items = await table.query(meetings.key(meeting).pk, {
    between: { from: 'ANSWER#', to: attendances.key(meeting).sk },
  })
  return {
    answers: answers.list(items),
    attendance: attendances.list(items)[0] ?? null,
  }
}

/**
 * The seats of a body that are not over for more than a year on a day, with whole cards: who was told of a meeting may
 * have left since, and keeps a number to be called at. A card from before address and needs were kept on it is made whole from its
 * person, until the person or the seat is written next.
 */
export async function seatsOfBody(table: Table, body: string, day: LocalDate): Promise<Kept<Membership>[]> {
  const seats = await seatsNotOver(table, body, addMonths(day, -12))
  const short = seats.filter(({ card }) => card.needs === undefined)
  if (short.length === 0) return seats
  const found = persons.list(await table.getMany(short.map(({ person }) => persons.key(person))))
  const cards = new Map(found.map((person) => [person.id, cardOf(person)]))
  return seats.map((seat) => ({ ...seat, card: { ...cards.get(seat.person), ...seat.card } }))
}

/**
 * The digests of the years that a change touches, changed. On the first touch of a year its digest is made from
 * the seats of the body.
 */
export async function digestWrites(
  table: Table,
  body: string,
  years: readonly number[],
  change: (digest: DigestFacts) => DigestFacts,
): Promise<Write[]> {
  const touched = [...new Set(years)]
  const found = (await table.getMany(touched.map((year) => digests.key(body, String(year))))).map(
    digests.read,
  )
  const seats = found.some((digest) => !digest) ? await allSeats(table, body) : []
  return touched.map((year, at) => {
    const digest = found[at]
    const key = digests.key(body, String(year))
    if (digest) {
      const changed = { ...change(digest), version: digest.version }
      return digests.change(key, changed, digest.version)
    }
    const fresh = seats.reduce((made, seat) => withSeat(made, digestSeatOf(seat)), emptyDigest(body, year))
    return digests.create(key, { ...change(fresh), version: 1 })
  })
}

/** The meeting as it stands now, in the diary and in the digests of the years it lies and lay in. */
export const gatheringWrites = async (
  table: Table,
  meeting: Meeting,
  was: Pick<Meeting, 'date'> = meeting,
): Promise<Write[]> => [
  ...diaryWrites(meeting, was),
  ...(await digestWrites(table, meeting.body, [yearOf(meeting.date), yearOf(was.date)], (digest) => {
    const known = digest.gatherings.find((each: DigestGathering) => each.meeting === meeting.id)
    return withGathering(digest, gatheringOf(meeting, known))
  })),
]

/** The meeting under its day; under the day that it was moved away from, that it is gone from there. */
export function diaryWrites(meeting: Meeting, was: Pick<Meeting, 'date'> = meeting): Write[] {
  const { id, body, kind, title, date, start, end, state } = meeting
  const line = { meeting: id, body, kind, title, date, start, end, state }
  return [
    diary.lay(diary.key(date, id), line),
    ...(was.date === date
      ? []
      : [diary.lay(diary.key(was.date, id), { ...line, date: was.date, state: 'moved' as const })]),
  ]
}

/** The same task for the same dispatch and person, however often the work is done. */
export function taskIdOf(what: string, dispatch: string, person: string, at: string): string {
  const hash = createHash('sha256').update(`${what} ${dispatch} ${person}`).digest()
  let byte = 0
  return idOf('task', millisOf(at), () => (hash[byte++] as number) / 256)
}
