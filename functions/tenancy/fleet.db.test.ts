import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { isoOf, millisOf } from '#shared/kernel/dates'
import { clientOf } from '../../infra/local/dynamodb.ts'
import { type ControlTenant, controlTenants, tenantRows } from '../platform/table/control-records.ts'
import { newStage, opened, type TestStage } from '../testing/stage.ts'
import { beginFleet, fleetLanes, fleetStanding, stalledUpdates, updateTenant } from './fleet.ts'

const port = Number(process.env.RADSLAG_DYNAMODB)
const name = (tenant: string) => `radslag-${tenant}-1`

/** A table as it would have been made before the template knew of time to live, streams and the index. */
const olderTable = (client: DynamoDBClient, tenant: string) =>
  client.send(
    new CreateTableCommand({
      TableName: name(tenant),
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
    }),
  )

/** Lays tenants into control that were made by the template of last year. */
async function lay(stage: TestStage, ids: readonly string[], state: ControlTenant['state'] = 'open') {
  for (const id of ids)
    await stage.lay(
      'control',
      controlTenants.create(controlTenants.key(id), { id, generation: 1, state } as ControlTenant),
      tenantRows.lay(tenantRows.key(id), { id, generation: 1, template: 'of-last-year' }),
    )
}
const ids = (count: number) =>
  Array.from({ length: count }, (_, nth) => `t${'08grz'[nth % 5]}${String(nth).padStart(11, '0')}`).sort()

it('A table that was made before gets what the template has learnt since', async () => {
  const stage = await newStage()
  const [tenant] = [`t${stage.newId('account').slice(-12)}`]
  const client = clientOf(port, tenant)
  await olderTable(client, tenant)
  await lay(stage, [tenant])
  expect(await fleetStanding(stage.tableOf('control'), stage.template!)).toMatchObject({ behind: [tenant] })
  expect((await beginFleet(stage)).ok).toBe(true)
  await stage.drain()
  const { Table: table } = await client.send(new DescribeTableCommand({ TableName: name(tenant) }))
  expect(table).toMatchObject({
    DeletionProtectionEnabled: true,
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [{ IndexName: 'due' }],
  })
  const { TimeToLiveDescription: life } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: name(tenant) }),
  )
  expect(life).toMatchObject({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' })
  expect(await fleetStanding(stage.tableOf('control'), stage.template!)).toEqual({
    all: 1,
    underWay: [],
    failed: [],
    behind: [],
  })
})

it('Who signs up has the template of the day, and is not updated to it again', async () => {
  let updates = 0
  const stage = await newStage(undefined, {
    update: async () => {
      updates++
      return { state: 'ready' }
    },
  })
  await opened(stage)
  expect((await fleetStanding(stage.tableOf('control'), stage.template!)).behind).toEqual([])
  await beginFleet(stage)
  await stage.drain()
  expect(updates).toBe(0)
})

it('Only so many move at once; all are reached, also when every message comes twice', async () => {
  const moving = new Set<string>()
  const updated: string[] = []
  let most = 0
  const stage = await newStage(undefined, {
    update: async (tenant) => {
      // Asked for at the first look, done at the second.
      if (!moving.has(tenant)) {
        moving.add(tenant)
        most = Math.max(most, moving.size)
        return { state: 'under-way' }
      }
      moving.delete(tenant)
      updated.push(tenant)
      return { state: 'ready' }
    },
  })
  const all = ids(12)
  await lay(stage, all)
  await beginFleet(stage)
  for (let look = 0; look < 20; look++) {
    await stage.drain({ again: look % 3 === 0 })
    stage.setNow(isoOf(millisOf(stage.now()) + 121_000))
    for (const tenant of await stalledUpdates(stage)) await updateTenant(tenant, stage)
  }
  expect(updated.sort()).toEqual(all)
  expect(most).toBeLessThanOrEqual(fleetLanes)
  expect((await fleetStanding(stage.tableOf('control'), stage.template!)).behind).toEqual([])
})

it('One that comes back is told with its reason and does not hold up the others; asking anew tries it again', async () => {
  const all = ids(6)
  let broken = all[1]
  const stage = await newStage(undefined, {
    update: async (tenant) => (tenant === broken ? { state: 'failed', why: 'a quota' } : { state: 'ready' }),
  })
  await lay(stage, all)
  await beginFleet(stage)
  await stage.drain()
  const control = stage.tableOf('control')
  expect(await fleetStanding(control, stage.template!)).toEqual({
    all: 6,
    underWay: [],
    failed: [{ id: broken, why: 'a quota' }],
    behind: [broken],
  })
  broken = ''
  stage.setNow(isoOf(millisOf(stage.now()) + 60_000))
  await beginFleet(stage)
  await stage.drain()
  expect((await fleetStanding(control, stage.template!)).behind).toEqual([])
})

it('Who is being made, and who is being deleted, is left alone', async () => {
  const touched: string[] = []
  const stage = await newStage(undefined, {
    update: async (tenant) => {
      touched.push(tenant)
      return { state: 'ready' }
    },
  })
  const [made, deleted, open] = ids(3) as [string, string, string]
  await lay(stage, [made], 'provisioning')
  await lay(stage, [deleted], 'deleting')
  await lay(stage, [open], 'suspended')
  await beginFleet(stage)
  await stage.drain()
  expect(touched).toEqual([open])
})
