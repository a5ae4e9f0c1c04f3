import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { HouseTable } from './house-table.ts'

/**
 * The way from a table's stream to the relay: from the oldest entry on (LATEST can skip what is written before the
 * mapping is awake), log entries with an outbox only. A log entry is never changed, so what matches is an insert.
 */
export class Outbox extends CfnEventSourceMapping {
  constructor(scope: Construct, table: HouseTable, relay: string, undelivered: string) {
    super(scope, 'Outbox', {
      functionName: relay,
      eventSourceArn: table.tableStreamArn!,
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      maximumRetryAttempts: 8,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      filterCriteria: { filters: [{ pattern: JSON.stringify(logEntryWithOutbox) }] },
      destinationConfig: { onFailure: { destination: undelivered } },
    })
  }
}

// A plain mark that `commit` sets: the filter need not see through a list of maps.
const logEntryWithOutbox = {
  dynamodb: {
    Keys: { pk: { S: [{ prefix: 'LOG#' }] } },
    NewImage: { asks: { S: ['work'] } },
  },
}
