import type { Mail } from './mail.ts'
import type { Surroundings } from './surroundings.ts'
import type { Item, Table } from './table.ts'

/**
 * Work that follows from a change. A log entry carries it (`outbox`), the relay turns it into a message, a worker
 * does it by ids, reading the table anew. Doing it twice does no harm.
 */
export type Jobs = {
  /** Agenda, notes, cancellation, sample: proof rows are made and mails sent. */
  'send-dispatch': { meeting: string; dispatch: string }
  /** One invitation to a person, and the account's way into the tenant. */
  'invite-person': { person: string; body: string }
  /** The same for a colleague, who comes in as an officer. */
  'invite-colleague': { person: string }
  /** A tenant's name and colour changed: control's copy, which every token's answer carries, follows. */
  'carry-card': { tenant: string }
  /** Control: a sign-in or sign-up code by mail. */
  'send-code': { code: string }
  /** Control: the organisation's main mailbox may object; an operator is told; an applicant is answered. */
  'send-sign-up-mail': { signUp: string; mail: SignUpMail }
  'provision-tenant': { signUp: string }
  /** Control: the invited person has signed in; the main mailbox has objected. The tenant's own table follows. */
  'accept-invitation': { tenant: string; person: string }
  'carry-objection': { tenant: string }
}
export type SignUpMail = 'objection' | 'operator' | 'approved' | 'refused' | 'open' | 'objected'
export type JobName = keyof Jobs
export type JobMessage<Name extends JobName = JobName> = {
  job: Name
  /** Which table: a tenant's id, or `control`. */
  tenant: string
  generation: number
  /** The log entry that asked for it: the work's own idempotency key. */
  log: string
  about: Jobs[Name]
}

export type Work = {
  readonly table: Table
  readonly control: Table
  readonly surroundings: Surroundings
  readonly send: (mail: Mail) => Promise<{ messageId: string }>
}
export type Workers = {
  readonly [Name in JobName]?: (message: JobMessage<Name>, work: Work) => Promise<void>
}

/** `outbox` takes typed jobs. */
export const job = <Name extends JobName>(name: Name, about: Jobs[Name]) => ({ job: name, ...about })

/** The messages that a new log entry asks for. */
export function messagesOf(item: Item, tenant: string, generation: number): JobMessage[] {
  if (item.kind !== 'log' || !Array.isArray(item.outbox)) return []
  return item.outbox.map(({ job, ...about }: { job: JobName } & Record<string, string>) => ({
    job,
    tenant,
    generation,
    log: item.sk,
    about: about as never,
  }))
}
