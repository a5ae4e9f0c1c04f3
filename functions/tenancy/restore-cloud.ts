import { AwsRefused, asForm, asJson, elementIn, members } from '../platform/credentials/signed.ts'

/** Where a stage keeps what a restore needs; its own functions know, and tell the operator. */
export type Places = {
  readonly stem: string
  /** The template of a tenant, and the same with nothing in it but the table: what an import may hold. */
  readonly template: string
  readonly tableTemplate: string
  /** What the table is called within both. */
  readonly tableId: string
  readonly builder: string
  readonly relay: string
  readonly undelivered: string
}

type State = 'ready' | 'under-way' | 'failed'

/**
 * Takes the restore of a tenant's table one step on, from what is there: DynamoDB's own restore into the next
 * generation, the settings that a restore leaves behind (stream, time to live, recovery, protection), the stack of
 * that generation by import, and the way from its stream to the relay by an update of the stack. Each step is found
 * done when it is looked at again, so that it may stop anywhere. It is made with the operator's own credentials.
 */
export async function restoreInCloud(
  places: Places,
  tenant: string,
  { from, to }: { readonly from: number; readonly to: number },
  asOf: string,
): Promise<State> {
  const source = `${places.stem}-${tenant}-${from}`
  const target = `${places.stem}-${tenant}-${to}`
  const table = await tableNow(target)
  if (!table) {
    await dynamodb('RestoreTableToPointInTime', {
      SourceTableName: source,
      TargetTableName: target,
      ...(asOf ? { RestoreDateTime: Date.parse(asOf) / 1000 } : { UseLatestRestorableTime: true }),
    })
    return 'under-way'
  }
  if (table.TableStatus !== 'ACTIVE') return 'under-way'
  if (await settingsMissing(target, table)) return 'under-way'
  return stackOn(places, tenant, to, target)
}

type TableNow = {
  readonly TableStatus?: string
  readonly DeletionProtectionEnabled?: boolean
  readonly StreamSpecification?: { readonly StreamEnabled?: boolean }
}

const dynamodb = <Answer>(action: string, input: object): Promise<Answer> =>
  asJson<Answer>('dynamodb', `DynamoDB_20120810.${action}`, input, '1.0')

async function tableNow(name: string): Promise<TableNow | null> {
  try {
    return (await dynamodb<{ Table: TableNow }>('DescribeTable', { TableName: name })).Table
  } catch (error) {
    if (error instanceof AwsRefused && error.said.includes('ResourceNotFoundException')) return null
    throw error
  }
}

/** True where something had to be set: one call at a time, each of which makes the table busy for a while. */
async function settingsMissing(name: string, table: TableNow): Promise<boolean> {
  const named = { TableName: name }
  if (!table.StreamSpecification?.StreamEnabled) {
    await dynamodb('UpdateTable', {
      ...named,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    })
    return true
  }
  if (!table.DeletionProtectionEnabled) {
    await dynamodb('UpdateTable', { ...named, DeletionProtectionEnabled: true })
    return true
  }
  const life = await dynamodb<{ TimeToLiveDescription?: { TimeToLiveStatus?: string } }>(
    'DescribeTimeToLive',
    named,
  )
  if (!/^ENABL/.test(life.TimeToLiveDescription?.TimeToLiveStatus ?? '')) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ttl' }
    await dynamodb('UpdateTimeToLive', { ...named, TimeToLiveSpecification })
    return true
  }
  const backups = await dynamodb<{
    ContinuousBackupsDescription?: {
      PointInTimeRecoveryDescription?: { PointInTimeRecoveryStatus?: string }
    }
  }>('DescribeContinuousBackups', named)
  const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription
  if (recovery?.PointInTimeRecoveryStatus !== 'ENABLED') {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 }
    await dynamodb('UpdateContinuousBackups', { ...named, PointInTimeRecoverySpecification })
    return true
  }
  return false
}

const cloudformation = (Action: string, form: Readonly<Record<string, string>>): Promise<string> =>
  asForm('cloudformation', { Action, Version: '2010-05-15', ...form })

/** The stack of the new generation: imported with its table, then updated to the whole template, then protected. */
async function stackOn(places: Places, tenant: string, to: number, table: string): Promise<State> {
  const StackName = `${places.stem}-tenant-${tenant}-${to}`
  const ChangeSetName = 'import'
  const parameters = { TenantId: tenant, Generation: String(to) }
  const tags = { tenant, template: places.template.split('/').at(-1)?.replace('.json', '') ?? '' }
  const status = await statusOf(StackName)
  if (status === null) {
    await cloudformation('CreateChangeSet', {
      StackName,
      ChangeSetName,
      ChangeSetType: 'IMPORT',
      TemplateURL: places.tableTemplate,
      RoleARN: places.builder,
      'ResourcesToImport.member.1.ResourceType': 'AWS::DynamoDB::Table',
      'ResourcesToImport.member.1.LogicalResourceId': places.tableId,
      'ResourcesToImport.member.1.ResourceIdentifier.entry.1.key': 'TableName',
      'ResourcesToImport.member.1.ResourceIdentifier.entry.1.value': table,
      ...members('Parameters', 'ParameterKey', 'ParameterValue', parameters),
    })
    return 'under-way'
  }
  if (status === 'REVIEW_IN_PROGRESS') {
    const said = await cloudformation('DescribeChangeSet', { StackName, ChangeSetName })
    const made = elementIn(said, 'Status')
    if (made === 'FAILED') return 'failed'
    // Asked twice, the second call finds it executed, and is refused.
    if (made === 'CREATE_COMPLETE' && elementIn(said, 'ExecutionStatus') === 'AVAILABLE')
      await cloudformation('ExecuteChangeSet', { StackName, ChangeSetName })
    return 'under-way'
  }
  if (status === 'IMPORT_COMPLETE') {
    const whole = { ...parameters, Relay: places.relay, Undelivered: places.undelivered }
    await cloudformation('UpdateStack', {
      StackName,
      TemplateURL: places.template,
      RoleARN: places.builder,
      ...members('Parameters', 'ParameterKey', 'ParameterValue', whole),
      ...members('Tags', 'Key', 'Value', tags),
    })
    return 'under-way'
  }
  if (status === 'UPDATE_COMPLETE') {
    await cloudformation('UpdateTerminationProtection', { StackName, EnableTerminationProtection: 'true' })
    return 'ready'
  }
  return /FAILED$|ROLLBACK_COMPLETE$|^DELETE/.test(status) ? 'failed' : 'under-way'
}

async function statusOf(StackName: string): Promise<string | null> {
  try {
    return elementIn(await cloudformation('DescribeStacks', { StackName }), 'StackStatus')
  } catch (error) {
    if (error instanceof AwsRefused && /does not exist/.test(error.said)) return null
    throw error
  }
}
