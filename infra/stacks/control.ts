import { type App, RemovalPolicy } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Alarm } from '../constructs/alarm.ts'
import { Archive } from '../constructs/archive.ts'
import type { HouseFunction } from '../constructs/house-function.ts'
import { HouseTable } from '../constructs/house-table.ts'
import { controlTableName } from '../constructs/names.ts'
import { SigningKeys } from '../constructs/signing-keys.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'
import { StageSecret } from '../constructs/stage-secret.ts'
import { templateOf } from '../constructs/template.ts'

/** What everything else stands on: the table that knows all tenants, the keys that sign, the secrets of the stage. */
export class ControlStack extends HouseStack {
  readonly table = new HouseTable(this, 'Table', controlTableName(this.stage.name))
  /** Tokens of people, minted by access alone. */
  readonly people = new SigningKeys(this, 'people')
  /** Tokens of workers. A worker cannot forge a person. */
  readonly system = new SigningKeys(this, 'system')
  /** What codes and tickets are derived from, and what the web seals its cookies with. */
  readonly codes = new StageSecret(this, 'codes')
  readonly session = new StageSecret(this, 'session')
  /** What Next seals inside a form: 43 letters are the 256 bits of base64 that it takes. Outlives every deploy. */
  readonly forms = new StageSecret(this, 'forms', {
    length: 43,
    variable: 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  })
  /** What a tenant's own secrets (of its sign-in provider) are sealed with, each bound to its tenant. */
  private readonly envelope = new Key(this, 'envelope', {
    alias: `${this.stem}-envelope`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  /** What tenants take home, for a week. */
  readonly archive = new Archive(this)
  /** Two, both believed, so that one can be changed while the other is in use. The front reads them in us-east-1. */
  readonly origin = this.stage.zoneId
    ? ['origin-a', 'origin-b'].map((name) => new StageSecret(this, name, { replicas: ['us-east-1'] }))
    : []

  constructor(app: App, stage: Stage) {
    super(app, 'control', stage)
    const operators = new Topic(this, 'Alarms', { topicName: `${this.stem}-alarms`, enforceSSL: true })
    operators.addSubscription(new EmailSubscription(stage.operator))
    new Alarm(this, 'control-throttled', {
      impact: 'People cannot sign in, and new municipalities cannot sign up.',
      metric: new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'ThrottledRequests',
        dimensionsMap: { TableName: this.table.tableName },
        statistic: 'Sum',
      }),
      minutes: 3,
    })
  }

  /** The function reads and writes the control table. It cannot scan it. */
  writtenBy(...functions: readonly HouseFunction[]): void {
    for (const one of functions) {
      one.may(
        ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map(
          (action) => `dynamodb:${action}`,
        ),
        [this.table.tableArn],
      )
      one.may(['dynamodb:Query'], [`${this.table.tableArn}/index/due`])
      one.addEnvironment('CONTROL_TABLE', this.table.tableName)
    }
  }

  /** The function seals and opens secrets of tenants; without a tenant named, KMS refuses. */
  sealedBy(one: HouseFunction): void {
    one.may(['kms:Encrypt', 'kms:Decrypt'], [this.envelope.keyArn], {
      StringLike: { 'kms:EncryptionContext:tenant': 't????????????' },
    })
    one.addEnvironment('ENVELOPE_KEY', this.envelope.keyArn)
  }
}

/** The control table alone, for the laptop: the same properties as in the cloud. */
export const controlTemplate = (stage = 'local'): object =>
  templateOf((stack) => new HouseTable(stack, 'Table', controlTableName(stage)))
