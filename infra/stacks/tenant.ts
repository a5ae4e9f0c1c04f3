import { CfnParameter, type Stack } from 'aws-cdk-lib'
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import { HouseTable } from '../constructs/house-table.ts'
import { tenantTableName } from '../constructs/names.ts'
import { templateOf } from '../constructs/template.ts'

/** Everything one generation of one tenant owns: its table, and the way from its stream to the relay. */
export function tenant(stack: Stack, stage: string): void {
  const parameter = (id: string, allowedPattern: string) =>
    new CfnParameter(stack, id, { allowedPattern }).valueAsString
  const tenantId = parameter('TenantId', '^t[0-9a-hjkmnp-tv-z]{12}$')
  const generation = parameter('Generation', '^[1-9][0-9]{0,3}$')
  const table = new HouseTable(stack, 'Table', tenantTableName(stage, tenantId, generation))

  // From the oldest entry on (LATEST can skip what is written before the mapping is awake), the outbox only.
  new CfnEventSourceMapping(stack, 'Outbox', {
    functionName: parameter('Relay', '^arn:aws:lambda:.+$'),
    eventSourceArn: table.tableStreamArn!,
    startingPosition: 'TRIM_HORIZON',
    batchSize: 100,
    maximumRetryAttempts: 8,
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
    filterCriteria: { filters: [{ pattern: JSON.stringify(outbox) }] },
    destinationConfig: { onFailure: { destination: parameter('Undelivered', '^arn:aws:sqs:.+$') } },
  })
}

/** A log entry that somebody outside the table has to hear of. */
const outbox = {
  eventName: ['INSERT'],
  dynamodb: { NewImage: { pk: { S: [{ prefix: 'LOG#' }] }, outbox: { L: [{ exists: true }] } } },
}

/** The small parameterised template: published as an asset, and read by the laptop to make the same table. */
export const tenantTemplate = (stage = 'local'): object => templateOf((stack) => tenant(stack, stage))
