import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { HouseStack } from './stage.ts'

/** A log as all ours are: named for what writes it, gone after three months. */
export const houseLog = (scope: HouseStack, name: string): LogGroup =>
  new LogGroup(scope, `${name}-log`, {
    logGroupName: `/radslag/${scope.stage.name}/${name}`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
