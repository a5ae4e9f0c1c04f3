import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../constructs/house-function.ts'
import { environmentOf } from '../local/environment.ts'
import { portsAt } from '../local/ports.ts'
import { type Properties, type Resource, rolesOf, synthesised } from './synthesised.ts'

/** What is promised of the deployed system, asked of the templates of the largest stage. */
const { app, resources } = synthesised()
const of = (type: string): Resource[] => resources.filter((resource) => resource.type === type)
const statements = rolesOf(resources).flatMap(({ name, policies }) =>
  policies.flatMap(({ policy }) =>
    (policy as Properties).Statement.map((statement: Properties) => ({ role: name, ...statement })),
  ),
)
const list = (value: unknown): string[] => [value].flat() as string[]

test('the control table is protected, recoverable for 35 days, encrypted, kept and streamed', () => {
  const tables = of('AWS::DynamoDB::Table')
  expect(tables.map(({ properties }) => properties.TableName)).toEqual(['radslag-prod-control'])
  for (const { properties, deletionPolicy, updateReplacePolicy } of tables) {
    expect(properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    })
    expect([deletionPolicy, updateReplacePolicy]).toEqual(['Retain', 'Retain'])
  }
})

test('no bucket is public, and each is encrypted and kept', () => {
  expect(of('AWS::S3::Bucket').length).toBeGreaterThan(0)
  for (const { properties, deletionPolicy } of of('AWS::S3::Bucket')) {
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    expect(properties.BucketEncryption).toBeDefined()
    expect(deletionPolicy).toBe('Retain')
  }
})

test('no role has an action with a star in it', () => {
  expect(statements.length).toBeGreaterThan(40)
  expect(statements.filter(({ Action }) => list(Action).some((action) => action.includes('*')))).toEqual([])
})

test('no role may act on everything, but for the one call that knows no resource, bound by a condition', () => {
  const everywhere = statements.filter(({ Resource }) => list(Resource).includes('*'))
  expect(everywhere.map(({ role, Action }) => [role, Action])).toEqual([
    ['radslag-prod-builder', 'lambda:CreateEventSourceMapping'],
  ])
  expect(everywhere[0]!.Condition.ArnEquals['lambda:FunctionArn']).toMatch(/:function:radslag-prod-relay$/)
})

test('nobody may scan a table', () => {
  const actions = statements.flatMap(({ Effect, Action }) => (Effect === 'Allow' ? list(Action) : []))
  for (const action of ['dynamodb:Scan', 'dynamodb:PartiQLSelect', 'dynamodb:BatchWriteItem'])
    expect(actions).not.toContain(action)
})

test('one function may delete a table or a stack: of a tenant, and only where another one has marked it', () => {
  const deleting = statements.filter(({ Action }) =>
    list(Action).some((action) => ['dynamodb:DeleteTable', 'cloudformation:DeleteStack'].includes(action)),
  )
  expect(deleting.map(({ role }) => role)).toEqual(['radslag-prod-delete', 'radslag-prod-delete'])
  for (const { Condition, Resource } of deleting) {
    expect(Condition).toEqual({ StringEquals: { 'aws:ResourceTag/leaving': 'past-grace' } })
    expect(list(Resource).join()).toMatch(/(table|stack)\/radslag-prod-t/)
  }
})

test('no function has an address of its own, and each has its own role and its own log', () => {
  expect(of('AWS::Lambda::Url')).toEqual([])
  const functions = of('AWS::Lambda::Function')
  const roles = functions.map(({ properties }) => properties.Role)
  expect(new Set(roles).size).toBe(functions.length)
  const logs = functions.map(({ properties }) => properties.LoggingConfig.LogGroup)
  expect(new Set(logs).size).toBe(functions.length)
})

test('the press may write its log and nothing else; documents alone asks it, and no door leads to it', () => {
  const allowed = statements.filter(({ role }) => role === 'radslag-prod-press')
  expect(allowed.flatMap(({ Action }) => list(Action)).sort()).toEqual([
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ])
  const asking = statements.filter(({ Resource }) =>
    list(Resource).some((each) => /:function:radslag-prod-press$/.test(each)),
  )
  expect(asking.map(({ role, Action }) => [role, Action])).toEqual([
    ['radslag-prod-documents', 'lambda:InvokeFunction'],
  ])
  expect(toldTo('documents')).toContain('PRESS')
  for (const kind of ['AWS::Lambda::Permission', 'AWS::ApiGatewayV2::Integration'])
    expect(JSON.stringify(of(kind)), kind).not.toContain('radslag-prod-press')
})

