import { beforeAll, expect, test } from 'vitest'
import { newMeter, type Table } from '../platform/table/table.ts'
import { newWorld, type World } from '../platform/testing.ts'

/**
 * Whether what the database on a laptop reports can be believed: AWS's published rules for on-demand tables. A strong
 * read costs one unit for each 4 kB begun, of the item or of all that a query reads; a write in a transaction two
 * units for each kB begun, of the larger of the old and the new item; a check in a transaction is a write; an entry
 * in an index one unit for each kB begun.
 */
let world: World
let tenant: string
beforeAll(async () => {
  world = await newWorld()
  tenant = await world.newTenant()
})

/** An item of so many bytes as DynamoDB counts them: names and values together. */
const sized = (sk: string, bytes: number, more: Record<string, unknown> = {}) => {
  const item = { pk: 'P', sk, kind: 'k', shape: 1, version: 1, text: '', ...more }
  const length = (value: unknown): number => (typeof value === 'number' ? 2 : String(value).length)
  const own = Object.entries(item).reduce((sum, [name, value]) => sum + name.length + length(value), 0)
  return { ...item, text: 'x'.repeat(bytes - own) }
}
const put = (table: Table, item: object) => table.transact([{ Put: { TableName: table.name, Item: item } }])

async function cost(doing: (table: Table) => Promise<unknown>) {
  const meter = newMeter()
  const claims = { kind: 'system', tenant, generation: 1, person: null, roles: [] } as const
  await doing(await world.tenantTable(claims, meter))
  return meter
}

test('a strong read of an item costs a unit for each 4 kB', async () => {
  const table = world.tableOf(tenant)
  await put(table, sized('SMALL', 3900))
  await put(table, sized('LARGE', 4300))
  expect((await cost((on) => on.get({ pk: 'P', sk: 'SMALL' }))).readUnits).toBe(1)
  expect((await cost((on) => on.get({ pk: 'P', sk: 'LARGE' }))).readUnits).toBe(2)
  expect((await cost((on) => on.get({ pk: 'P', sk: 'NOBODY' }))).readUnits).toBe(1)
})

test('a query costs by all that it reads together, many gets by each item', async () => {
  const table = world.tableOf(tenant)
  const names = Array.from({ length: 10 }, (_, at) => `MANY#${at}`)
  for (const name of names) await put(table, sized(name, 600))
  expect((await cost((on) => on.query('P', { begins: 'MANY#' }))).readUnits).toBe(2)
  expect((await cost((on) => on.getMany(names.map((sk) => ({ pk: 'P', sk }))))).readUnits).toBe(10)
  expect((await cost((on) => on.query('P', { begins: 'NONE#' }))).readUnits).toBe(1)
})

test('a write in a transaction costs two units for each kB, of what is larger: before or after', async () => {
  expect((await cost((on) => put(on, sized('W1', 900)))).writeUnits).toBe(2)
  expect((await cost((on) => put(on, sized('W2', 1500)))).writeUnits).toBe(4)
  expect((await cost((on) => put(on, sized('W2', 300)))).writeUnits).toBe(4)
})

test('a check costs as a write, and so does a removal', async () => {
  const table = world.tableOf(tenant)
  await put(table, sized('C1', 900))
  await put(table, sized('C2', 900))
  const { writeUnits } = await cost((on) =>
    on.transact([
      { Put: { TableName: on.name, Item: sized('C3', 900) } },
      {
        ConditionCheck: {
          TableName: on.name,
          Key: { pk: 'P', sk: 'C1' },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
      { Delete: { TableName: on.name, Key: { pk: 'P', sk: 'C2' } } },
    ]),
  )
  expect(writeUnits).toBe(6)
})

test('several items in a transaction are each rounded up, and not together', async () => {
  const { writeUnits } = await cost((on) =>
    on.transact(
      ['T1', 'T2', 'T3'].map((sk, at) => ({
        Put: { TableName: on.name, Item: sized(sk, [200, 1500, 2500][at] ?? 0) },
      })),
    ),
  )
  expect(writeUnits).toBe(2 + 4 + 6)
})

test('an entry in the index of due things costs more, and is never counted as less than it costs', async () => {
  const { writeUnits } = await cost((on) => put(on, sized('G1', 900, { gpk: 'DUE', gsk: '2027-02-01' })))
  // AWS: two for the item and one for the entry. The laptop's database counts the entry twice as well.
  expect(writeUnits).toBeGreaterThanOrEqual(3)
  expect(writeUnits).toBeLessThanOrEqual(4)
})
