import { expect, test } from 'vitest'
import type { JobMessage } from './jobs.ts'
import { messagesFrom, ownerOf, relay, type StreamedRow } from './relay.ts'

const arn = 'arn:aws:dynamodb:eu-north-1:1:table/radslag-prod-t0123456789ab-2/stream/2027'
const entry = (
  sk: string,
  job: string,
  about: Record<string, string>,
  eventName = 'INSERT',
): StreamedRow => ({
  eventName,
  dynamodb: {
    SequenceNumber: sk,
    NewImage: {
      pk: { S: 'LOG#2027-02-01' },
      sk: { S: sk },
      kind: { S: 'log' },
      shape: { N: '1' },
      asks: { S: 'work' },
      outbox: {
        L: [
          {
            M: { job: { S: job }, ...Object.fromEntries(Object.entries(about).map(([k, S]) => [k, { S }])) },
          },
        ],
      },
    },
  },
})

test('a new log entry with work in it becomes a message by ids, with the tenant of the table it lies in', () => {
  expect(
    messagesFrom('radslag-prod-t0123456789ab-2', [
      entry('x_1', 'invite-person', { person: 'p_1', body: 'n_1' }),
    ]),
  ).toEqual([
    {
      job: 'invite-person',
      tenant: 't0123456789ab',
      generation: 2,
      log: 'x_1',
      about: { person: 'p_1', body: 'n_1' },
    },
  ])
  expect(ownerOf('radslag-prod-control')).toEqual({ tenant: 'control', generation: 0 })
})

test('anything else that changes in a table asks for nothing', () => {
  const { dynamodb } = entry('x_1', 'invite-person', {})
  const rows: StreamedRow[] = [
    entry('x_1', 'invite-person', {}, 'MODIFY'),
    entry('x_1', 'invite-person', {}, 'REMOVE'),
    { eventName: 'INSERT', dynamodb: { NewImage: { pk: { S: 'TENANT' }, kind: { S: 'tenant' } } } },
    { eventName: 'INSERT', dynamodb: { NewImage: { ...dynamodb?.NewImage, kind: { S: 'person' } } } },
    {},
  ]
  expect(messagesFrom('radslag-t0123456789ab-1', rows)).toEqual([])
})

test('messages go to the queue of their job, ten at a time; a queue that is away makes the batch come again', async () => {
  const sent: [string, number][] = []
  const send = async (queue: string, messages: readonly JobMessage[]) =>
    void sent.push([queue, messages.length])
  const rows = Array.from({ length: 12 }, (_, nth) => ({
    ...entry(`x_${nth}`, 'invite-person', { person: `p_${nth}` }),
    eventSourceARN: arn,
  }))
  const provision = { ...entry('x_p', 'carry-card', { tenant: 't0123456789ab' }), eventSourceARN: arn }
  expect(await relay(send)({ Records: [...rows, provision] })).toEqual({ batchItemFailures: [] })
  expect(sent).toEqual([
    ['mail', 10],
    ['mail', 2],
    ['provision', 1],
  ])
  const away = relay(async () => {
    throw new Error('away')
  })
  expect(await away({ Records: rows })).toEqual({ batchItemFailures: [{ itemIdentifier: 'x_0' }] })
})
