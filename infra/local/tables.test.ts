import { expect, test } from 'vitest'
import { controlTemplate } from '../stacks/control.ts'
import { tenantTemplate } from '../stacks/tenant.ts'
import { tablesOf } from './tables.ts'

const tenant = { TenantId: 't0123456789ab', Generation: '1' }

test('the table of a tenant on a laptop is the one that the cloud gets', () => {
  const [table] = tablesOf(tenantTemplate(), tenant)
  expect(table?.ttl).toBe('ttl')
  expect(table?.create).toMatchObject({
    TableName: 'radslag-t0123456789ab-1',
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'gpk', KeyType: 'HASH' },
          { AttributeName: 'gsk', KeyType: 'RANGE' },
        ],
      },
    ],
  })
})

test('the control table is made from its template too', () => {
  expect(tablesOf(controlTemplate()).map(({ create }) => create.TableName)).toEqual(['radslag-control'])
})

const withTable = (properties: object) => ({
  Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'a', ...properties } } },
})

test('what only the cloud has is left out, and nothing else', () => {
  const cloud = { SSESpecification: {}, PointInTimeRecoverySpecification: {}, Tags: [] }
  expect(tablesOf(withTable(cloud))).toEqual([{ create: { TableName: 'a' }, ttl: undefined }])
})

test('a property that the laptop does not know is refused by name', () => {
  expect(() => tablesOf(withTable({ WarmThroughput: {} }))).toThrow('Table has WarmThroughput')
})

test('a template without its parameter, with an unknown function or without a table is refused', () => {
  expect(() => tablesOf(tenantTemplate(), { TenantId: tenant.TenantId })).toThrow('asks for Generation')
  expect(() => tablesOf(withTable({ TableName: { 'Fn::GetAtt': ['a', 'b'] } }))).toThrow('Fn::GetAtt')
  expect(() => tablesOf({})).toThrow('no table')
})
