import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi } from '#shared/meetings/api'
import { attendanceFrom } from '#shared/meetings/coming'
import type { Invited, Meeting } from '#shared/meetings/schema'
import { bodyRoles } from '../platform/actor.ts'
import { attendances, meetings, persons } from '../platform/records.ts'
import type { Handlers } from '../platform/slice.ts'
import { giveAnswer } from './answering.ts'
import { audienceOf } from './sending.ts'
import { type Asking, answersOf, asSeen, gatheringWrites, moved, opened, seatRoles } from './store.ts'

/** Who comes, what they need, who came. */
export const attending = {
  needs: async (call) => {
    const [open, given] = await Promise.all([
      opened(call, call.params.meeting, 'read-proof'),
      answersOf(call.table, call.params.meeting),
    ])
    if (!open.ok) return open
    const awaited = await awaitedOf(call, open.value.meeting)
    const coming = awaited.filter(
      ({ person }) => given.answers.find((each) => each.person === person)?.answer !== 'no',
    )
    const people = persons.list(await call.table.getMany(coming.map(({ person }) => persons.key(person))))
    return ok({
      rows: people
        .map(({ id, name, needs }) => ({
          person: id,
          name,
          needs,
          note: given.answers.find((each) => each.person === id)?.note ?? '',
        }))
        .filter(
          ({ needs, note }) => needs.interpreter || needs.loop || needs.companion || needs.note || note,
        ),
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
