import { type App, Token, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import { HouseStack } from './stage.ts'

/**
 * Where we do otherwise than cdk-nag's AwsSolutions asks, and why. This is the whole list: the test fails when
 * something is found that is not here, and when a line here meets nothing any more.
 */
export const acknowledged: readonly { at: string; rule: string; reason: string }[] = [
  {
    at: 'control',
    rule: 'SMG4',
    reason:
      'A secret of the stage is changed by a deploy that both sides follow: origin secrets by overlap of two, codes and session at a chosen hour, because each change ends what people have begun.',
  },
  {
    at: 'tenant/Files',
    rule: 'S1',
    reason: 'A log of who fetched which paper would hold addresses of people, and what they read.',
  },
  ...(['quarantine', 'kept'] as const).map((under) => ({
    at: 'tenant/Roles',
    rule: `IAM5[Resource::arn:<AWS::Partition>:s3:::{stem}-files-{account}/<aws:PrincipalTag/TenantId>/${under}/*]`,
    reason: `The files of one tenant, which the session tag names, under ${under}: as many as there are.`,
  })),
  {
    at: 'control/Archive',
    rule: 'S1',
    reason:
      'What a tenant takes home lies there for a week. Each fetching is in the log of control, by person and time; a log of the bucket would hold addresses of people.',
  },
  {
    at: 'tenant/Roles',
    rule: 'IAM5[Resource::arn:aws:dynamodb:{region}:{account}:table/{stem}-<aws:PrincipalTag/TenantId>-*]',
    reason:
      'The star stands for the generation of one tenant, which the session tag names. A tenant id has a fixed length and no hyphen, so that the pattern cannot meet another tenant.',
  },
  {
    at: 'tenant/Builder',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:dynamodb:{region}:{account}:table/{stem}-t????????????-*]',
    reason:
      'CloudFormation makes the tables of tenants that do not exist yet. It can read no item and delete no table.',
  },
  {
    at: 'tenant/Builder',
    rule: 'IAM5[Resource::*]',
    reason:
      'Lambda knows no resource for a mapping that is not made yet; a condition names the one function it may feed.',
  },
  {
    at: 'tenant/Builder',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:lambda:{region}:{account}:event-source-mapping:*]',
    reason: 'The ids of mappings are made by Lambda. Changing one is bound to the relay by a condition.',
  },
  {
    at: 'jobs/provision-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:cloudformation:{region}:{account}:stack/{stem}-tenant-t*-*]',
    reason:
      'The stacks of tenants that do not exist yet; only from the published template and only with the builder.',
  },
  {
    at: 'jobs/export-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:s3:::{stem}-archive-{account}/t????????????/*]',
    reason:
      'It puts the file of whichever tenant asked; the name of the file is made by us and begins with the id.',
  },
  {
    at: 'jobs/delete-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:s3:::{stem}-files-{account}/t????????????/*]',
    reason: 'The papers of a tenant that is deleted go with it; the star stands for how many they are.',
  },
  {
    at: 'jobs/delete-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:s3:::{stem}-archive-{account}/t????????????/*]',
    reason: 'It deletes the files of whichever tenant has left. They would be gone in a week by themselves.',
  },
  {
    at: 'api/access-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:s3:::{stem}-archive-{account}/t????????????/*]',
    reason:
      'It hands a file to the administrator of the tenant that the token names; the routes decide, and the matrix asks.',
  },
  {
    at: 'jobs/delete-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:cloudformation:{region}:{account}:stack/{stem}-tenant-t*-*]',
    reason:
      'Stacks of tenants that leave, by the tag that another function has put on them; without it AWS refuses.',
  },
  {
    at: 'jobs/delete-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:dynamodb:{region}:{account}:table/{stem}-t????????????-*]',
    reason:
      'Tables of tenants that leave, by the tag that another function has put on them; without it AWS refuses.',
  },
  {
    at: 'jobs/operator-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:cloudformation:{region}:{account}:stack/{stem}-tenant-t*-*]',
    reason: 'It asks how far the stacks of tenants have come, and changes none.',
  },
  {
    at: 'jobs/relay-role',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:dynamodb:{region}:{account}:table/{stem}-t????????????-*/stream/*]',
    reason:
      'The one named exception: the relay reads the stream of every tenant, no table, and passes keys on.',
  },
  {
    at: 'jobs/relay-undelivered',
    rule: 'SQS3',
    reason:
      'It is a dead-letter queue itself: what the relay could not pass on, by the on-failure way of a stream.',
  },
  {
    at: 'jobs',
    rule: 'IAM5[Resource::<tick98CF9216.Arn>:*]',
    reason: 'The schedule may call any version of this one function, as the scheduler asks for.',
  },
  {
    at: 'api',
    rule: 'APIG4',
    reason:
      'Hono verifies each token in the function. An authorizer at the gateway would be absent on a laptop, and a guard that is absent in tests is no guard.',
  },
  {
    at: 'web/web',
    rule: 'APIG4',
    reason: 'Pages are open to everyone; what they show comes from the API, which asks for a token.',
  },
  {
    at: 'web/Site/Assets',
    rule: 'S1',
    reason:
      'Scripts and fonts that anyone may have. A log of who fetched them would hold addresses of people.',
  },
  {
    at: 'web',
    rule: 'IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-{region}/*]',
    reason: 'The publisher reads the built assets where cdk deploy puts them; names are hashes.',
  },
  {
    at: 'web',
    rule: 'IAM5[Resource::<SiteAssets7F18EA5C.Arn>/*]',
    reason: 'The publisher writes hashed assets into this one bucket. It deletes nothing.',
  },
  {
    at: 'web',
    rule: 'L1',
    reason:
      "The publisher is the CDK's own function, which runs at deploy only; its runtime follows the library.",
  },
  {
    at: 'edge',
    rule: 'CFR1',
    reason: 'Members travel, and live abroad. A citizen is not shut out for being on a journey.',
  },
  {
    at: 'edge',
    rule: 'CFR3',
    reason:
      'A log of the front would hold addresses of people and the paths they read. The API logs requests without either.',
  },
]

/** Puts each line where it belongs. Lines for a stack that this stage does not have are left out. */
export function acknowledge(app: App): void {
  const houses = app.node.children.filter((child) => child instanceof HouseStack)
  for (const { at, rule, reason } of acknowledged) {
    const [name, ...path] = at.split('/')
    const house = houses.find(({ stackName, stem }) => stackName === `${stem}-${name}`)
    if (!house) continue
    const construct = path.reduce<IConstruct>((found, id) => found.node.findChild(id), house)
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${filled(rule, house)}`, reason })
  }
}

/** The rule with the names of this stage, as cdk-nag writes them. */
export const filled = (rule: string, { account, region, stem }: HouseStack): string =>
  rule
    .replaceAll('{account}', Token.isUnresolved(account) ? '<AWS::AccountId>' : account)
    .replaceAll('{region}', region)
    .replaceAll('{stem}', stem)
