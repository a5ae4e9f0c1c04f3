import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { openVersion, withoutGuestMail } from '#shared/meetings/agenda'
import type { AgendaItemView, MeetingView, ProofRow, RecipientsView } from '#shared/meetings/api'
import { askedToCome } from '#shared/meetings/asked'
import { countsOf as countsOfAsked } from '#shared/meetings/coming'
import { countsOf, fingerprintOf, noWayTo } from '#shared/meetings/recipients'
import type { Answer, Attendance, Meeting, Recipient } from '#shared/meetings/schema'
import type { Membership } from '#shared/members/schema'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { itemsSeenBy } from '../platform/chairs.ts'
import { entitledTo } from './sending.ts'

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
  'join-contribution',
  'sort-contributions',
  'mark-taken-home',
  'read-taken-home',
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
    /** The seats of the body, where the page reads them: until a meeting is called they say who is asked. */
    readonly seats?: readonly Membership[]
    /** Rows of proof that wait for somebody. */
    readonly left?: readonly ProofRow[]
    readonly today: string
  },
): MeetingView {
  const roles = actor.roles(body)
  const seats = seatRoles(actor, body, given.today)
  const secretary = roles.includes('secretary')
  const prepares = secretary || seats.includes('chair')
  const mine = given.answers.find((answer) => answer.person === actor.person?.id) ?? null
  const { answers, seats: ofBody = [], today } = given
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
    items: itemsFor(meeting, itemsSeenBy(actor, body, meeting.state, today)),
    agendaSentAt: sentAt('agenda'),
    notesSentAt: sentAt('notes'),
    chairOk: prepares ? meeting.chairOk : null,
    ladder: meeting.ladder ?? null,
    may: mayDo(actor, body),
    mine: seats.length && actor.person ? { name: actor.person.name, answer: mine } : null,
    counts: prepares ? countsOfAsked(askedToCome({ meeting, seats: ofBody, answers, today })) : null,
    secretary: secretary
      ? {
          sent: meeting.sent ?? [],
          chairAskedAt: meeting.chairAskedAt ?? null,
          attendance: given.attendance,
          wouldGet:
            given.seats && meeting.state === 'planned'
              ? recipientsView(
                  'agenda',
                  meeting,
                  entitledTo({
                    kind: 'agenda',
                    meeting,
                    seats: ofBody,
                    answers,
                    toSubstitutes: false,
                    today,
                  }),
                )
              : null,
          left: [...(given.left ?? [])],
        }
      : null,
    version: meeting.version,
  }
}

function itemsFor({ items }: Meeting, seen: ReturnType<typeof itemsSeenBy>): AgendaItemView[] | null {
  if (seen === 'as-written') return items
  if (seen === 'none') return null
  return withoutGuestMail(seen === 'with-closed' ? items : openVersion(items))
}

/** Who gets it and how, with the mark that goes with the press of Send. */
export const recipientsView = (
  kind: RecipientsView['kind'],
  meeting: { readonly version: number },
  recipients: readonly Recipient[],
): RecipientsView => ({
  kind,
  fingerprint: fingerprintOf(recipients),
  recipients: [...recipients],
  ...countsOf(recipients),
  noWay: recipients.filter(noWayTo).map(({ person, name }) => ({ person, name })),
  version: meeting.version,
})
