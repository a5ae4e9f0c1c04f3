import { Duration } from 'aws-cdk-lib'
import { ArnPrincipal, Effect, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { Files } from './files.ts'
import type { HouseFunction } from './house-function.ts'
import { leadingKeys } from './leading-keys.ts'
import { tenantTableName } from './names.ts'
import { HouseStack } from './stage.ts'

// The tag that the broker put on the session.
const theTenant = `\${aws:PrincipalTag/TenantId}`

const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']
const put = ['dynamodb:PutItem']
const change = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
]

/** What a worker reads to do its work: never the log, the inbox or the answers kept under idempotency keys. */
const known = ['TENANT', 'PEOPLE', 'BODIES', 'BODY#*', 'MEETING#*', 'HEARING#*', 'CIRCULAR#*', 'TASKS']

/** Who may do what in a tenant's table, by the first word of the key. No keys named: everywhere in it. */
type Grant = { readonly actions: readonly string[]; readonly keys?: readonly string[] }
export const tenantRights = {
  /** People and officers: within the tenant, the routes decide. */
  tenant: [{ actions: read }, { actions: change }],
  /** Anyone: what is published, and a way to write in. */
  public: [
    { actions: read, keys: ['PUB#*'] },
    { actions: put, keys: ['INBOX#*'] },
  ],
  /** Proof rows and tasks follow from a mail; nothing else does. */
  mail: [
    { actions: read, keys: known },
    { actions: change, keys: ['MEETING#*', 'HEARING#*', 'CIRCULAR#*', 'PEOPLE', 'TASKS', 'LOG#*'] },
  ],
  /** And who has called a mail spam gets letters from then on, on the card of each seat too. */
  'mail-events': [
    { actions: read, keys: known },
    { actions: change, keys: ['MEETING#*', 'HEARING#*', 'CIRCULAR#*', 'PEOPLE', 'TASKS', 'LOG#*'] },
    { actions: put, keys: ['BODY#*'] },
  ],
  tick: [
    { actions: read, keys: [...known, 'DUE'] },
    { actions: change, keys: ['DUE', 'MEETING#*', 'BODY#*', 'TASKS', 'LOG#*'] },
  ],
  /** What is shared is read, and what was last sent is kept word for word; nothing of another tenant is in reach. */
  share: [
    { actions: read, keys: ['TENANT', 'BODIES', 'BODY#*', 'LINKS'] },
    { actions: change, keys: ['LINKS', 'LOG#*'] },
  ],
  /** What one tenant's worker may in another tenant's table: put a push into the inbox, and the log entry for it. */
  deliver: [{ actions: put, keys: ['INBOX#*', 'LOG#*'] }],
  /**
   * What came is read and becomes cards; the association's own people and bodies are not in reach. Out of the mails to
   * contact persons goes whoever is shared no more.
   */
  take: [
    { actions: read, keys: ['INBOX#*', 'CARDS', 'CIRCULARS', 'CIRCULAR#*'] },
    { actions: change, keys: ['INBOX#*', 'CARDS', 'CIRCULAR#*', 'LOG#*'] },
  ],
  /** The first rows of a new table. */
  provision: [
    { actions: read, keys: ['TENANT', 'PEOPLE'] },
    { actions: put, keys: ['TENANT', 'PEOPLE', 'PUB#SITE', 'LOG#*'] },
  ],
  /** Takes a person out, wherever the person stands; never the log, which knows ids only. */
  erase: [
    { actions: read, keys: [...known, 'PUB#*'] },
    { actions: change, keys: [...known, 'PUB#*'] },
    { actions: put, keys: ['LOG#*'] },
  ],
  /** Everything in the tenant's table, to take home, and to count before it is deleted; it changes nothing. */
  export: [{ actions: read }],
  /** What was looked at hangs where it was meant to; what it was looked at for is read. */
  files: [
    { actions: read, keys: ['MEETING#*', 'HEARING#*'] },
    { actions: change, keys: ['MEETING#*', 'HEARING#*', 'LOG#*'] },
  ],
  /** Reads what the log asks for again, and nothing else. */
  operator: [{ actions: read, keys: ['LOG#*'] }],
} as const satisfies Record<string, readonly Grant[]>
export type TenantRole = keyof typeof tenantRights

/** `marked`: only what carries this mark. */
type FileGrant = { readonly actions: readonly string[]; readonly under: string; readonly marked?: string }

/**
 * Who may do what with a tenant's files. What a browser sends goes into quarantine and is read there by the one who
 * looks at it alone; what was kept is put there by nobody else, and deleted by nobody: it is set aside. The public
 * fetches what is marked as public, and nothing else.
 */
export const fileRights: Readonly<Partial<Record<TenantRole, readonly FileGrant[]>>> = {
  tenant: [
    { actions: ['s3:PutObject', 's3:PutObjectTagging'], under: 'quarantine' },
    { actions: ['s3:GetObject', 's3:PutObjectTagging', 's3:DeleteObjectTagging'], under: 'kept' },
  ],
  public: [{ actions: ['s3:GetObject'], under: 'kept', marked: 'public' }],
  mail: [{ actions: ['s3:GetObject'], under: 'kept' }],
  export: [{ actions: ['s3:GetObject'], under: 'kept' }],
  /** Set aside is made anew of itself under another mark: the bucket counts a month from then. */
  files: [
    { actions: ['s3:GetObject', 's3:DeleteObject'], under: 'quarantine' },
    {
      actions: ['s3:PutObject', 's3:GetObject', 's3:PutObjectTagging', 's3:DeleteObjectTagging'],
      under: 'kept',
    },
  ],
}

/**
 * The only ways into a tenant's table. Only the broker takes these roles, with the tenant it read from a token as
 * session tag; the tag names the table. Actions are listed; nothing scans, nothing deletes a table, nothing updates
 * or deletes a log entry.
 */
export class TenantRoles extends Construct {
  constructor(scope: Construct, broker: HouseFunction, files: Files) {
    super(scope, 'Roles')
    const { stem, stage, account, region } = HouseStack.of(this)
    const table = `arn:aws:dynamodb:${region}:${account}:table/${tenantTableName(stage.name, theTenant, '*')}`
    const onlyTheTenant = {
      StringLike: { 'aws:RequestTag/TenantId': 't????????????' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['TenantId'] },
    }
    const roles = Object.entries<readonly Grant[]>(tenantRights).map(([name, grants]) => {
      const role = new Role(this, name, {
        roleName: `${stem}-as-${name}`,
        assumedBy: new ArnPrincipal(broker.role!.roleArn).withConditions(onlyTheTenant).withSessionTags(),
        maxSessionDuration: Duration.hours(1),
      })
      for (const { actions, keys } of grants)
        role.addToPolicy(
          new PolicyStatement({
            actions: [...actions],
            resources: [table],
            conditions: keys && leadingKeys(keys),
          }),
        )
      for (const { actions, under, marked } of fileRights[name as TenantRole] ?? [])
        role.addToPolicy(
          new PolicyStatement({
            actions: [...actions],
            resources: [`${files.arn}/${theTenant}/${under}/*`],
            ...(marked ? { conditions: { StringEquals: { 's3:ExistingObjectTag/lies': marked } } } : {}),
          }),
        )
      role.addToPolicy(
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
          resources: [table],
          conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['LOG#*'] } },
        }),
      )
      return role
    })
    broker.may(
      ['sts:AssumeRole', 'sts:TagSession'],
      roles.map((role) => role.roleArn),
    )
    broker.addEnvironment('TENANT_ROLES', Object.keys(tenantRights).join(','))
  }
}
