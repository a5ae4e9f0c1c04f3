import { type App, RemovalPolicy } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { type ControlFunction, type ControlRight, controlRights } from '../../shared/access/control-rights.ts'
import { Alarm } from '../constructs/alarm.ts'
import { Archive } from '../constructs/archive.ts'
import type { HouseFunction } from '../constructs/house-function.ts'
import { HouseTable } from '../constructs/house-table.ts'
import { leadingKeys } from '../constructs/leading-keys.ts'
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

  /**
   * The functions read and change their own parts of the control table, by the first word of the key; each puts log
   * entries and changes none. Nobody scans it.
   */
  writtenBy(...functions: readonly HouseFunction[]): void {
    const { tableArn, tableName } = this.table
    for (const one of functions) {
      const { reads, changes, index }: ControlRight = controlRights[one.node.id as ControlFunction]
      one.may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], [tableArn], leadingKeys(reads))
      one.may(
        ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action}`),
        [tableArn],
        leadingKeys(changes),
      )
      one.may(['dynamodb:PutItem'], [tableArn], leadingKeys(['LOG#*']))
      if (index) one.may(['dynamodb:Query'], [`${tableArn}/index/due`], leadingKeys(index))
      one.addEnvironment('CONTROL_TABLE', tableName)
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