test('every log is gone after three months', () => {
  for (const { properties } of of('AWS::Logs::LogGroup')) expect(properties.RetentionInDays).toBe(90)
})

test('the log of requests holds no address, path, agent or token', () => {
  const [stage] = of('AWS::ApiGatewayV2::Stage')
  const { Format } = stage!.properties.AccessLogSettings
  expect(Object.values(JSON.parse(Format)).sort()).toEqual([
    '$context.integrationErrorMessage',
    '$context.requestId',
    '$context.requestTime',
    '$context.responseLatency',
    '$context.responseLength',
    '$context.routeKey',
    '$context.status',
  ])
  expect(stage!.properties.DefaultRouteSettings).toEqual({
    ThrottlingBurstLimit: 400,
    ThrottlingRateLimit: 200,
  })
})

test('every queue has a dead-letter queue, or is where undone work waits', () => {
  const queues = of('AWS::SQS::Queue')
  const address = (name: string) => `arn:aws:sqs:eu-north-1:111122223333:${name}`
  const waiting = new Set([
    ...queues.map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
    ...of('AWS::Lambda::EventSourceMapping').map(
      ({ properties }) => properties.DestinationConfig?.OnFailure.Destination,
    ),
  ])
  for (const { properties } of queues)
    if (!waiting.has(address(properties.QueueName))) {
      expect(properties.RedrivePolicy.maxReceiveCount).toBe(5)
      const { DLQ } = { DLQ: properties.RedrivePolicy.deadLetterTargetArn }
      expect(queues.map((queue) => address(queue.properties.QueueName))).toContain(DLQ)
    }
})

test('where undone work waits, something rings', () => {
  const watched = of('AWS::CloudWatch::Alarm').flatMap(({ properties }) => properties.Dimensions ?? [])
  const undone = of('AWS::SQS::Queue').filter(({ properties }) => !properties.RedrivePolicy)
  expect(undone).toHaveLength(9)
  for (const { id } of undone)
    expect(watched.map(({ Value }: Properties) => Value)).toContain(`${id}.QueueName`)
})

