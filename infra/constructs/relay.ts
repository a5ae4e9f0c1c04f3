import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { ControlStack } from '../stacks/control.ts'
import { Alarm } from './alarm.ts'
import { HouseFunction } from './house-function.ts'
import { UndoneQueue } from './job.ts'
import { tenantTableName } from './names.ts'
import { Outbox } from './outbox.ts'
import type { HouseStack } from './stage.ts'

/**
 * The one named exception to isolation: it reads the stream of every table of the stage. It reads no table, and
 * passes keys on to the queues, nothing else.
 */
export class Relay extends HouseFunction {
  readonly undelivered: Queue
  private readonly queues: Readonly<Record<string, Queue>>

  constructor(scope: HouseStack, control: ControlStack, queues: Readonly<Record<string, Queue>>) {
    super(scope, 'relay', { timeout: Duration.minutes(1) })
    this.queues = queues
    this.undelivered = new UndoneQueue(
      scope,
      'relay-undelivered',
      'Mails that belong to a change are not sent, though the change stands.',
    )
    const anyTenant = tenantTableName(scope.stage.name, 't????????????', '*')
    this.may(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [
        control.table.tableStreamArn!,
        scope.formatArn({ service: 'dynamodb', resource: `table/${anyTenant}/stream/*` }),
      ],
    )
    this.may(
      ['sqs:SendMessage'],
      [this.undelivered, ...Object.values(queues)].map((queue) => queue.queueArn),
    )
    for (const [variable, queue] of Object.entries(queues)) this.addEnvironment(variable, queue.queueUrl)
    new Outbox(scope, control.table, this.functionArn, this.undelivered.queueArn)

    new Alarm(scope, 'relay-behind', {
      impact: 'Mails go out late: agendas, invitations and sign-in codes.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: this.functionName },
        statistic: 'Maximum',
      }),
      over: Duration.minutes(5).toMilliseconds(),
      minutes: 3,
    })
  }

  /** The function puts messages into the same queues: a redrive from the log itself. */
  passedOnBy(one: HouseFunction): void {
    const queues = Object.entries(this.queues)
    one.may(
      ['sqs:SendMessage'],
      queues.map(([, { queueArn }]) => queueArn),
    )
    for (const [variable, queue] of queues) one.addEnvironment(variable, queue.queueUrl)
  }
}
