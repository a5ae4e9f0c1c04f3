import type { Item, Table } from '../table/table.ts'
import { type JobMessage, type JobName, messagesOf } from './jobs.ts'

/** A new row of a table's stream, as DynamoDB hands it to a Lambda (and the laptop's reader to itself). */
export type StreamedRow = {
  readonly eventName?: string | undefined
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined
        readonly NewImage?: Readonly<Record<string, Attribute>> | undefined
      }
    | undefined
}
export type Attribute = {
  readonly S?: string | undefined
  readonly N?: string | undefined
  readonly BOOL?: boolean | undefined
  readonly L?: readonly Attribute[] | undefined
  readonly M?: Readonly<Record<string, Attribute>> | undefined
}

export const queues = ['mail', 'provision', 'share', 'take', 'export', 'delete', 'files'] as const
export type Queue = (typeof queues)[number]

/** Which worker does a job: one queue each. */
export const queueOf = {
  'send-dispatch': 'mail',
  'invite-person': 'mail',
  'invite-colleague': 'mail',
  'accept-invitation': 'mail',
  'send-code': 'mail',
  'send-sign-up-mail': 'mail',
  'provision-tenant': 'provision',
  'carry-card': 'provision',
  'carry-objection': 'provision',
  'note-due': 'mail',
  'wake-tenant': 'mail',
  'remind-secretary': 'mail',
  'remind-follow-up': 'mail',
  'erase-person': 'provision',
  'update-lane': 'provision',
  'update-tenant': 'provision',
  'send-tenant-mail': 'mail',
  'do-what-waited': 'mail',
  'make-export': 'export',
  'mark-for-deletion': 'provision',
  'delete-tenant': 'delete',
  'end-links': 'delete',
  'share-facts': 'share',
  'close-consent': 'share',
  'take-facts': 'take',
  'close-cards': 'take',
  'send-link-mail': 'mail',
  'send-circular': 'mail',
  'look-at-file': 'files',
  'set-papers-aside': 'files',
  'set-paper-aside': 'files',
} as const satisfies Record<JobName, Queue>

/** A tenant and its generation by the name of its table; `control` for the control table. */
export function ownerOf(table: string): { tenant: string; generation: number } {
  const found = /-(t[0-9a-hjkmnp-tv-z]{12})-(\d+)$/.exec(table)
  return found
    ? { tenant: found[1] as string, generation: Number(found[2]) }
    : { tenant: 'control', generation: 0 }
}

/** The messages that the rows of a stream ask for: of new log entries only, ids and nothing else. */
export function messagesFrom(table: string, rows: readonly StreamedRow[]): JobMessage[] {
  const { tenant, generation } = ownerOf(table)
  return rows.flatMap(({ eventName, dynamodb }) => {
    const image = eventName === 'INSERT' ? dynamodb?.NewImage : undefined
    // The same mark that the stream's filter reads in the cloud; what a restore brought back does not bear it.
    return image?.asks?.S === 'work' ? messagesOf(plain({ M: image }) as Item, tenant, generation) : []
  })
}

/** What the log of these days asks for: to be done again after a stream's day has gone by. Doing it twice is no harm. */
export async function messagesOfDays(table: Table, days: readonly string[]): Promise<JobMessage[]> {
  const { tenant, generation } = ownerOf(table.name)
  const entries = await Promise.all(days.map((day) => table.queryAll(`LOG#${day}`)))
  return entries.flat().flatMap((entry) => messagesOf(entry, tenant, generation))
}

/** A value as DynamoDB's own format writes it, turned into a plain one. */
export function plain({ S, N, BOOL, L, M }: Attribute): unknown {
  if (S !== undefined) return S
  if (N !== undefined) return Number(N)
  if (BOOL !== undefined) return BOOL
  if (L) return L.map(plain)
  if (M) return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, plain(value)]))
  return null
}

/** What DynamoDB hands to the relay: rows of one table's stream. */
export type StreamEvent = {
  readonly Records: readonly (StreamedRow & { readonly eventSourceARN?: string })[]
}

/**
 * Passes the work of new log entries to the queues. A batch that could not be passed on comes again from its first
 * row: messages may come twice, never not at all.
 */
export const relay =
  (send: (queue: Queue, messages: readonly JobMessage[]) => Promise<void>) =>
  async ({ Records }: StreamEvent): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
    const messages = Records.flatMap((row) => messagesFrom(tableIn(row.eventSourceARN ?? ''), [row]))
    try {
      for (const queue of queues) {
        const some = messages.filter(({ job }) => queueOf[job] === queue)
        for (let at = 0; at < some.length; at += 10) await send(queue, some.slice(at, at + 10))
      }
    } catch (error) {
      console.error(
        JSON.stringify({ code: 'not-relayed', name: (error as Error).name, rows: Records.length }),
      )
      const first = Records[0]?.dynamodb?.SequenceNumber
      return { batchItemFailures: first ? [{ itemIdentifier: first }] : [] }
    }
    return { batchItemFailures: [] }
  }

const tableIn = (arn: string): string => /:table\/([^/]+)/.exec(arn)?.[1] ?? ''
