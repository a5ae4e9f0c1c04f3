import type { LocalDate } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi } from '#shared/meetings/api'
import { askedToCome, isCalled, withoutRepresentative } from '#shared/meetings/asked'
import { attendanceFrom } from '#shared/meetings/coming'
import type { Meeting } from '#shared/meetings/schema'
import { bodyRoles, seatRoles } from '../platform/actor.ts'
import type { Handlers } from '../platform/slice.ts'
import { attendances, meetings, persons } from '../platform/table/records.ts'
import { giveAnswer } from './answering.ts'
import { answersOf, asSeen, gatheringWrites, moved, opened, openedWith, seatsOfBody } from './store.ts'
import { viewOf } from './view.ts'

/** A meeting that is over was for those who sat there then. */
const dayOf = ({ date }: Pick<Meeting, 'date'>, { today }: { readonly today: LocalDate }): LocalDate =>
  date < today ? date : today

/** Who comes, what they need, who came. */
export const attending = {
  before: async (call) => {
    const open = await openedWith(call, call.params.meeting, 'read-proof', {
      withMeeting: () => answersOf(call.table, call.params.meeting),
      withBody: (meeting) => seatsOfBody(call.table, meeting.body, dayOf(meeting, call)),
    })
    if (!open.ok) return open
    const { meeting, body, actor, ofMeeting, ofBody: seats } = open.value
    const rows = askedToCome({ meeting, seats, answers: ofMeeting.answers, today: call.today })
    return ok({
      meeting: viewOf(meeting, body, actor, { ...ofMeeting, seats, today: call.today }),
      rows,
      absent: withoutRepresentative(body.places, rows),
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
    const open = await openedWith(call, call.params.meeting, 'take-attendance', {
      withMeeting: () => answersOf(call.table, call.params.meeting),
      // Who is waited for: those the agenda went to, or the seats of the body where none was sent.
      withBody: async (meeting) =>
        isCalled(meeting) ? [] : seatsOfBody(call.table, meeting.body, dayOf(meeting, call)),
    })
    if (!open.ok) return open
    const { meeting, body, actor, ofMeeting, ofBody: seats } = open.value
    const view = viewOf(meeting, body, actor, { ...ofMeeting, seats, today: call.today })
    const { answers: told, attendance: taken } = ofMeeting
    if (taken) return ok({ ...taken, meeting: view })
    const awaited = isCalled(meeting)
      ? (meeting.invited ?? [])
      : askedToCome({ meeting, seats, answers: [], today: call.today })
    return ok({ rows: attendanceFrom(awaited, told), takenAt: null, version: 0, meeting: view })
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
