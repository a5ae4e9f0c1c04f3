import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  type StreamViewType,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb'

type Properties = Readonly<Record<string, unknown>>
type Template = { Resources?: Record<string, { Type: string; Properties?: Properties }> }
/** The parameters of the template by name, as CloudFormation would get them. */
export type Parameters = Readonly<Record<string, string>>
export type TableWish = {
  readonly create: CreateTableCommandInput & { readonly TableName: string }
  readonly ttl: string | undefined
}

/** Goes to CreateTable as it stands. */
const taken = [
  'TableName',
  'KeySchema',
  'AttributeDefinitions',
  'BillingMode',
  'GlobalSecondaryIndexes',
  'DeletionProtectionEnabled',
]
/** Has a call of its own, or another form. */
const turned = ['StreamSpecification', 'TimeToLiveSpecification']
/** Means something in the cloud only. */
const cloudOnly = [
  'PointInTimeRecoverySpecification',
  'SSESpecification',
  'Tags',
  'ContributorInsightsSpecification',
]

/**
 * The tables of a CloudFormation template as the calls that make the same ones on a laptop. Throws on a property it
 * does not know: a table that is quietly another one here than in the cloud would make every test a lie.
 */
export function tablesOf(template: object, parameters: Parameters = {}): TableWish[] {
  const wishes = Object.entries((template as Template).Resources ?? {}).flatMap(([name, resource]) => {
    if (resource.Type === 'AWS::DynamoDB::GlobalTable')
      throw new Error(`${name} is a global table; a laptop has none`)
    return resource.Type === 'AWS::DynamoDB::Table'
      ? [wishOf(name, resource.Properties ?? {}, parameters)]
      : []
  })
  if (wishes.length === 0) throw new Error('the template has no table')
  return wishes
}

function wishOf(name: string, properties: Properties, parameters: Parameters): TableWish {
  const unknown = Object.keys(properties).filter((key) => ![...taken, ...turned, ...cloudOnly].includes(key))
  if (unknown.length > 0) throw new Error(`${name} has ${unknown.join(', ')}, which the laptop cannot make`)
  const create: Partial<CreateTableCommandInput> = Object.fromEntries(
    taken.filter((key) => key in properties).map((key) => [key, resolve(properties[key], parameters)]),
  )
  const stream = properties.StreamSpecification as { StreamViewType?: StreamViewType } | undefined
  if (stream) create.StreamSpecification = { StreamEnabled: true, StreamViewType: stream.StreamViewType }
  const life = properties.TimeToLiveSpecification as { Enabled?: boolean; AttributeName?: string } | undefined
  const { TableName } = create
  if (!TableName) throw new Error(`${name} has no name of its own`)
  return { create: { ...create, TableName }, ttl: life?.Enabled ? life.AttributeName : undefined }
}

/** Works out Ref, Fn::Sub and Fn::Join over parameters; any other function of CloudFormation is refused. */
function resolve(value: unknown, parameters: Parameters): unknown {
  if (Array.isArray(value)) return value.map((part) => resolve(part, parameters))
  if (typeof value !== 'object' || value === null) return value
  const [[key, inner] = ['', undefined], ...more] = Object.entries(value)
  if (more.length === 0 && key === 'Ref') return given(String(inner), parameters)
  if (more.length === 0 && key === 'Fn::Sub' && typeof inner === 'string')
    return inner.replace(/\$\{([^}]+)\}/g, (_, name: string) => given(name, parameters))
  if (more.length === 0 && key === 'Fn::Join') {
    const [between, parts] = inner as [string, unknown[]]
    return parts.map((part) => resolve(part, parameters)).join(between)
  }
  if (key.startsWith('Fn::')) throw new Error(`${key} cannot be worked out on a laptop`)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolve(part, parameters)]))
}

function given(name: string, parameters: Parameters): string {
  const value = parameters[name]
  if (value === undefined) throw new Error(`the template asks for ${name}, which was not given`)
  return value
}

/** Makes the tables of a template, ready for use; those that are there are brought up to it. Gives their names. */
export async function makeTables(
  client: DynamoDBClient,
  template: object,
  parameters: Parameters = {},
): Promise<string[]> {
  const names: string[] = []
  for (const { create, ttl } of tablesOf(template, parameters)) {
    const name = create.TableName
    names.push(name)
    try {
      await client.send(new CreateTableCommand(create))
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error
      await bringUp(client, create)
    }
    await ready(client, name)
    if (ttl && (await lapsesBy(client, name)) !== ttl)
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: name,
          TimeToLiveSpecification: { Enabled: true, AttributeName: ttl },
        }),
      )
  }
  return names
}

const ready = (client: DynamoDBClient, name: string) =>
  waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: name })

async function lapsesBy(client: DynamoDBClient, name: string): Promise<string | undefined> {
  const { TimeToLiveDescription: found } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: name }),
  )
  return found?.TimeToLiveStatus === 'ENABLED' ? found.AttributeName : undefined
}

/** What a table that was made by an older template does not have yet; one call each, as DynamoDB asks for. */
async function bringUp(client: DynamoDBClient, wish: TableWish['create']): Promise<void> {
  const { Table: found } = await client.send(new DescribeTableCommand({ TableName: wish.TableName }))
  const update = async (change: Partial<UpdateTableCommandInput>) => {
    await client.send(new UpdateTableCommand({ ...change, TableName: wish.TableName }))
    await ready(client, wish.TableName)
  }
  const indexes = new Set((found?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName))
  for (const index of wish.GlobalSecondaryIndexes ?? [])
    if (!indexes.has(index.IndexName))
      await update({
        AttributeDefinitions: wish.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      })
  if (wish.StreamSpecification && !found?.StreamSpecification?.StreamEnabled)
    await update({ StreamSpecification: wish.StreamSpecification })
  if (wish.DeletionProtectionEnabled && !found?.DeletionProtectionEnabled)
    await update({ DeletionProtectionEnabled: true })
}

/** Deletes a table for good, its protection first, as a cloud asks for. What is not there is gone already. */
export async function removeTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(new UpdateTableCommand({ TableName: name, DeletionProtectionEnabled: false }))
    await client.send(new DeleteTableCommand({ TableName: name }))
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return
    throw error
  }
  await waitUntilTableNotExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: name })
}

/** The stream of a table, by which its changes are read. */
export async function streamOf(client: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  if (!Table?.LatestStreamArn) throw new Error(`${table} has no stream`)
  return Table.LatestStreamArn
}
