import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Alarm } from './alarm.ts'
import type { Entry } from './entries.ts'
import { type FunctionNeeds, HouseFunction } from './house-function.ts'
import type { HouseStack } from './stage.ts'

/** Where undone work waits for a person, two weeks. Something in it rings, and the ringing says whom it costs. */
export class UndoneQueue extends Queue {
  constructor(scope: HouseStack, name: string, impact: string) {
    super(scope, name, {
      queueName: `${scope.stem}-${name}`,
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    })
    new Alarm(this, name, { impact, metric: this.metricApproximateNumberOfMessagesVisible(), over: 0 })
  }
}

export type JobNeeds = FunctionNeeds & {
  /** What it costs people when this work stays undone. */
  readonly impact: string
  /** How many run side by side at the most. */
  readonly atOnce?: number
}

/** Work done from a queue: tried five times, each message answered for by itself, what stays undone is kept and rings. */
export class Job extends HouseFunction {
  readonly queue: Queue

  constructor(scope: HouseStack, name: Entry, { impact, atOnce = 10, ...needs }: JobNeeds) {
    super(scope, name, needs)
    this.queue = new Queue(scope, `${name}-queue`, {
      queueName: `${scope.stem}-${name}`,
      visibilityTimeout: Duration.seconds(6 * (needs.timeout ?? Duration.seconds(29)).toSeconds()),
      enforceSSL: true,
      deadLetterQueue: { queue: new UndoneQueue(scope, `${name}-undone`, impact), maxReceiveCount: 5 },
    })
    this.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        maxConcurrency: atOnce,
        reportBatchItemFailures: true,
      }),
    )
  }
}
