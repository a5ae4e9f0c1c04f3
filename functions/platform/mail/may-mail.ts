import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import type { Tenant } from '#shared/tenancy/schema'

/** Real people are written to once the agreement on data processing stands; invented ones may be any time. */
export const mayMail = (tenant: Pick<Tenant, 'agreement' | 'invented'>): Result<void, Problem> =>
  tenant.agreement || tenant.invented ? ok(undefined) : refused({ type: 'agreement-first' })
