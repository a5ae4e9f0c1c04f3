import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { openVersion, withoutGuestMail } from '#shared/meetings/agenda'
import type { AgendaItemView, InvitedRow, MeetingView } from '#shared/meetings/api'
import { countsOfAnswers } from '#shared/meetings/coming'
import type { Answer, Attendance, Meeting } from '#shared/meetings/schema'
import type { Actor } from '../platform/actor.ts'
import { seatRoles } from './store.ts'

/** The actions that the pages of a meeting show buttons for. */
const actions = [
  'plan-meetings',
  'edit-agenda',
  'approve-agenda',
  'send-agenda',
  'read-proof',
  'answer-meeting',
  'answer-for-others',
  'take-attendance',
  'add-contribution',
  'sort-contributions',
  'read-notes',
  'write-notes',
  'send-notes',
  'read-costs',
  'book-costs',
] as const satisfies readonly Action[]

export const mayDo = (actor: Actor, body: Pick<Body, 'id' | 'department'>): Action[] =>
  actions.filter((action) => actor.may(action, body).ok)

/**
 * The meeting as this reader may see it. Nobody but the secretary sees others' answers; the chair sees how many
 * come. Closed items are for those who prepare the meeting, and for members who were told of confidentiality.
 */
export function viewOf(
  meeting: Meeting,
  body: Body,
  actor: Actor,
  given: {
    readonly answers: readonly Answer[]
    readonly attendance: Attendance | null
    readonly today: string
  },
): MeetingView {
  const roles = actor.roles(body)
  const seats = seatRoles(actor, body, given.today)
  const secretary = roles.includes('secretary')
  const prepares = secretary || seats.includes('chair')
  const mine = given.answers.find((answer) => answer.person === actor.person?.id) ?? null
  const invited = meeting.invited ?? []
  const coming = invited.filter(({ role, person }) => role !== 'guest' && !person.startsWith('sub-'))
  const sentAt = (kind: 'agenda' | 'notes') =>
    meeting.sent?.findLast((line) => line.kind === kind)?.at ?? null
  return {
    id: meeting.id,
    body: { id: body.id, name: body.name, competence: body.competence, contact: body.contact },
    kind: meeting.kind,
    title: meeting.title,
    jointWith: meeting.jointWith,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    access: meeting.access,
    link: meeting.link,
    state: meeting.state,
    cancelReason: meeting.cancelReason,
    items: itemsFor(meeting, actor, prepares),
    agendaSentAt: sentAt('agenda'),
    notesSentAt: sentAt('notes'),
    chairOk: prepares ? meeting.chairOk : null,
    ladder: meeting.ladder ?? null,
    may: mayDo(actor, body),
    mine: seats.length && actor.person ? { name: actor.person.name, answer: mine } : null,
    counts: prepares ? countsOfAnswers(coming, given.answers) : null,
    secretary: secretary
      ? {
          rows: rowsOf(meeting, given.answers),
          sent: meeting.sent ?? [],
          chairAskedAt: meeting.chairAskedAt ?? null,
          attendance: given.attendance,
        }
      : null,
    version: meeting.version,
  }
}

function itemsFor(meeting: Meeting, actor: Actor, prepares: boolean): AgendaItemView[] | null {
  const byTicket = actor.claims.kind === 'ticket'
  if (prepares && !byTicket) return meeting.items
  if (meeting.state === 'planned' && !prepares) return null
  const told = !byTicket && actor.person?.confidentiality?.given === true
  return withoutGuestMail(told ? meeting.items : openVersion(meeting.items))
}

/** Who is invited with what they answered, and after them those who answered before the agenda went out. */
function rowsOf(meeting: Meeting, answers: readonly Answer[]): InvitedRow[] {
  const given = new Map(answers.map((answer) => [answer.person, answer]))
  const invited = meeting.invited ?? []
  const listed = new Set(invited.map(({ person }) => person))
  return [
    ...invited.map((each) => ({ ...each, answer: given.get(each.person) ?? null })),
    ...answers
      .filter(({ person }) => !listed.has(person))
      .map((answer) => ({
        person: answer.person,
        name: answer.name ?? '',
        role: 'member',
        municipality: '',
        answer,
      })),
  ]
}
