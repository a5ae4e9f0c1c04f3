import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import type { Call } from '../platform/slice.ts'
import { type ControlTenant, controlTenants, waysOfTenant } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'

export type Administrator = {
  readonly tenant: Kept<ControlTenant>
  readonly account: string
  readonly person: string
}

/** Rechecked in control at each call: a role that was taken away a moment ago takes nobody in. */
export async function administrator(call: Call<Route>): Promise<Result<Administrator, Problem>> {
  const { kind, tenant: id, person } = call.claims
  const no = refused({ type: 'not-allowed' as const, action: 'manage-roles' })
  if (kind !== 'person' || !id || !person) return no
  const [found, held] = await call.table.getMany([controlTenants.key(id), waysOfTenant.key(id, person)])
  const tenant = controlTenants.read(found)
  const way = waysOfTenant.read(held)
  return tenant && way?.roles.includes('administrator') ? ok({ tenant, account: way.account, person }) : no
}
