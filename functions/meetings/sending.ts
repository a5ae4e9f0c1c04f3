import type { Body } from '#shared/bodies/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import { contentOf, type DispatchContent } from '#shared/meetings/content'
import { asShown, entitled, namedIn } from '#shared/meetings/recipients'
import type { Answer, DispatchKind, Meeting, Recipient, SentLine } from '#shared/meetings/schema'
import { lineOf, withSent } from '#shared/meetings/sent'
import type { Membership, Person } from '#shared/members/schema'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { mayMail } from '../platform/mail/may-mail.ts'
import type { Job } from '../platform/table/commit.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { dispatches, meetings, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'
import { type Asking, answersOf, seatsOfBody } from './store.ts'

/** Whom an agenda or notes go to, as the seats and the answers stand. */
export const entitledTo = (asked: {
  readonly kind: 'agenda' | 'notes'
  readonly meeting: Meeting
  readonly seats: readonly Membership[]
  readonly answers: readonly Answer[]
  readonly toSubstitutes: boolean
  readonly today: string
}): Recipient[] =>
  entitled({
    memberships: asked.seats,
    today: asked.today,
    date: asked.meeting.date,
    kind: asked.meeting.kind,
    named: namedIn(asked.answers),
    toSubstitutes: asked.toSubstitutes,
    items: asked.kind === 'agenda' ? asked.meeting.items : [],
  })

export type Audience = {
  readonly kind: 'agenda' | 'notes' | 'cancellation'
  readonly meeting: Meeting
  readonly body: Pick<Body, 'id'>
  readonly answers: readonly Answer[]
  readonly toSubstitutes: boolean
  readonly today: string
}

/** Whom it goes to, as of now. A cancellation goes to everyone who was asked to come, and to nobody else. */
export async function audienceOf(table: Table, { kind, ...asked }: Audience): Promise<Recipient[]> {
  const [seats, told] = await Promise.all([
    seatsOfBody(table, asked.body.id, asked.today),
    kind === 'cancellation' ? toldOf(table, asked.meeting.id) : [],
  ])
  return kind === 'cancellation' ? reachedNow(told, seats) : entitledTo({ ...asked, kind, seats })
}

/** Those who hold a seat today, whoever comes; with the answers also those who were named in somebody's place. */
export const seatedFor = (
  table: Table,
  meeting: Meeting,
  today: string,
  answers: readonly Answer[] = [],
): Promise<Recipient[]> =>
  audienceOf(table, {
    kind: 'notes',
    meeting,
    body: { id: meeting.body },
    answers,
    toSubstitutes: false,
    today,
  })

/** Everyone to whom a call to this meeting went, each as told last. */
export async function toldOf(table: Table, meeting: string): Promise<Recipient[]> {
  const sent = dispatches.list(await table.queryAll(dispatches.key(meeting, '').pk, { begins: 'DISPATCH#' }))
  const calls = sent.filter(({ kind }) => kind === 'agenda' || kind === 'update' || kind === 'invitation')
  return [
    ...new Map(calls.flatMap(({ recipients }) => recipients).map((each) => [each.person, each])).values(),
  ]
}

/** Those who were told, each at the address that was put right since then. */
export const reachedNow = (told: readonly Recipient[], seats: readonly Membership[]): Recipient[] =>
  told.map((each) => {
    const seat = seats.find(({ person }) => person === each.person)
    return seat && each.channel === 'mail' && seat.card.email ? { ...each, email: seat.card.email } : each
  })

export type Prepared = {
  readonly write: Write
  readonly line: SentLine
  readonly recipients: readonly Recipient[]
}

/** One dispatch, frozen: its recipients and all that its mails and letters are made of. */
export function prepared(
  call: Pick<Asking, 'newId' | 'now'> & { readonly claims: Pick<Asking['claims'], 'person' | 'kind'> },
  given: {
    readonly kind: DispatchKind
    readonly tenant: Tenant
    readonly body: Body
    readonly meeting: Meeting
    readonly recipients: readonly Recipient[]
    readonly more?: Pick<DispatchContent, 'notes' | 'attended' | 'shared'>
  },
): Prepared {
  const { kind, tenant, body, meeting, recipients, more } = given
  const dispatch = {
    id: call.newId('dispatch'),
    meeting: meeting.id,
    body: body.id,
    kind,
    by: call.claims.person ?? call.claims.kind,
    at: call.now,
    recipients: [...recipients],
    content: contentOf(kind, tenant, body, meeting, more),
    version: 1,
  }
  return {
    recipients,
    line: lineOf(dispatch),
    write: dispatches.create(dispatches.key(meeting.id, dispatch.id), dispatch),
  }
}

/** The meeting as it remembers what was just sent. */
export const remembering = <M extends Meeting>(meeting: M, { line, recipients }: Prepared): M =>
  withSent(meeting, line, recipients)

/** Freezes a dispatch of this meeting to those who may have it, if they are the ones that were shown. */
export async function dispatched(
  call: Asking,
  given: {
    readonly kind: 'agenda' | 'update' | 'cancellation'
    readonly audience: 'agenda' | 'cancellation'
    readonly meeting: Meeting
    readonly body: Body
    readonly fingerprint: string
    readonly toSubstitutes?: boolean
  },
): Promise<Result<Prepared, Problem>> {
  const { meeting, body } = given
  const [tenant, told] = await Promise.all([
    call.table.get(tenants.key()).then(tenants.read),
    answersOf(call.table, meeting.id),
  ])
  if (!tenant) return refused({ type: 'not-found' })
  const allowed = mayMail(tenant)
  if (!allowed.ok) return allowed
  const recipients = await audienceOf(call.table, {
    kind: given.audience,
    meeting,
    body,
    answers: told.answers,
    toSubstitutes: given.toSubstitutes ?? false,
    today: call.today,
  })
  const shown = asShown(recipients, given.fingerprint)
  if (!shown.ok) return shown
  return ok(prepared(call, { kind: given.kind, tenant, body, meeting, recipients }))
}

/** The meeting with its dispatch, in one transaction; the work begins when it stands. */
export const savedAndSent = (
  call: Asking,
  meeting: Kept<Meeting>,
  sending: Prepared,
  did: string,
  more: readonly Write[] = [],
  outbox: readonly Job[] = [],
) => {
  const { dispatch, at, mails, letters, calls } = sending.line
  return call.change(
    {
      writes: [meetings.change(meetings.key(meeting.id), meeting, meeting.version), sending.write, ...more],
      log: {
        did,
        about: [meeting.id, dispatch],
        outbox: [job('send-dispatch', { meeting: meeting.id, dispatch }), ...outbox],
      },
    },
    {
      id: meeting.id,
      state: meeting.state,
      version: meeting.version + 1,
      dispatch,
      at,
      mails,
      letters,
      calls,
    },
  )
}

/** The secretary who asks gets the mail as a recipient would. */
export const sampleTo = (person: Person): Recipient => ({
  person: person.id,
  name: person.name,
  channel: 'mail',
  email: person.email,
  address: '',
  language: person.language,
  role: 'secretary',
  mayAnswer: true,
})

/** A sample leaves no line with the meeting: nobody was called. */
export const sampled = (call: Asking, { write, line }: Prepared, meeting: string, to: string) =>
  call.change(
    {
      writes: [write],
      log: {
        did: 'sample.sent',
        about: [meeting, line.dispatch],
        outbox: [job('send-dispatch', { meeting, dispatch: line.dispatch })],
      },
    },
    { dispatch: line.dispatch, to },
  )
