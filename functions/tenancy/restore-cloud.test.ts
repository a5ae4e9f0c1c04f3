import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AskedOfAws, startAws } from '../testing/aws.ts'
import { type Places, restoreInCloud } from './restore-cloud.ts'

const places: Places = {
  stem: 'radslag-prod',
  template: 'https://assets.example/whole.json',
  tableTemplate: 'https://assets.example/table.json',
  tableId: 'Table1',
  builder: 'arn:aws:iam::1:role/radslag-prod-builder',
  relay: 'arn:aws:lambda:eu-north-1:1:function:radslag-prod-relay',
  undelivered: 'arn:aws:sqs:eu-north-1:1:radslag-prod-relay-undelivered',
}
const tenant = 't0123456789ab'
const generations = { from: 1, to: 2 }

/** What an account holds of one restore; each call changes it as AWS would. */
let held: {
  table: 'none' | 'CREATING' | 'ACTIVE'
  stream: boolean
  protection: boolean
  life: boolean
  recovery: boolean
  stack: string | null
  changeSet: string
}
const asked: AskedOfAws[] = []
let aws: { stop(): Promise<void> }

function answer(call: AskedOfAws): { status?: number; body: string | object } {
  const { action, json, form } = call
  asked.push(call)
  const spec = (name: string) => json[name] as Record<string, unknown> | undefined
  switch (action) {
    case 'DescribeTable': {
      if (held.table === 'none') return { status: 400, body: { __type: 'x#ResourceNotFoundException' } }
      const TableStatus = held.table
      held.table = 'ACTIVE'
      return {
        body: {
          Table: {
            TableStatus,
            DeletionProtectionEnabled: held.protection,
            StreamSpecification: { StreamEnabled: held.stream },
          },
        },
      }
    }
    case 'RestoreTableToPointInTime':
      held.table = 'CREATING'
      return { body: {} }
    case 'UpdateTable':
      if (spec('StreamSpecification')) held.stream = true
      if (json.DeletionProtectionEnabled) held.protection = true
      return { body: {} }
    case 'DescribeTimeToLive':
      return { body: { TimeToLiveDescription: { TimeToLiveStatus: held.life ? 'ENABLED' : 'DISABLED' } } }
    case 'UpdateTimeToLive':
      held.life = true
      return { body: {} }
    case 'DescribeContinuousBackups': {
      const PointInTimeRecoveryStatus = held.recovery ? 'ENABLED' : 'DISABLED'
      return {
        body: {
          ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus } },
        },
      }
    }
    case 'UpdateContinuousBackups':
      held.recovery = true
      return { body: {} }
    case 'DescribeStacks':
      if (held.stack === null) return { status: 400, body: '<Message>Stack does not exist</Message>' }
      return { body: `<StackStatus>${held.stack}</StackStatus>` }
    case 'CreateChangeSet':
      held.stack = 'REVIEW_IN_PROGRESS'
      return { body: '<x/>' }
    case 'DescribeChangeSet':
      return { body: `<Status>${held.changeSet}</Status><ExecutionStatus>AVAILABLE</ExecutionStatus>` }
    case 'ExecuteChangeSet':
      held.stack = 'IMPORT_COMPLETE'
      return { body: '<x/>' }
    case 'UpdateStack':
      held.stack = 'UPDATE_COMPLETE'
      return { body: '<x/>' }
    case 'UpdateTerminationProtection':
      return { body: '<x/>' }
    default:
      return { status: 400, body: `nobody asks for ${action} ${form}` }
  }
}
beforeEach(async () => {
  asked.length = 0
  held = {
    table: 'none',
    stream: false,
    protection: false,
    life: false,
    recovery: false,
    stack: null,
    changeSet: 'CREATE_COMPLETE',
  }
  aws = await startAws(answer)
})
afterEach(() => aws.stop())
const changing = () => asked.map(({ action }) => action).filter((action) => !action.startsWith('Describe'))
const asIs = (action: string) => asked.find((each) => each.action === action)

test('a table comes back into the next generation step by step, with all that a restore leaves behind', async () => {
  let state = 'under-way'
  for (let look = 0; look < 30 && state === 'under-way'; look++)
    state = await restoreInCloud(places, tenant, generations, '2027-02-01T09:00:00.000Z')
  expect(state).toBe('ready')
  expect(changing()).toEqual([
    'RestoreTableToPointInTime',
    'UpdateTable',
    'UpdateTable',
    'UpdateTimeToLive',
    'UpdateContinuousBackups',
    'CreateChangeSet',
    'ExecuteChangeSet',
    'UpdateStack',
    'UpdateTerminationProtection',
  ])
  expect(asIs('RestoreTableToPointInTime')?.json).toEqual({
    SourceTableName: `radslag-prod-${tenant}-1`,
    TargetTableName: `radslag-prod-${tenant}-2`,
    RestoreDateTime: Date.parse('2027-02-01T09:00:00.000Z') / 1000,
  })
  expect(Object.fromEntries(asIs('CreateChangeSet')?.form ?? [])).toMatchObject({
    ChangeSetType: 'IMPORT',
    StackName: `radslag-prod-tenant-${tenant}-2`,
    TemplateURL: places.tableTemplate,
    'ResourcesToImport.member.1.LogicalResourceId': 'Table1',
    'ResourcesToImport.member.1.ResourceIdentifier.entry.1.value': `radslag-prod-${tenant}-2`,
  })
  expect(Object.fromEntries(asIs('UpdateStack')?.form ?? [])).toMatchObject({
    TemplateURL: places.template,
    'Parameters.member.3.ParameterValue': places.relay,
    'Tags.member.2.Value': 'whole',
  })
})

test('without an instant it is the latest there is; nothing is ever asked of the old table but to be read', async () => {
  await restoreInCloud(places, tenant, generations, '')
  expect(asIs('RestoreTableToPointInTime')?.json).toMatchObject({ UseLatestRestorableTime: true })
  for (let look = 0; look < 30; look++) await restoreInCloud(places, tenant, generations, '')
  for (const { json } of asked) if (json.TableName) expect(json.TableName).toBe(`radslag-prod-${tenant}-2`)
})

test('an import or a stack that came back is failed', async () => {
  Object.assign(held, { table: 'ACTIVE', stream: true, protection: true, life: true, recovery: true })
  Object.assign(held, { stack: 'REVIEW_IN_PROGRESS', changeSet: 'FAILED' })
  expect(await restoreInCloud(places, tenant, generations, '')).toBe('failed')
  held.stack = 'UPDATE_ROLLBACK_COMPLETE'
  expect(await restoreInCloud(places, tenant, generations, '')).toBe('failed')
})
