import type { Body } from '#shared/bodies/schema'
import type {
  Hearing,
  HearingAnswer,
  HearingContent,
  HearingDispatch,
  HearingMailKind,
  HearingSent,
} from '#shared/hearings/schema'
import { ok, type Result, refused } from '#shared/kernel/result'
import { senderOf } from '#shared/meetings/content'
import { countsOf, entitled } from '#shared/meetings/recipients'
import type { Recipient } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'
import { mayMail } from '../platform/mail/may-mail.ts'
import { seatsNotOver } from '../platform/seats.ts'
import type { Job } from '../platform/table/commit.ts'
import type { Write } from '../platform/table/record.ts'
import { hearingDispatches, persons } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { type Asking, type OpenedHearing, saved } from './store.ts'

/** One dispatch about a hearing, frozen: its recipients and all that its mails are made of. */
export type Prepared = { readonly line: HearingSent; readonly write: Write; readonly job: Job }

type Sending = {
  readonly kind: HearingMailKind
  readonly answer?: HearingAnswer | null
  readonly message?: HearingContent['message']
  readonly along?: HearingContent['along']
  readonly recipients: readonly Recipient[]
}

export function prepared(
  call: Asking,
  given: Sending & { readonly tenant: Tenant; readonly body: Body; readonly hearing: Hearing },
): Result<Prepared, Problem> {
  const { kind, tenant, body, hearing, answer, message, along, recipients } = given
  const allowed = mayMail(tenant)
  if (!allowed.ok) return allowed
  const { version: _version, sent: _sent, ...kept } = hearing
  const dispatch: HearingDispatch = {
    id: call.newId('dispatch'),
    meeting: hearing.id,
    body: body.id,
    kind,
    by: call.claims.person ?? call.claims.kind,
    at: call.now,
    recipients: [...recipients],
    content: {
      about: 'hearing',
      kind,
      tenant: senderOf(tenant),
      body: {
        id: body.id,
        name: body.name,
        tagline: body.tagline,
        competence: body.competence,
        contact: body.contact,
        legalBasis: body.legalBasis,
      },
      hearing: kept,
      ...(answer ? { answer: { text: answer.text, minority: answer.minority } } : {}),
      ...(message ? { message } : {}),
      ...(along?.length ? { along } : {}),
    },
    version: 1,
  }
  return ok({
    line: { dispatch: dispatch.id, kind, at: dispatch.at, ...countsOf(recipients) },
    write: hearingDispatches.create(hearingDispatches.key(hearing.id, dispatch.id), dispatch),
    job: job('send-dispatch', { meeting: hearing.id, dispatch: dispatch.id }),
  })
}

/** The hearing as it is `after`, and one dispatch about it, in one transaction; `told` is what more is answered. */
export async function savedAndSent<More extends object = object>(
  call: Asking,
  open: OpenedHearing,
  after: Hearing,
  did: string,
  sending: Sending,
  told?: (line: HearingSent) => More,
) {
  const { tenant, body, hearing } = open
  const made = prepared(call, { ...sending, tenant, body, hearing: after })
  if (!made.ok) return made
  const { line, write, job } = made.value
  return saved(
    call,
    open,
    { ...after, sent: [...hearing.sent, line] },
    { did, about: [line.dispatch], writes: [write], outbox: [job] },
    told?.(line),
  )
}

/** The sender as one whom a mail goes to, in the tenant's language. */
export const asRecipient = ({ sender }: Pick<Hearing, 'sender'>, tenant: Tenant): Recipient => ({
  person: 'sender',
  name: sender.name,
  channel: 'mail',
  email: sender.mail,
  address: '',
  language: tenant.language,
  role: 'sender',
  mayAnswer: false,
})

/** One who works here, by the address they have; null where there is none, or nobody any more. */
export async function colleague(call: Asking, id: string): Promise<Recipient | null> {
  const person = persons.read(await call.table.get(persons.key(id)))
  return person?.email
    ? {
        person: person.id,
        name: person.name,
        channel: 'mail',
        email: person.email,
        address: '',
        language: person.language,
        role: 'secretary',
        mayAnswer: false,
      }
    : null
}

/** A wrong recipient is a hard stop: it goes to the address that was looked at, or nowhere. */
export function asLookedAt({ sender }: Pick<Hearing, 'sender'>, to: string): Result<void, Problem> {
  if (!sender.mail) return refused({ type: 'sender-without-mail' })
  return sender.mail === to ? ok(undefined) : refused({ type: 'wrong-recipient', to: sender.mail })
}

const whoAnswer = ['chair', 'vice-chair', 'member']

/** Whose word is asked for in writing, and who is told: those who hold a seat of their own. */
export async function membersNow(call: Asking, body: string): Promise<Recipient[]> {
  const all = entitled({
    memberships: await seatsNotOver(call.table, body, call.today),
    today: call.today,
    date: call.today,
    kind: 'ordinary',
    named: [],
    toSubstitutes: false,
    items: [],
  })
  return all.filter(({ role }) => whoAnswer.includes(role))
}

/** The chair of today, as one whom a mail goes to. */
export async function chairNow(call: Asking, body: string): Promise<Result<Recipient, Problem>> {
  const chair = (await membersNow(call, body)).find(({ role }) => role === 'chair')
  if (!chair) return refused({ type: 'no-chair' })
  if (chair.channel !== 'mail') return refused({ type: 'no-mail-to', name: chair.name })
  return ok(chair)
}
