import { Duration } from 'aws-cdk-lib'
import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  type MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { HouseStack } from './stage.ts'

export type AlarmNeeds = {
  /** What it costs people, in one sentence. An alarm that costs nobody anything is no alarm. */
  readonly impact: string
  readonly metric: Metric | MathExpression
  /** Rings above this… */
  readonly over?: number
  /** …or below this, where silence is the trouble. */
  readonly under?: number
  /** In a row, before it rings. */
  readonly minutes?: number
}

/** Says what it costs people and where to read what to do: `docs/runbooks/<name>.md`. */
export class Alarm extends CloudWatchAlarm {
  readonly impact: string
  readonly runbook: string
  /** Known by its name, so that the dashboard does not bind the stacks together. */
  readonly knownArn: string

  constructor(scope: Construct, name: string, { impact, metric, over, under, minutes = 1 }: AlarmNeeds) {
    const house = HouseStack.of(scope)
    const runbook = `docs/runbooks/${name}.md`
    super(scope, name, {
      alarmName: `${house.stem}-${name}`,
      alarmDescription: `${impact} What to do: ${runbook}`,
      metric: metric.with({ period: Duration.minutes(1) }),
      threshold: under ?? over ?? 0,
      comparisonOperator:
        under === undefined
          ? ComparisonOperator.GREATER_THAN_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: minutes,
      treatMissingData: under === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    })
    this.impact = impact
    this.runbook = runbook
    this.knownArn = house.arnOf('cloudwatch', 'alarm', name)
    const operators = new SnsAction(Topic.fromTopicArn(this, 'operators', house.arnOf('sns', '', 'alarms')))
    this.addAlarmAction(operators)
    this.addOkAction(operators)
  }
}
