import type { Body } from '#shared/bodies/schema'
import type { Mail } from '../mail/mail.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Item, Table } from '../table/table.ts'

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
  /** A shared fact changed: the council's card is made anew and sent to the associations that may know it. */
  'share-facts': { subject: string }
  /** A push lies in the inbox. */
  'take-facts': { push: string }
  /** Control: a link has ended. The association's cards go; the municipality's own consent is closed. */
  'close-cards': { link: string }
  'close-consent': { link: string }
  /** Control: a tenant is being deleted. Its links end, and the other side of each follows. */
  'end-links': { tenant: string }
  /** A mail to the contact persons of several councils. */
  'send-circular': { circular: string }
  /** Control: an invitation, or what became of it. */
  'send-link-mail': { link: string; mail: LinkMail }
  /** Something is due at an instant to come: control is told when to wake this tenant. */
  'note-due': { at: string }
  /** Control: the tick has found that something of a tenant has fallen due. */
  'wake-tenant': { tenant: string }
  /** An agenda is not out, and the day by which it is to be is near: the secretary's mailbox is told. */
  'remind-secretary': { meeting: string }
  /** A week before something that was taken back is to be done: its owner is told, or else the secretary. */
  'remind-follow-up': { meeting: string; row: string }
  /** Control: the template of tenants has changed. The next one of a lane, then that one itself. */
  'update-lane': { lane: string; after: string }
  'update-tenant': { tenant: string }
  /** Control: a person is in the ledger of erasures; the tenant's own table follows. */
  'erase-person': { tenant: string; person: string }
  /** Control: those who must know how their tenant stands are told; `person` where it is for one alone. */
  'send-tenant-mail': { tenant: string; mail: TenantMail; person?: string }
  /** Control: a tenant is open again; what came while it was suspended is done. */
  'do-what-waited': { tenant: string }
  /** Control: one file with everything of a tenant. */
  'make-export': { tenant: string; export: string }
  /** Control: the grace period is over. One worker marks what may go, another deletes what is marked. */
  'mark-for-deletion': { tenant: string }
  'delete-tenant': { tenant: string }
  /** A file has come: looked at, and kept under its item or refused. Asked for by where files are received. */
  'look-at-file': { key: string }
  /** Items with papers were taken off an agenda: what hung under them is set aside. */
  'set-papers-aside': { meeting: string }
  /** A paper was set aside: the bucket is told to let go of it in a month. */
  'set-paper-aside': { holder: string; file: string }
}
export type TenantMail = 'suspended' | 'resumed' | 'leaving' | 'stays' | 'deleted' | 'export'
export type SignUpMail = 'objection' | 'operator' | 'approved' | 'refused' | 'open' | 'objected'
export type LinkMail = 'invited' | 'accepted' | 'declined' | 'withdrawn'
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

/**
 * What follows where a body's facts have changed: nothing, unless it is shared. The mark on the body says so, so that
 * nobody has to look.
 */
export const sharing = (body: Pick<Body, 'id' | 'shared'>) =>
  body.shared ? [job('share-facts', { subject: body.id })] : []

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
