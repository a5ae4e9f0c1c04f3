import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { commit } from './commit.ts'
import { tableOf } from './table.ts'

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

/** A database that answers each transaction with the next of these, and with yes when they are told. */
function answering(...refusals: Error[]) {
  let asked = 0
  const send = async () => {
    const refusal = refusals[asked++]
    if (refusal) throw refusal
    return { ConsumedCapacity: [] }
  }
  const table = tableOf({ send } as unknown as DynamoDBDocumentClient, 'radslag-t000000000000-1')
  return { table, asked: () => asked }
}

const change = { writes: [], log: { did: 'department.created', about: [] } }
const doing = { by: 'p_1', at: '2027-02-01T09:00:00.000Z', logId: 'x_1' }

test('what the database puts off for a moment is tried again, and the change is made', async () => {
  for (const code of ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']) {
    const { table, asked } = answering(cancelled(code, 'None'), cancelled('None', code))
    expect(await commit(table, change, doing)).toEqual({ ok: true, value: undefined })
    expect(asked(), code).toBe(3)
  }
})

test('a version that somebody else has changed is said at once', async () => {
  for (const codes of [['ConditionalCheckFailed'], ['TransactionConflict', 'ConditionalCheckFailed']]) {
    const { table, asked } = answering(cancelled(...codes))
    expect(await commit(table, change, doing)).toMatchObject({ ok: false, problem: { type: 'stale' } })
    expect(asked()).toBe(1)
  }
})

test('it is not tried for ever: a conflict that stays is said, a table that takes no more is a fault', async () => {
  const conflict = Array.from({ length: 9 }, () => cancelled('TransactionConflict'))
  const meeting = answering(...conflict)
  expect(await commit(meeting.table, change, doing)).toMatchObject({ ok: false, problem: { type: 'stale' } })
  expect(meeting.asked()).toBe(4)
  const busy = answering(...Array.from({ length: 9 }, () => cancelled('ThrottlingError')))
  await expect(commit(busy.table, change, doing)).rejects.toThrow('cancelled')
  expect(busy.asked()).toBe(4)
})

test('a batch that the table answers in parts is asked for the rest, and not for ever', async () => {
  const key = (sk: string) => ({ pk: 'PEOPLE', sk })
  const row = (sk: string) => ({ ...key(sk), kind: 'person', shape: 1, version: 1 })
  const name = 'radslag-t000000000000-1'
  const answers = (parts: readonly object[]) => {
    let asked = 0
    const send = async () => parts[Math.min(asked++, parts.length - 1)]
    return tableOf({ send } as unknown as DynamoDBDocumentClient, name)
  }
  const left = { [name]: { Keys: [key('b')] } }
  const table = answers([
    { Responses: { [name]: [row('a')] }, UnprocessedKeys: left },
    { Responses: { [name]: [row('b')] } },
  ])
  expect(await table.getMany([key('a'), key('b')])).toEqual([row('a'), row('b')])
  const never = answers([{ Responses: {}, UnprocessedKeys: left }])
  await expect(never.getMany([key('b')])).rejects.toThrow('a part only')
})
