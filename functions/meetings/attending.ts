import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi } from '#shared/meetings/api'
import { askedToCome, withoutRepresentative } from '#shared/meetings/asked'
import { attendanceFrom } from '#shared/meetings/coming'
import type { Invited, Meeting } from '#shared/meetings/schema'
import { bodyRoles } from '../platform/actor.ts'
import { attendances, bodies, meetings, persons } from '../platform/records.ts'
import type { Handlers } from '../platform/slice.ts'
import { giveAnswer } from './answering.ts'
import { audienceOf } from './sending.ts'
import {
  type Asking,
  admitted,
  answersOf,
  asSeen,
  gatheringWrites,
  moved,
  opened,
  seatRoles,
  seatsOfBody,
} from './store.ts'
import { viewOf } from './view.ts'

/** Who comes, what they need, who came. */
export const attending = {
  // Two waves: the meeting tells which body, then the body and its seats, whose cards hold numbers and needs.
  before: async (call) => {
    const [item, actor, given] = await Promise.all([
      call.table.get(meetings.key(call.params.meeting)),
      call.actor(),
      answersOf(call.table, call.params.meeting),
    ])
    const meeting = meetings.read(item)
    if (!meeting) return refused({ type: 'not-found' })
    const [body, seats] = await Promise.all([
      call.table.get(bodies.key(meeting.body)).then(bodies.read),
      seatsOfBody(call.table, meeting.body),
    ])
    const open = admitted(call, meeting, body, actor, 'read-proof')
    if (!open.ok) return open
    const rows = askedToCome({ meeting, seats, answers: given.answers, today: call.today })
    return ok({
      meeting: viewOf(meeting, open.value.body, actor, { ...given, today: call.today }),
      rows,
      absent: withoutRepresentative(open.value.body.places, rows),
    })
  },

  answer: async (call) => {
    const [open, person] = [await opened(call, call.params.meeting, 'answer-meeting'), call.claims.person]
    if (!open.ok) return open
    const { body, actor } = open.value
    if (!person || !actor.person || !seatRoles(actor, body, call.today).length)
      return refused({ type: 'not-invited' })
    const how = call.claims.kind === 'ticket' ? 'mail' : 'web'
    return giveAnswer(call, open.value, { person, name: actor.person.name, how, ...call.input })
  },

  answerFor: async (call) => {
    const [open, item] = await Promise.all([
      opened(call, call.params.meeting, 'answer-for-others'),
      call.table.get(persons.key(call.params.person)),
    ])
    if (!open.ok) return open
    const person = persons.read(item)
    const seated = person && bodyRoles(person, { ...open.value.body, department: '' }, call.today).length
    if (!person || !seated) return refused({ type: 'not-invited' })
    return giveAnswer(call, open.value, { ...call.input, person: person.id, name: person.name })
  },

  attendance: async (call) => {
    const [open, given] = await Promise.all([
      opened(call, call.params.meeting, 'take-attendance'),
      answersOf(call.table, call.params.meeting),
    ])
    if (!open.ok) return open
    const { answers: told, attendance } = given
    if (attendance) return ok(attendance)
    const awaited = await awaitedOf(call, open.value.meeting)
    return ok({ rows: attendanceFrom(awaited, told), takenAt: null, version: 0 })
  },

  takeAttendance: async (call) => {
    const [open, before] = await Promise.all([
      opened(call, call.params.meeting, 'take-attendance'),
      call.table.get(attendances.key(call.params.meeting)).then(attendances.read),
    ])
    if (!open.ok) return open
    const { meeting } = open.value
    const state = moved(meeting, 'hold')
    if (!state.ok) return state
    const seen = asSeen(call, before ?? { version: 0 })
    if (!seen.ok) return seen
    if (meeting.date > call.today) return refused({ type: 'date-ahead', date: meeting.date })
    const sheet = { rows: call.input.rows, takenAt: call.now, version: call.seen + 1 }
    const key = attendances.key(meeting.id)
    const held = { ...meeting, state: state.value }
    return call.change(
      {
        writes: [
          before ? attendances.change(key, sheet, before.version) : attendances.create(key, sheet),
          ...(meeting.state === 'held'
            ? []
            : [
                meetings.change(meetings.key(meeting.id), held, meeting.version),
                ...(await gatheringWrites(call.table, held)),
              ]),
        ],
        log: { did: 'attendance.taken', about: [meeting.id] },
      },
      sheet,
    )
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

type Expected = Pick<Invited, 'person' | 'name' | 'municipality' | 'role'>

/** Who is waited for: those the agenda went to, or the seats of the body where none was sent. */
async function awaitedOf(call: Asking, meeting: Meeting): Promise<Expected[]> {
  if (meeting.invited?.length) return meeting.invited
  const recipients = await audienceOf(call.table, {
    kind: 'notes',
    meeting,
    body: { id: meeting.body },
    answers: [],
    toSubstitutes: false,
    today: [meeting.date, call.today].sort()[0] ?? call.today,
  })
  return recipients.map(({ person, name, municipality, role }) => ({
    person,
    name,
    role,
    municipality: municipality ?? '',
  }))
}
