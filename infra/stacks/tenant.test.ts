import { expect, test } from 'vitest'
import { tenantTableName } from '../constructs/names.ts'
import type { Properties } from './synthesised.ts'
import { tenantTemplate } from './tenant.ts'

const template = tenantTemplate('prod') as {
  Parameters: Record<string, { AllowedPattern: string }>
  Resources: Record<string, Properties>
}
const table = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::DynamoDB::Table')!
const outbox = Object.values(template.Resources).find(
  ({ Type }) => Type === 'AWS::Lambda::EventSourceMapping',
)!

test('a tenant is one table and the way from its stream to the relay, in at most 4 kB', () => {
  expect(Object.values(template.Resources).map(({ Type }) => Type)).toEqual([
    'AWS::DynamoDB::Table',
    'AWS::Lambda::EventSourceMapping',
  ])
  expect(JSON.stringify(template).length).toBeLessThanOrEqual(4096)
})

test('the table of a tenant is protected, recoverable for 35 days, encrypted, kept and streamed', () => {
  expect(table.Properties).toMatchObject({
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    SSESpecification: { SSEEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain'])
})

test('a tenant at rest costs nothing beyond storage and backup', () => {
  expect(table.Properties.BillingMode).toBe('PAY_PER_REQUEST')
  expect(table.Properties.SSESpecification.KMSMasterKeyId).toBeUndefined()
})

test('the name of the table is the one that the rights are written for', () => {
  const parts = table.Properties.TableName['Fn::Join'][1] as (string | { Ref: string })[]
  const given: Record<string, string> = { TenantId: 't0123456789ab', Generation: '2' }
  const name = parts.map((part) => (typeof part === 'string' ? part : given[part.Ref])).join('')
  expect(name).toBe('radslag-prod-t0123456789ab-2')
  expect(name).toBe(tenantTableName('prod', 't0123456789ab', 2))
  expect(tenantTableName('local', 't0123456789ab', 1)).toBe('radslag-t0123456789ab-1')
})

test('a tenant id of another length, with a hyphen or a star is refused before anything is made', () => {
  const pattern = new RegExp(template.Parameters.TenantId!.AllowedPattern)
  expect(pattern.test('t0123456789ab')).toBe(true)
  for (const id of ['t0123456789', 't0123456789abc', 't0123456-89ab', 't***********', 'T0123456789ab', ''])
    expect(pattern.test(id)).toBe(false)
})

test('the relay hears of log entries with an outbox, from the oldest on, and what it cannot pass on is kept', () => {
  expect(outbox.Properties).toMatchObject({
    StartingPosition: 'TRIM_HORIZON',
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: { Destination: { Ref: 'Undelivered' } } },
  })
  const { dynamodb } = JSON.parse(outbox.Properties.FilterCriteria.Filters[0].Pattern)
  expect(dynamodb.Keys.pk.S).toEqual([{ prefix: 'LOG#' }])
  expect(dynamodb.NewImage.asks.S).toEqual(['work'])
})