test('every source answers for each message by itself', () => {
  for (const { properties } of of('AWS::Lambda::EventSourceMapping'))
    expect(properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
})

test('a message is hidden for at least six times as long as its worker may take', () => {
  const seconds = new Map(
    of('AWS::Lambda::Function').map(({ properties }) => [properties.FunctionName, properties.Timeout]),
  )
  for (const { properties } of of('AWS::SQS::Queue'))
    if (properties.RedrivePolicy)
      expect(properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * seconds.get(properties.QueueName))
})

/** What nobody rings about: a letter about money, and what is done on a day one chooses. */
const withoutAlarm = ['budget.md', 'fleet.md', 'keys.md', 'restore.md']

const alarms = of('AWS::CloudWatch::Alarm').map(({ properties }) => properties)
const nameOf = (alarm: Properties) => alarm.AlarmName.replace('radslag-prod-', '') as string

test('every alarm says in a sentence what it costs people, and rings somebody', () => {
  expect(alarms.length).toBeGreaterThan(10)
  for (const alarm of alarms) {
    expect(alarm.AlarmDescription).toMatch(/^[A-Z][^.]{20,}\. What to do: docs\/runbooks\/[a-z-]+\.md$/)
    expect(alarm.AlarmActions).toEqual(['arn:aws:sns:eu-north-1:111122223333:radslag-prod-alarms'])
  }
})

test('every alarm has its runbook, which says what it costs, what to look at and what to do; and no runbook is left over', () => {
  const folder = join(root, 'docs/runbooks')
  for (const alarm of alarms) {
    const file = join(folder, `${nameOf(alarm)}.md`)
    expect(existsSync(file), file).toBe(true)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(alarm.AlarmDescription.split(' What to do')[0])
    for (const part of ['## Look', '## Do', '## Tell']) expect(text, file).toContain(part)
  }
  expect(readdirSync(folder).sort()).toEqual(
    [...alarms.map((alarm) => `${nameOf(alarm)}.md`), ...withoutAlarm].sort(),
  )
})

test('the dashboard shows every alarm', () => {
  const body = JSON.stringify(of('AWS::CloudWatch::Dashboard')[0]!.properties.DashboardBody)
  for (const alarm of alarms) expect(body).toContain(`alarm:${alarm.AlarmName}`)
})

test('the month has a budget, and somebody hears before and when it is spent', () => {
  const [budget] = of('AWS::Budgets::Budget')
  expect(budget!.properties.Budget.BudgetLimit.Amount).toBeGreaterThan(0)
  const kinds = budget!.properties.NotificationsWithSubscribers.map(
    ({ Notification }: Properties) => Notification.NotificationType,
  )
  expect(kinds).toEqual(['ACTUAL', 'FORECASTED'])
})

test('everything that holds what people wrote stays in the Union; only the front and the books stand elsewhere', () => {
  const elsewhere = app.node.children.flatMap((stack) =>
    'region' in stack && stack.region !== 'eu-north-1' ? [stack.node.id] : [],
  )
  expect(elsewhere).toEqual(['radslag-prod-edge', 'radslag-prod-budget'])
  const kept = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::Logs::LogGroup']
  for (const { stack, type } of resources) if (elsewhere.includes(stack)) expect(kept).not.toContain(type)
})

test('the front says its secret, overwrites what the visitor said about the host, and keeps no page', () => {
  const { DistributionConfig } = of('AWS::CloudFront::Distribution')[0]!.properties
  const headers = DistributionConfig.Origins.find(
    ({ DomainName }: Properties) => DomainName === 'origin.radslag.example',
  ).OriginCustomHeaders
  expect(headers).toEqual([
    {
      HeaderName: 'x-radslag-origin',
      HeaderValue: '{{resolve:secretsmanager:radslag-prod-origin-a:SecretString:::}}',
    },
    { HeaderName: 'x-forwarded-host', HeaderValue: 'radslag.example' },
  ])
  const neverKept = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' // AWS's own policy "CachingDisabled"
  expect(DistributionConfig.DefaultCacheBehavior.CachePolicyId).toBe(neverKept)
  expect(DistributionConfig.CacheBehaviors.map(({ PathPattern }: Properties) => PathPattern)).toEqual([
    '/_next/static/*',
  ])
  expect(DistributionConfig.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021')
  for (const behaviour of [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors])
    expect(behaviour.ViewerProtocolPolicy).toBe('redirect-to-https')
  expect(DistributionConfig.WebACLId).toContain('Firewall')
})

test('whatever the front answers is safe to show, and hashed assets are kept for a year by everyone who gets them', () => {
  const [policy] = of('AWS::CloudFront::ResponseHeadersPolicy')
  expect(policy!.properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig).toMatchObject({
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'DENY', Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
  })
  const { DistributionConfig } = of('AWS::CloudFront::Distribution')[0]!.properties
  for (const behaviour of [DistributionConfig.DefaultCacheBehavior, ...DistributionConfig.CacheBehaviors])
    expect(behaviour.ResponseHeadersPolicyId).toContain(policy!.id)
  const [published] = of('Custom::CDKBucketDeployment')
  expect(published!.properties).toMatchObject({
    SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    Prune: false, // a page that was opened before a deploy goes on working
  })
  expect(of('AWS::CloudFront::OriginAccessControl')).toHaveLength(1)
})

test('the API cannot be reached past the front, and believes two secrets while one is changed', () => {
  expect(of('AWS::ApiGatewayV2::Api')[0]!.properties.DisableExecuteApiEndpoint).toBe(true)
  for (const name of ['councils', 'networks', 'notes', 'costs', 'access', 'documents', 'web']) {
    const one = of('AWS::Lambda::Function').find(
      ({ properties }) => properties.FunctionName === `radslag-prod-${name}`,
    )
    expect(one!.properties.Environment.Variables).toMatchObject({
      ORIGIN_A_SECRET: expect.stringContaining('origin-a'),
      ORIGIN_B_SECRET: expect.stringContaining('origin-b'),
    })
  }
})

test('the firewall stops floods and known attacks, and only counts what people write', () => {
  const { Rules } = of('AWS::WAFv2::WebACL')[0]!.properties
  expect(Rules.map(({ Name }: Properties) => Name)).toEqual([
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesKnownBadInputsRuleSet',
    'AWSManagedRulesCommonRuleSet',
    'Floods',
  ])
  const counted = Rules[2].Statement.ManagedRuleGroupStatement.RuleActionOverrides
  expect(counted.map(({ Name }: Properties) => Name)).toContain('SizeRestrictions_BODY')
  expect(counted.map(({ Name }: Properties) => Name)).toContain('CrossSiteScripting_BODY')
  for (const { VisibilityConfig } of Rules) expect(VisibilityConfig.SampledRequestsEnabled).toBe(false)
})

test('no secret stands in a template', () => {
  for (const { properties } of of('AWS::SecretsManager::Secret'))
    expect(properties.SecretString).toBeUndefined()
  for (const { properties } of of('AWS::Lambda::Function'))
    for (const [name, value] of Object.entries(properties.Environment?.Variables ?? {}))
      if (/_SECRET$|_ENCRYPTION_KEY$/.test(name)) expect(value).toMatch(/^\{\{resolve:secretsmanager:/)
})

test('the key that forms are sealed with is of the stage, and long enough for what Next makes of it', () => {
  const forms = of('AWS::SecretsManager::Secret').find(
    ({ properties }) => properties.Name === 'radslag-prod-forms',
  )
  const { PasswordLength, ExcludePunctuation } = forms!.properties.GenerateSecretString
  expect(ExcludePunctuation).toBe(true)
  expect(Buffer.from('a'.repeat(PasswordLength), 'base64')).toHaveLength(32)
})

test('what the web reads of its environment it is told, here and on a laptop, and it is told nothing that it does not read', () => {
  const told = toldTo('web')
  const [file = '', ...more] = globSync('web/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (path) =>
      /^(\.next|\.open-next|e2e|next\.config\.ts)$|\.test\.tsx?$/.test(path.split('/').at(-1) ?? ''),
  }).filter((path) => /\bprocess\.env\b(?!\.NEXTAUTH_URL = )/.test(readFileSync(join(root, path), 'utf8')))
  expect([file, ...more]).toEqual(['web/lib/environment.ts'])
  const read = [
    ...readFileSync(join(root, file), 'utf8').matchAll(/process\.env\.(\w+)|told\('(\w+)'\)/g),
  ].map(([, plain, needed]) => plain ?? needed ?? '')
  const byNext = ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'NODE_ENV']
  const onlyOnALaptop = ['MAILBOX_ADDRESS']
  const onlyInTheCloud = ['ORIGIN_A_SECRET', 'ORIGIN_B_SECRET', ...byNext]
  expect([...told, 'NODE_ENV', ...onlyOnALaptop].sort()).toEqual([...new Set([...read, ...byNext])].sort())

  const state = mkdtempSync(join(tmpdir(), 'radslag-told-'))
  const onALaptop = Object.keys(environmentOf({ offset: 0, ports: portsAt(0), state, build: '' }))
  rmSync(state, { recursive: true })
  for (const name of read) expect([...onALaptop, ...onlyInTheCloud], name).toContain(name)
})

/** The names of what a function is told. */
function toldTo(name: string): string[] {
  const one = of('AWS::Lambda::Function').find(
    ({ properties }) => properties.FunctionName === `radslag-prod-${name}`,
  )
  return Object.keys(one!.properties.Environment.Variables)
}

/** Slices that are served by a context of another name; the others have their own. */
const servedBy: Record<string, string> = {
  tenancy: 'access',
  links: 'access',
  meetings: 'notes',
  around: 'notes',
  files: 'documents',
  search: 'region',
}

test('every operation of the API leads to the function of its context, and everything else to the web', async () => {
  const uris = new Map(
    of('AWS::ApiGatewayV2::Integration').map(({ id, properties }) => [
      `integrations/${id}`,
      properties.IntegrationUri,
    ]),
  )
  const leadsTo = new Map(
    of('AWS::ApiGatewayV2::Route').map(({ properties: { RouteKey, Target } }) => [
      RouteKey,
      uris.get(Target).split(':radslag-prod-')[1],
    ]),
  )
  const operations: { path: string; context: string }[] = []
  for (const file of globSync('shared/*/api.ts', { cwd: root })) {
    const slice = file.split('/')[1]!
    for (const api of Object.values<Properties>(await import(join(root, file))))
      for (const operation of Object.values(api ?? {}))
        if (typeof operation?.path === 'string' && operation.method)
          for (const kind of ['councils', 'networks'])
            operations.push({
              path: operation.path.replace('{bodies}', kind),
              context: operation.path.includes('{bodies}')
                ? kind
                : // What needs me now is asked in one place, of councils and networks alike.
                  operation.path === '/home'
                  ? 'networks'
                  : // Whatever slice it is of, what is made to be downloaded is made in one place.
                    operation.path.startsWith('/documents/')
                    ? 'documents'
                    : (servedBy[slice] ?? slice),
            })
  }
  expect(operations.length).toBeGreaterThan(40)
  for (const { path, context } of operations)
    expect(leadsTo.get(`ANY /api/v1/${path.split('/')[1]}/{proxy+}`), path).toBe(context)
  expect(leadsTo.get('$default')).toBe('web')
})

test('a stage without a zone has no front; two stages of one account share no name', () => {
  const test = synthesised('test').resources
  expect(test.filter(({ type }) => type === 'AWS::CloudFront::Distribution')).toEqual([])
  const names = (all: readonly Resource[]) =>
    all.flatMap(({ type, properties }) =>
      [
        'TableName',
        'RoleName',
        'FunctionName',
        'QueueName',
        'LogGroupName',
        'BucketName',
        'AlarmName',
        'TopicName',
        'AliasName',
      ]
        .filter(
          (key) =>
            typeof properties[key] === 'string' && !type.endsWith('Permission') && !type.endsWith('Mapping'),
        )
        .map((key) => `${type} ${properties[key]}`),
    )
  const both = names(test).filter((name) => names(resources).includes(name))
  expect(names(test).length).toBeGreaterThan(40)
  expect(both).toEqual([])
})

test('papers lie where nobody but their tenant reaches them, and what was not looked at or is set aside goes', () => {
  const bucket = of('AWS::S3::Bucket').find(({ properties }) => /-files-/.test(properties.BucketName))
  const { LifecycleConfiguration, NotificationConfiguration } = bucket!.properties
  expect(NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } })
  const days = LifecycleConfiguration.Rules.map((rule: Properties) => [
    rule.TagFilters?.[0]?.Value ?? '',
    rule.ExpirationInDays ?? 0,
  ])
  expect(days).toEqual([
    ['unseen', 1],
    ['set-aside', 30],
    ['', 0],
  ])
  const onFiles = statements.filter(
    ({ Effect, Resource }) => Effect === 'Allow' && list(Resource).some((one) => /-files-/.test(one)),
  )
  const reaching = onFiles.map(({ role, Action, Resource }) => [role, list(Action).sort(), Resource])
  const under = (role: string) => reaching.filter(([name]) => name === `radslag-prod-${role}`)
  const tenantsOwn = ['as-tenant', 'as-files', 'as-mail', 'as-export', 'as-public']
  for (const [, , resource] of tenantsOwn.flatMap(under))
    expect(resource).toMatch(/\/\$\{aws:PrincipalTag\/TenantId\}\//)
  expect(new Set(reaching.map(([role]) => role))).toEqual(
    new Set([...tenantsOwn, 'delete'].map((name) => `radslag-prod-${name}`)),
  )
  // Anyone's credentials open what is marked as public, and nothing that is not.
  expect(
    onFiles
      .filter(({ role }) => role === 'radslag-prod-as-public')
      .map(({ Action, Condition }) => [list(Action), Condition]),
  ).toEqual([[['s3:GetObject'], { StringEquals: { 's3:ExistingObjectTag/lies': 'public' } }]])
  // Nobody puts what was not looked at where it can be fetched, and nobody but the one who looks reads the rest.
  const may = (role: string, action: string, where: string) =>
    under(role).some(
      ([, actions, resource]) =>
        (actions as string[]).includes(action) && String(resource).includes(`/${where}/`),
    )
  expect(may('as-tenant', 's3:PutObject', 'kept')).toBe(false)
  expect(may('as-tenant', 's3:GetObject', 'quarantine')).toBe(false)
  expect(may('as-files', 's3:PutObject', 'kept')).toBe(true)
})
