import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { newWorld } from '../testing.ts'
import { job } from '../work/jobs.ts'
import { commit } from './commit.ts'
import type { Item } from './table.ts'
import { itemIn, linesOf, writeLines } from './table-file.ts'

const clientOf = (owner: string) =>
  new DynamoDBClient({
    endpoint: `http://127.0.0.1:${process.env.RADSLAG_DYNAMODB}`,
    region: 'eu-north-1',
    credentials: { accessKeyId: owner, secretAccessKey: 'local' },
  })

it('A table becomes lines, and the lines the same table, whose log asks for nothing a second time', async () => {
  const world = await newWorld()
  const [from, to] = [await world.newTenant(), await world.newTenant()]
  const many = Array.from({ length: 60 }, (_, nth) => ({
    put: {
      pk: 'BODIES',
      sk: `n_${nth}`,
      kind: 'body',
      shape: 1,
      version: nth + 1,
      names: ['Åmål', { flag: true, nothing: null, more: [1.5, -2] }],
    },
    was: 'absent' as const,
  }))
  await world.lay(from, ...many)
  await commit(
    world.tableOf(from),
    { writes: [], log: { did: 'test.asked', about: [], outbox: [job('carry-card', { tenant: from })] } },
    { by: 'test', at: world.now(), logId: world.newId('log') },
  )
  const lines: string[] = []
  for await (const line of linesOf(clientOf(from), `radslag-${from}-1`)) lines.push(line)
  expect(lines).toHaveLength(62)

  for (let again = 0; again < 2; again++)
    expect(await writeLines(clientOf(to), `radslag-${to}-1`, lines)).toBe(62)
  const [before, after] = [world.tableOf(from), world.tableOf(to)]
  expect(await after.queryAll('BODIES')).toEqual(await before.queryAll('BODIES'))
  const log = `LOG#${world.now().slice(0, 10)}`
  const asked = (await before.queryAll(log)).find(({ did }) => did === 'test.asked')
  const { asks, ...kept } = asked as Item
  expect(asks).toBe('work')
  expect((await after.queryAll(log)).find(({ did }) => did === 'test.asked')).toEqual(kept)
})

it('A line is read as the item it holds; anything else is no line of a table', () => {
  const line =
    '{"Item":{"pk":{"S":"TENANT"},"sk":{"S":"TENANT"},"version":{"N":"3"},"objected":{"NULL":true}}}'
  expect(itemIn(line)).toEqual({ pk: 'TENANT', sk: 'TENANT', version: 3, objected: null })
  expect(() => itemIn('{"pk":"TENANT"}')).toThrow()
})
