import type { Body } from '#shared/bodies/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { RecipientsView } from '#shared/meetings/api'
import { asShown } from '#shared/meetings/recipients'
import type { Answer, Attendance, Meeting } from '#shared/meetings/schema'
import type { Membership, Person } from '#shared/members/schema'
import type { Notes } from '#shared/notes/schema'
import type { Problem } from '#shared/problems'
import { mayMail } from '../platform/mail/may-mail.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { meetings, tenants } from '../platform/table/records.ts'
import { audienceOf, entitledTo, type Prepared, prepared, remembering, sampled, sampleTo } from './sending.ts'
import { type Asking, answersOf, gatheringWrites } from './store.ts'
import { recipientsView } from './view.ts'

export type { DispatchContent } from '#shared/meetings/content'
export { answersOf, seatsOfBody } from './store.ts'

/** Notes in their open version with the header's facts, and the meeting they belong to. */
type Given = {
  readonly body: Body
  readonly meeting: Kept<Meeting>
  readonly notes: Omit<Notes, 'version'>
  readonly attendance: Attendance | null
}

/** Who was there, as the header of the notes says it. */
const attendedIn = (attendance: Attendance | null) =>
  (attendance?.rows ?? []).map(({ name, came }) => ({ name, came }))

/**
 * The notes go to those who hold a seat today and to the substitutes who stood in; to no guest. Gives what the
 * transaction must hold beside the notes themselves.
 */
export async function notesSent(
  call: Asking,
  { body, meeting, notes, attendance }: Given,
  fingerprint: string,
): Promise<Result<{ sending: Prepared; writes: Write[] }, Problem>> {
  const [tenant, told] = await Promise.all([
    call.table.get(tenants.key()).then(tenants.read),
    answersOf(call.table, meeting.id),
  ])
  if (!tenant) return refused({ type: 'not-found' })
  const allowed = mayMail(tenant)
  if (!allowed.ok) return allowed
  const recipients = await audienceOf(call.table, {
    kind: 'notes',
    meeting,
    body,
    answers: told.answers,
    toSubstitutes: false,
    today: call.today,
  })
  const shown = asShown(recipients, fingerprint)
  if (!shown.ok) return shown
  const more = { notes, attended: attendedIn(attendance) }
  const sending = prepared(call, { kind: 'notes', tenant, body, meeting, recipients, more })
  const after = remembering(meeting, sending)
  return ok({
    sending,
    writes: [
      sending.write,
      meetings.change(meetings.key(meeting.id), after, meeting.version),
      ...(await gatheringWrites(call.table, after)),
    ],
  })
}

/** The notes as a recipient would get them, to the secretary who asks. */
export async function notesSample(
  call: Asking,
  { body, meeting, notes, attendance }: Given,
  person: Person | null,
) {
  const tenant = tenants.read(await call.table.get(tenants.key()))
  if (!tenant || !person) return refused({ type: 'not-found' as const })
  if (!person.email) return refused({ type: 'no-mail-to' as const, name: person.name })
  const more = { notes, attended: attendedIn(attendance) }
  const recipients = [sampleTo(person)]
  const sending = prepared(call, { kind: 'sample', tenant, body, meeting, recipients, more })
  return sampled(call, sending, meeting.id, person.email)
}

/** Who gets the notes, as the seats and the answers stand, with the mark that goes with the press of Send. */
export const recipientsOfNotes = (given: {
  readonly meeting: Kept<Meeting>
  readonly seats: readonly Membership[]
  readonly answers: readonly Answer[]
  readonly today: string
}): RecipientsView =>
  recipientsView('notes', given.meeting, entitledTo({ ...given, kind: 'notes', toSubstitutes: false }))
