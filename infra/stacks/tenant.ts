import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, CfnParameter, type Stack } from 'aws-cdk-lib'
import { Asset } from 'aws-cdk-lib/aws-s3-assets'
import { Alarm } from '../constructs/alarm.ts'
import { Files } from '../constructs/files.ts'
import { HouseFunction } from '../constructs/house-function.ts'
import { HouseTable } from '../constructs/house-table.ts'
import { tenantStackName, tenantTableName } from '../constructs/names.ts'
import { Outbox } from '../constructs/outbox.ts'
import type { Relay } from '../constructs/relay.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'
import { templateOf } from '../constructs/template.ts'
import { TenantBuilder } from '../constructs/tenant-builder.ts'
import { TenantRoles } from '../constructs/tenant-roles.ts'
import type { ControlStack } from './control.ts'

/** Everything one generation of one tenant owns: its table, and the way from its stream to the relay. */
export function tenant(stack: Stack, stage: string, parts: 'all' | 'table' = 'all'): HouseTable {
  const parameter = (id: string, allowedPattern: string) =>
    new CfnParameter(stack, id, { allowedPattern }).valueAsString
  const tenantId = parameter('TenantId', '^t[0-9a-hjkmnp-tv-z]{12}$')
  const generation = parameter('Generation', '^[1-9][0-9]{0,3}$')
  const table = new HouseTable(stack, 'Table', tenantTableName(stage, tenantId, generation))
  if (parts === 'all')
    new Outbox(
      stack,
      table,
      parameter('Relay', '^arn:aws:lambda:.+$'),
      parameter('Undelivered', '^arn:aws:sqs:.+$'),
    )
  return table
}

/** The small parameterised template: published as an asset, and read by the laptop to make the same table. */
export const tenantTemplate = (stage = 'local'): object => templateOf((stack) => void tenant(stack, stage))

/** The same with nothing in it but the table: what an import may hold, when a restored table gets its stack. */
export const tableTemplate = (stage = 'local'): object =>
  templateOf((stack) => void tenant(stack, stage, 'table'))

/** What keeps tenants apart, and brings them into being: the broker, the roles it takes, the template, its builder. */
export class TenantStack extends HouseStack {
  /** Papers that people hand around. */
  readonly files = new Files(this)
  readonly broker = new HouseFunction(this, 'broker', { memory: 1024 })
  readonly template = published(this, 'Template', tenantTemplate(this.stage.name))
  private readonly tableAlone = published(this, 'TableTemplate', tableTemplate(this.stage.name))
  readonly builder = new TenantBuilder(this, 'Builder')

  constructor(app: App, stage: Stage, control: ControlStack) {
    super(app, 'tenant', stage)
    new TenantRoles(this, this.broker, this.files)
    control.people.believedBy(this.broker)
    control.system.believedBy(this.broker)
    new Alarm(this, 'broker-failing', {
      impact: 'Nobody can open anything that belongs to their council or network.',
      metric: this.broker.metricErrors(),
      minutes: 2,
    })
  }

  /** The function may ask for a tenant's credentials; what it gets depends on the token it shows. */
  asksBroker(one: HouseFunction): void {
    one.may(['lambda:InvokeFunction'], [this.broker.functionArn])
    one.addEnvironment('BROKER', this.broker.functionName)
  }

  /**
   * The function deletes tenants that are marked, by calls that AWS refuses for all others. It can neither mark one
   * nor make one; who can, cannot delete.
   */
  deletedBy(one: HouseFunction): void {
    const stacks = this.formatArn({
      service: 'cloudformation',
      resource: `stack/${tenantStackName(this.stage.name, 't*', '')}*`,
    })
    const tables = this.formatArn({
      service: 'dynamodb',
      resource: `table/${tenantTableName(this.stage.name, 't????????????', '*')}`,
    })
    one.may(['cloudformation:DescribeStacks'], [stacks])
    one.may(
      ['cloudformation:DeleteStack', 'cloudformation:UpdateTerminationProtection'],
      [stacks],
      onlyMarked,
    )
    one.may(['dynamodb:DescribeTable'], [tables])
    one.may(
      ['dynamodb:UpdateContinuousBackups', 'dynamodb:UpdateTable', 'dynamodb:DeleteTable'],
      [tables],
      onlyMarked,
    )
  }

  /** The function creates and updates tenants' stacks from the published template, with the builder, and asks after them. */
  madeBy(one: HouseFunction, relay: Relay): void {
    const stacks = this.formatArn({
      service: 'cloudformation',
      resource: `stack/${tenantStackName(this.stage.name, 't*', '')}*`,
    })
    one.may(['cloudformation:CreateStack', 'cloudformation:UpdateStack'], [stacks], {
      StringEquals: {
        'cloudformation:RoleArn': this.builder.roleArn,
        'cloudformation:TemplateUrl': this.template.httpUrl,
      },
    })
    one.may(
      [
        'cloudformation:DescribeStacks',
        'cloudformation:DescribeStackEvents',
        'cloudformation:TagResource',
        'cloudformation:UpdateTerminationProtection',
      ],
      [stacks],
    )
    one.may(['iam:PassRole'], [this.builder.roleArn], {
      StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
    })
    one.may(['s3:GetObject'], [this.template.bucket.arnForObjects(this.template.s3ObjectKey)])
    this.knownTo(one, relay)
  }

  /** The function says where everything for a restore lies, and how far a stack has come. It changes none. */
  shownTo(one: HouseFunction, relay: Relay): void {
    const stacks = this.formatArn({
      service: 'cloudformation',
      resource: `stack/${tenantStackName(this.stage.name, 't*', '')}*`,
    })
    one.may(['cloudformation:DescribeStacks'], [stacks])
    one.addEnvironment('TENANT_TABLE_TEMPLATE', this.tableAlone.httpUrl)
    one.addEnvironment('TENANT_TABLE_ID', tableIdIn(tableTemplate(this.stage.name)))
    this.knownTo(one, relay)
  }

  private knownTo(one: HouseFunction, relay: Relay): void {
    one.addEnvironment('TENANT_TEMPLATE', this.template.httpUrl)
    one.addEnvironment('TENANT_BUILDER', this.builder.roleArn)
    one.addEnvironment('RELAY', relay.functionArn)
    one.addEnvironment('UNDELIVERED', relay.undelivered.queueArn)
  }
}

/** What the provisioner puts on a stack, and CloudFormation on its table, once the grace period is over. */
const onlyMarked = { StringEquals: { 'aws:ResourceTag/leaving': 'past-grace' } }

/** A template where CloudFormation can read it, under a name that changes only when it does. */
function published(scope: TenantStack, id: string, template: object): Asset {
  const folder = mkdtempSync(join(tmpdir(), 'radslag-tenant-'))
  const path = join(folder, 'tenant.json')
  writeFileSync(path, JSON.stringify(template))
  const asset = new Asset(scope, id, { path })
  rmSync(folder, { recursive: true })
  return asset
}

/** What the table is called within its template: the same with and without the rest. */
const tableIdIn = (template: object): string =>
  Object.entries((template as { Resources: Record<string, { Type: string }> }).Resources).find(
    ([, { Type }]) => Type === 'AWS::DynamoDB::Table',
  )?.[0] ?? ''
