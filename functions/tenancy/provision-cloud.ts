import { AwsRefused, asForm, elementIn } from '../platform/signed.ts'

const env = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

/**
 * Makes a tenant's stack, or says how far the one that was asked for has come. Asking twice makes one: the token is
 * the stack's own name, and a stack that is there already is only looked at.
 */
export async function provisionStack(
  tenant: string,
  generation: number,
): Promise<'ready' | 'under-way' | 'failed'> {
  const name = `${env('STEM')}-tenant-${tenant}-${generation}`
  const state = await stateOf(name)
  if (state) return state
  const parameters = {
    TenantId: tenant,
    Generation: String(generation),
    Relay: env('RELAY'),
    Undelivered: env('UNDELIVERED'),
  }
  try {
    await asForm('cloudformation', {
      Action: 'CreateStack',
      Version: '2010-05-15',
      StackName: name,
      TemplateURL: env('TENANT_TEMPLATE'),
      RoleARN: env('TENANT_BUILDER'),
      ClientRequestToken: name,
      EnableTerminationProtection: 'true',
      OnFailure: 'DO_NOTHING',
      ...Object.fromEntries(
        Object.entries(parameters).flatMap(([key, value], nth) => [
          [`Parameters.member.${nth + 1}.ParameterKey`, key],
          [`Parameters.member.${nth + 1}.ParameterValue`, value],
        ]),
      ),
      'Tags.member.1.Key': 'tenant',
      'Tags.member.1.Value': tenant,
    })
  } catch (error) {
    if (!(error instanceof AwsRefused && error.said.includes('AlreadyExistsException'))) throw error
  }
  return 'under-way'
}

async function stateOf(name: string): Promise<'ready' | 'under-way' | 'failed' | null> {
  try {
    const said = await asForm('cloudformation', {
      Action: 'DescribeStacks',
      Version: '2010-05-15',
      StackName: name,
    })
    return stateIn(elementIn(said, 'StackStatus'))
  } catch (error) {
    if (error instanceof AwsRefused && /does not exist/.test(error.said)) return null
    throw error
  }
}

/** What a stack's status means for the tenant that waits for it. */
export function stateIn(status: string): 'ready' | 'under-way' | 'failed' {
  if (/^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK)_COMPLETE$/.test(status)) return 'ready'
  if (/FAILED$|ROLLBACK_COMPLETE$|^DELETE/.test(status)) return 'failed'
  return 'under-way'
}

/** The tenant that an event of CloudFormation is about, by the name of its stack. */
export function tenantOfStack(event: unknown): string | null {
  const id = (event as { detail?: { 'stack-id'?: unknown } }).detail?.['stack-id']
  return typeof id === 'string' ? (/-tenant-(t[0-9a-hjkmnp-tv-z]{12})-\d+\//.exec(id)?.[1] ?? null) : null
}
