import { AwsRefused, asForm, elementIn, members } from '../platform/credentials/signed.ts'
import type { Places } from './restore-cloud.ts'

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
  const name = stackName(tenant, generation)
  const found = await described(name)
  if (found) return stateIn(found.status)
  try {
    await asForm('cloudformation', {
      Action: 'CreateStack',
      ...stackOf(tenant, generation),
      ClientRequestToken: name,
      EnableTerminationProtection: 'true',
      OnFailure: 'DO_NOTHING',
    })
  } catch (error) {
    if (!(error instanceof AwsRefused && error.said.includes('AlreadyExistsException'))) throw error
  }
  return 'under-way'
}

/**
 * Brings a tenant's stack to the published template, or says how far the update that was asked for at that moment has
 * come. The stack wears the template's name as a tag, which goes back with it when an update does.
 */
export async function updateStack(
  tenant: string,
  generation: number,
  { template, at }: { readonly template: string; readonly at: string },
): Promise<{ state: 'ready' | 'under-way' | 'failed'; why?: string }> {
  const name = stackName(tenant, generation)
  const found = await described(name)
  if (!found) return { state: 'failed', why: 'there is no such stack' }
  // A template that was published meanwhile is another update, which the fleet asks for by itself.
  if (template !== templateInUse()) return { state: 'failed', why: 'another template is published by now' }
  const after = updateState(found, template, at)
  if (after !== 'to-ask') return after
  try {
    await asForm('cloudformation', {
      Action: 'UpdateStack',
      ...stackOf(tenant, generation),
      // The same moment is the same update: asked twice, it is made once.
      ClientRequestToken: `${name}-${at.replace(/\D/g, '')}`,
    })
  } catch (error) {
    if (!(error instanceof AwsRefused)) throw error
    if (/No updates are to be performed/.test(error.said)) return { state: 'ready' }
    // One that we have asked for, or another's: either way it moves, and we ask again.
    if (!/IN_PROGRESS state|TokenAlreadyExists/.test(error.said)) throw error
  }
  return { state: 'under-way' }
}

/** A stack as CloudFormation describes it. `changed` is when it last began to move. */
export type StackFound = {
  readonly status: string
  readonly why: string
  readonly template: string
  readonly changed: string
  /** `past-grace` where the stack and its table may be deleted. */
  readonly leaving?: string
}

const tagIn = (said: string, key: string): string =>
  new RegExp(`<Key>${key}</Key>\\s*<Value>([^<]*)<`).exec(said)?.[1] ?? ''

/** What a stack and its table wear once their tenant's grace period is over. Nothing without it can be deleted. */
export const pastGrace = 'past-grace'

/**
 * Marks a tenant's stack, and by it its table, as one that may be deleted: the first key of two. What is not there,
 * or never came up, needs no mark.
 */
export async function markStack(tenant: string, generation: number): Promise<'marked' | 'under-way'> {
  const name = stackName(tenant, generation)
  const found = await described(name)
  if (!found || /^(CREATE_FAILED|ROLLBACK_\w+|DELETE_\w+)$/.test(found.status)) return 'marked'
  if (/_IN_PROGRESS$/.test(found.status)) return 'under-way'
  if (found.leaving === pastGrace) return 'marked'
  await asForm('cloudformation', {
    Action: 'UpdateStack',
    ...stackOf(tenant, generation, { leaving: pastGrace }),
    ClientRequestToken: `${name}-${pastGrace}`,
  })
  return 'under-way'
}

/** What a stack says of the update that was asked for at a moment: how it ended, or that it was not asked for yet. */
export function updateState(
  { status, why, template, changed }: StackFound,
  wanted: string,
  at: string,
): { state: 'ready' | 'under-way' | 'failed'; why?: string } | 'to-ask' {
  if (/_IN_PROGRESS$/.test(status)) return { state: 'under-way' }
  if (/FAILED$|^ROLLBACK_COMPLETE$|^DELETE/.test(status)) return { state: 'failed', why: why || status }
  if (/^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status) && template === wanted) return { state: 'ready' }
  // It came back after we had asked; before, it was another's trouble, and it is well again.
  if (status === 'UPDATE_ROLLBACK_COMPLETE' && changed >= at) return { state: 'failed', why: why || status }
  return 'to-ask'
}

/** How far the stack of a restored generation has come: an import alone is not the whole of it. */
export async function restoredStack(
  tenant: string,
  generation: number,
): Promise<'ready' | 'under-way' | 'failed'> {
  const found = await described(stackName(tenant, generation))
  if (!found) return 'under-way'
  const state = stateIn(found.status)
  return state === 'ready' && found.template !== templateInUse() ? 'under-way' : state
}

/** Where this stage keeps what a restore needs. */
export const placesHere = (): Places => ({
  stem: env('STEM'),
  template: env('TENANT_TEMPLATE'),
  tableTemplate: env('TENANT_TABLE_TEMPLATE'),
  tableId: env('TENANT_TABLE_ID'),
  builder: env('TENANT_BUILDER'),
  relay: env('RELAY'),
  undelivered: env('UNDELIVERED'),
})

export const stackName = (tenant: string, generation: number): string =>
  `${env('STEM')}-tenant-${tenant}-${generation}`

/** The published template, named by what is in it: the last part of its address. */
export const templateInUse = (): string =>
  env('TENANT_TEMPLATE').split('/').at(-1)?.replace('.json', '') ?? ''

const stackOf = (
  tenant: string,
  generation: number,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => {
  const parameters = {
    TenantId: tenant,
    Generation: String(generation),
    Relay: env('RELAY'),
    Undelivered: env('UNDELIVERED'),
  }
  const tags = { tenant, template: templateInUse(), ...more }
  return {
    Version: '2010-05-15',
    StackName: stackName(tenant, generation),
    TemplateURL: env('TENANT_TEMPLATE'),
    RoleARN: env('TENANT_BUILDER'),
    ...members('Parameters', 'ParameterKey', 'ParameterValue', parameters),
    ...members('Tags', 'Key', 'Value', tags),
  }
}

export async function described(name: string): Promise<StackFound | null> {
  try {
    const said = await asForm('cloudformation', {
      Action: 'DescribeStacks',
      Version: '2010-05-15',
      StackName: name,
    })
    return {
      status: elementIn(said, 'StackStatus'),
      why: elementIn(said, 'StackStatusReason'),
      template: tagIn(said, 'template'),
      changed: elementIn(said, 'LastUpdatedTime'),
      leaving: tagIn(said, 'leaving'),
    }
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
