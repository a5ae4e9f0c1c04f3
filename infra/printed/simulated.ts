import { runSimulation } from '@cloud-copilot/iam-simulate'
import { account, region, rolesOf, type SynthesisedRole, synthesised } from '../stacks/synthesised.ts'

/** What IAM says of the roles as they are synthesised: who reaches whose table, by which action, under which key. */
export const roles = new Map(rolesOf(synthesised().resources).map((role) => [role.name, role]))
export const role = (name: string) => roles.get(`radslag-prod-${name}`)!

export const egedal = 't0123456789ab'
export const fyrbodal = 't0123456789ac'
export const table = (name: string) => `arn:aws:dynamodb:${region}:${account}:table/radslag-prod-${name}`
export const own = table(`${egedal}-1`)
export const reads = ['GetItem', 'BatchGetItem', 'Query']
export const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem']
export const never = [
  'Scan',
  'DeleteTable',
  'UpdateTable',
  'BatchWriteItem',
  'PartiQLSelect',
  'PartiQLDelete',
  'ExportTableToPointInTime',
  'DeleteBackup',
]
const onBackups = new Set(['DeleteBackup'])

export type Asked = { action: string; on?: string; tag?: string; key?: string }
/** Whether the role may do this, with this tag on its session, under this leading key. */
export async function may(who: SynthesisedRole, { action, on = own, tag, key }: Asked): Promise<boolean> {
  const answer = await runSimulation(
    {
      request: {
        principal: `arn:aws:sts::${account}:assumed-role/${who.name}/session`,
        action: `dynamodb:${action}`,
        resource: { resource: onBackups.has(action) ? `${on}/backup/0123456789` : on, accountId: account },
        contextVariables: {
          ...(tag === undefined ? {} : { 'aws:PrincipalTag/TenantId': tag }),
          ...(key === undefined ? {} : { 'dynamodb:LeadingKeys': [key] }),
        },
      },
      identityPolicies: [...who.policies],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: undefined,
    },
    {},
  )
  if (answer.resultType === 'error') throw new Error(JSON.stringify(answer.errors))
  return answer.overallResult === 'Allowed'
}
