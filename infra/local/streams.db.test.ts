import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { afterAll, expect, test } from 'vitest'
import { tenantTemplate } from '../stacks/tenant.ts'
import { clientOf, reachOf } from './dynamodb.ts'
import { type StreamRecord, streamReader } from './streams.ts'
import { makeTables, streamOf } from './tables.ts'
import { relayOver } from './workers.ts'

const port = Number(process.env.RADSLAG_DYNAMODB)
const template = tenantTemplate()
const opened: { destroy(): void }[] = []
afterAll(() => {
  for (const each of opened) each.destroy()
})

let made = 0
async function aTenant() {
  const owner = `tstreams${String(process.pid % 1000).padStart(3, '0')}${String(made++).padStart(2, '0')}`
  const client = clientOf(port, owner)
  const streams = new DynamoDBStreamsClient(reachOf(port, owner))
  opened.push(client, streams)
  const [table] = (await makeTables(client, template, { TenantId: owner, Generation: '1' })) as [string]
  const write = (...names: string[]) =>
    Promise.all(
      names.map((sk) =>
        client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: 'LOG#1' }, sk: { S: sk } } })),
      ),
    )
  return { owner, client, table, write, reader: streamReader(streams, await streamOf(client, table), 2) }
}
const nameOf = (record: StreamRecord) => record.dynamodb?.Keys?.sk?.S ?? ''

test('what was written before anyone read is read, each record once', async () => {
  const { write, reader } = await aTenant()
  for (const name of ['a', 'b', 'c', 'd', 'e']) await write(name)
  const seen: string[] = []
  const read = () =>
    reader.drain(async (records) => {
      seen.push(...records.map(nameOf))
      return undefined
    })
  expect(await read()).toBe(5)
  await write('f')
  expect(await read()).toBe(1)
  expect(await read()).toBe(0)
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

test('of many writes at once none is missed', async () => {
  const { write, reader } = await aTenant()
  const names = Array.from({ length: 60 }, (_, at) => `at the same time ${at}`)
  await write(...names)
  const seen: string[] = []
  await reader.drain(async (records) => {
    seen.push(...records.map(nameOf))
    return undefined
  })
  expect(seen.sort()).toEqual(names.sort())
})

test('a record that could not be dealt with comes again, and those after it with it', async () => {
  const { write, reader } = await aTenant()
  for (const name of ['a', 'b', 'c', 'd']) await write(name)
  const seen: string[] = []
  let refuse = 'b'
  const handle = async (records: readonly StreamRecord[]) => {
    seen.push(...records.map(nameOf))
    return records.find((record) => nameOf(record) === refuse)?.dynamodb?.SequenceNumber
  }
  expect(await reader.drain(handle)).toBe(1)
  refuse = 'none'
  expect(await reader.drain(handle)).toBe(3)
  expect(seen).toEqual(['a', 'b', 'b', 'c', 'b', 'c', 'd'])
})

test('a handler that throws sees its whole batch again', async () => {
  const { write, reader } = await aTenant()
  for (const name of ['a', 'b', 'c']) await write(name)
  const seen: string[] = []
  let tries = 0
  const handle = async (records: readonly StreamRecord[]) => {
    if (++tries === 1) throw new Error('the queue is away')
    seen.push(...records.map(nameOf))
    return undefined
  }
  await expect(reader.drain(handle)).rejects.toThrow('the queue is away')
  await reader.drain(handle)
  expect(seen).toEqual(['a', 'b', 'c'])
})

test('the relay drains the tables of all tenants, and what its own work writes', async () => {
  const [one, other] = [await aTenant(), await aTenant()]
  await one.write('asked')
  await other.write('asked')
  const seen: string[] = []
  const relay = relayOver(port, {
    sources: async () => [one, other],
    async relay({ owner }, records) {
      for (const name of records.map(nameOf)) {
        seen.push(`${owner === one.owner ? 'one' : 'other'} ${name}`)
        if (name === 'asked') await (owner === one.owner ? one : other).write('done')
      }
      return undefined
    },
  })
  opened.push({ destroy: relay.close })
  await relay.drain()
  expect(seen.sort()).toEqual(['one asked', 'one done', 'other asked', 'other done'])
})

test('with the credentials of another tenant there is no such table', async () => {
  const [one, other] = [await aTenant(), await aTenant()]
  await expect(
    other.client.send(new PutItemCommand({ TableName: one.table, Item: { pk: { S: 'a' }, sk: { S: 'a' } } })),
  ).rejects.toThrow('non-existent table')
})

test('making the tables a second time leaves them as they are', async () => {
  const { owner, client, table, write, reader } = await aTenant()
  await write('a')
  expect(await makeTables(client, template, { TenantId: owner, Generation: '1' })).toEqual([table])
  expect(await reader.drain(async () => undefined)).toBe(1)
})
