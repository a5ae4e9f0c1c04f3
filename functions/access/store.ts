import { ok, type Result, refused } from '#shared/kernel/result'
import { letsIn } from '#shared/tenancy/schema'
import { hashOf } from '../platform/proof/codes.ts'
import { alive } from '../platform/proof/sessions.ts'
import {
  type ControlTenant,
  controlTenants,
  sessions,
  slugs,
  waysOfAccount,
} from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'

/** The session of a handle and the open tenant of a short name: the first wave of every token. */
export async function sessionAndTenant(
  control: Table,
  handle: string | undefined,
  slug: string,
  now: string,
) {
  const [session, named] = await control.getMany([
    ...(handle ? [sessions.key(hashOf(handle))] : [slugs.key(slug)]),
    slugs.key(slug),
  ])
  return {
    session: handle ? alive(sessions.read(session), now) : null,
    tenant: slugs.read(named)?.tenant ?? null,
  }
}

/** The tenant and the account's way into it: the second wave. */
export async function tenantAndWay(control: Table, id: string, account: string | null) {
  const [found, way] = await control.getMany([
    controlTenants.key(id),
    ...(account ? [waysOfAccount.key(account, id)] : []),
  ])
  const tenant = controlTenants.read(found)
  return { tenant: opened(tenant), closed: closedAs(tenant), way: waysOfAccount.read(way) }
}

const opened = (tenant: Kept<ControlTenant> | null) => (tenant && letsIn(tenant.state) ? tenant : null)

/** Why nobody comes in, where it is to be said; a tenant that is being made is simply not there yet. */
const closedAs = (
  tenant: Kept<ControlTenant> | null,
): { type: 'tenant-suspended' | 'tenant-deleted'; slug: string } | null => {
  if (tenant?.state === 'suspended') return { type: 'tenant-suspended', slug: tenant.slug }
  return tenant?.state === 'deleting' || tenant?.state === 'deleted'
    ? { type: 'tenant-deleted', slug: tenant.slug }
    : null
}

/** The open tenant of a short name. */
export async function tenantBySlug(
  control: Table,
  slug: string,
): Promise<Result<Kept<ControlTenant>, { type: 'not-found' }>> {
  const id = slugs.read(await control.get(slugs.key(slug)))?.tenant
  const tenant = id ? opened(controlTenants.read(await control.get(controlTenants.key(id)))) : null
  return tenant ? ok(tenant) : refused({ type: 'not-found' })
}
