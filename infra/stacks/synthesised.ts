import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, type IPolicyValidationPlugin, Validations } from 'aws-cdk-lib'
import { radslag } from '../app.ts'

/** An account that exists in tests only, so that every address in a template can be read. */
export const account = '111122223333'
export const region = 'eu-north-1'

/**
 * The whole app as `cdk synth` builds it, without bundles: the templates are proved here, the code elsewhere; `web`
 * takes the web as it was built. Throws what a synth with these plugins throws.
 */
export function synthesised(
  stage = 'prod',
  plugins: readonly IPolicyValidationPlugin[] = [],
  web: 'empty' | 'built' = 'empty',
): { app: App; resources: readonly Resource[] } {
  process.env.CDK_DEFAULT_ACCOUNT = account
  const { context } = JSON.parse(readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8'))
  const outdir = mkdtempSync(join(tmpdir(), 'radslag-synth-'))
  try {
    const app = new App({
      outdir,
      context: { ...context, stage, bundle: 'off', web },
      analyticsReporting: false,
    })
    if (plugins.length) Validations.of(app).addPlugins(...plugins)
    radslag(app)
    const templates = app.synth().stacks.map(({ stackName, template }) => [stackName, template] as const)
    return { app, resources: resourcesOf(new Map<string, Template>(templates)) }
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

export type Properties = { readonly [name: string]: any_ }
// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of any shape, and claims read deep into it
type any_ = any

export type Resource = {
  readonly stack: string
  readonly id: string
  readonly type: string
  readonly properties: Properties
  readonly deletionPolicy: string | undefined
  readonly updateReplacePolicy: string | undefined
}

type Template = { Resources: Record<string, Record<string, any_>>; Outputs?: Record<string, any_> }

/** Every resource, with every reference worked out to the address or name it will have. */
function resourcesOf(templates: ReadonlyMap<string, Template>): Resource[] {
  const exported = new Map<string, () => any_>()
  for (const [stack, { Outputs = {} }] of templates)
    for (const { Export, Value } of Object.values(Outputs))
      if (Export) exported.set(Export.Name, () => resolved(stack, Value))

  function resolved(stack: string, value: any_): any_ {
    if (Array.isArray(value)) return value.map((part) => resolved(stack, part))
    if (typeof value !== 'object' || value === null) return value
    const [[key, inner] = ['', undefined]] = Object.entries<any_>(value)
    if (key === 'Ref') return pseudo[inner] ?? named(stack, inner)
    if (key === 'Fn::Join') return resolved(stack, inner[1]).join(inner[0])
    if (key === 'Fn::GetAtt')
      return inner[1] === 'Arn' || inner[1] === 'StreamArn'
        ? addressOf(stack, inner[0], inner[1])
        : `${inner[0]}.${inner[1]}`
    if (key === 'Fn::ImportValue') return exported.get(inner)?.()
    if (key === 'Fn::Sub' || key === 'Fn::Select' || key === 'Fn::Split') return JSON.stringify(inner)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(stack, part)]))
  }

  function named(stack: string, id: string): string {
    const { Type, Properties = {} } = templates.get(stack)!.Resources[id]!
    const name = Object.entries<any_>(Properties).find(([key]) => nameOf[Type] === key)?.[1]
    if (Type === 'AWS::SNS::Topic' || Type === 'AWS::SecretsManager::Secret')
      return addressOf(stack, id, 'Arn')
    return name === undefined ? id : resolved(stack, name)
  }

  function addressOf(stack: string, id: string, attribute: string): string {
    const { Type } = templates.get(stack)!.Resources[id]!
    const name = Type in nameOf ? (nameOfResource(stack, id) ?? id) : id
    const address = addresses[Type]?.(name) ?? `arn:aws:unknown:${region}:${account}:${Type}/${id}`
    return attribute === 'StreamArn' ? `${address}/stream/2026-01-01T00:00:00.000` : address
  }
  const nameOfResource = (stack: string, id: string): string | undefined => {
    const { Type, Properties = {} } = templates.get(stack)!.Resources[id]!
    return resolved(stack, Properties[nameOf[Type]!])
  }

  return [...templates].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, { Type, Properties, DeletionPolicy, UpdateReplacePolicy }]) => ({
      stack,
      id,
      type: Type,
      properties: resolved(stack, Properties ?? {}),
      deletionPolicy: DeletionPolicy,
      updateReplacePolicy: UpdateReplacePolicy,
    })),
  )
}

const pseudo: Record<string, string> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
}
const nameOf: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SecretsManager::Secret': 'Name',
}
const addresses: Record<string, (name: string) => string> = {
  'AWS::DynamoDB::Table': (name) => `arn:aws:dynamodb:${region}:${account}:table/${name}`,
  'AWS::IAM::Role': (name) => `arn:aws:iam::${account}:role/${name}`,
  'AWS::Lambda::Function': (name) => `arn:aws:lambda:${region}:${account}:function:${name}`,
  'AWS::SQS::Queue': (name) => `arn:aws:sqs:${region}:${account}:${name}`,
  'AWS::Logs::LogGroup': (name) => `arn:aws:logs:${region}:${account}:log-group:${name}:*`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SNS::Topic': (name) => `arn:aws:sns:${region}:${account}:${name}`,
  'AWS::SecretsManager::Secret': (name) => `arn:aws:secretsmanager:${region}:${account}:secret:${name}`,
  'AWS::KMS::Key': (name) => `arn:aws:kms:${region}:${account}:key/${name}`,
}

/** A role with everything that is said about it, as IAM will read it. */
export type SynthesisedRole = {
  readonly name: string
  readonly trust: object
  readonly policies: readonly { name: string; policy: object }[]
}

export function rolesOf(resources: readonly Resource[]): SynthesisedRole[] {
  return resources
    .filter(({ type }) => type === 'AWS::IAM::Role')
    .map(({ id, stack, properties }) => ({
      name: properties.RoleName ?? id,
      trust: properties.AssumeRolePolicyDocument,
      policies: [
        ...(properties.Policies ?? []).map((policy: Properties) => ({
          name: policy.PolicyName,
          policy: policy.PolicyDocument,
        })),
        ...resources
          .filter((other) => other.type === 'AWS::IAM::Policy' && other.stack === stack)
          .filter(({ properties: { Roles } }) => Roles.includes(properties.RoleName ?? id))
          .map((policy) => ({ name: policy.id, policy: policy.properties.PolicyDocument })),
      ],
    }))
}
