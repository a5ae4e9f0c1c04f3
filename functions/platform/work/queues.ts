import { asJson } from '../credentials/signed.ts'
import type { JobMessage } from './jobs.ts'
import type { Queue } from './relay.ts'

/** Puts up to ten messages into a queue; throws where one was not taken. */
export async function enqueue(queue: Queue, messages: readonly JobMessage[]): Promise<void> {
  const QueueUrl = process.env[`${queue.toUpperCase()}_QUEUE`]
  if (!QueueUrl) throw new Error(`there is no queue for ${queue}`)
  const { Failed = [] } = await asJson<{ Failed?: unknown[] }>(
    'sqs',
    'AmazonSQS.SendMessageBatch',
    {
      QueueUrl,
      Entries: messages.map((message, nth) => ({ Id: String(nth), MessageBody: JSON.stringify(message) })),
    },
    '1.0',
  )
  if (Failed.length > 0) throw new Error(`${Failed.length} messages were not taken`)
}
