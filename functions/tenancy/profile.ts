import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import type { TenantView, tenancyApi } from '#shared/tenancy/api'
import type { Department, Tenant } from '#shared/tenancy/schema'
import { agreementOf } from '#shared/tenancy/templates/agreement'
import type { Call, Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { departments, publicTenants, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'
import { carryCard, publicCard } from './carrying.ts'

/** How a tenant is called and looks, what it has agreed to, and its departments. */
export const profile = {
  async tenant(call) {
    const [actor, page] = await Promise.all([call.actor(), tenantPage(call.table)])
    const may = actor.may('read-tenant')
    if (!may.ok) return may
    return page ? ok(viewOf(page)) : refused({ type: 'not-found' })
  },

  async editTenant(call) {
    const page = await editable(call)
    if (!page.ok) return page
    const { version, ...tenant } = page.value.tenant
    if (version !== call.seen) return refused({ type: 'stale', expected: version })
    const edited: Tenant = { ...tenant, ...call.input, version: version + 1 }
    const made = await changeTenant(call, page.value, edited, 'tenant.edited')
    // Every page of the tenant shows this name and colour: control's copy follows at once, and by the job if not.
    if (made.ok)
      await carryCard(call.surroundings.control(call.table.meter), edited, call).catch(() => undefined)
    return made
  },

  async agreement(call) {
    const [actor, page] = await Promise.all([call.actor(), tenantPage(call.table)])
    const may = actor.may('read-tenant')
    if (!may.ok) return may
    if (!page) return refused({ type: 'not-found' })
    const { country, agreement } = page.tenant
    return ok({ ...agreementOf(country), accepted: agreement })
  },

  async acceptAgreement(call) {
    const page = await editable(call)
    if (!page.ok) return page
    const { tenant } = page.value
    const { version } = agreementOf(tenant.country)
    if (call.input.version !== version) return refused({ type: 'stale', expected: tenant.version })
    return changeTenant(
      call,
      page.value,
      {
        ...tenant,
        agreement: { version, by: call.input.name, at: call.now },
        version: tenant.version + 1,
      },
      'tenant.agreement-accepted',
    )
  },

  async createDepartment(call) {
    const may = (await call.actor()).may('edit-tenant')
    if (!may.ok) return may
    const department: Department = { id: call.newId('department'), ...call.input, version: 1 }
    return call.change(
      {
        writes: [departments.create(departments.key(department.id), department)],
        log: { did: 'department.created', about: [department.id] },
      },
      department,
    )
  },

  async editDepartment(call) {
    const [actor, item] = await Promise.all([
      call.actor(),
      call.table.get(departments.key(call.params.department)),
    ])
    const may = actor.may('edit-tenant')
    if (!may.ok) return may
    const kept = departments.read(item)
    if (!kept) return refused({ type: 'not-found' })
    if (kept.version !== call.seen) return refused({ type: 'stale', expected: kept.version })
    const edited: Department = { ...kept, ...call.input, version: kept.version + 1 }
    return call.change(
      {
        writes: [departments.change(departments.key(kept.id), edited, kept.version)],
        log: { did: 'department.edited', about: [kept.id] },
      },
      edited,
    )
  },
} satisfies Partial<Handlers<typeof tenancyApi>>

export type TenantPage = { tenant: Kept<Tenant>; departments: Kept<Department>[] }

export async function tenantPage(table: Table): Promise<TenantPage | null> {
  const rows = await table.query('TENANT')
  const tenant = tenants.list(rows)[0]
  return tenant ? { tenant, departments: departments.list(rows) } : null
}

const viewOf = ({ tenant, departments: all }: TenantPage): TenantView => ({
  ...tenant,
  departments: all.map((department) => ({ ...department })),
})

export async function editable(call: Call<Route>): Promise<Result<TenantPage, Problem>> {
  const [actor, page] = await Promise.all([call.actor(), tenantPage(call.table)])
  const may = actor.may('edit-tenant')
  if (!may.ok) return may
  return page ? ok(page) : refused({ type: 'not-found' })
}

/** The tenant and its public card are one change: nobody sees a name here and another there. */
function changeTenant(
  call: Call<Route>,
  page: TenantPage,
  edited: Tenant,
  did: string,
): Promise<Result<TenantView, Problem>> {
  return call.change(
    {
      writes: [
        tenants.change(tenants.key(), edited, page.tenant.version),
        publicTenants.lay(publicTenants.key(), publicCard(edited)),
      ],
      log: { did, about: [edited.id], outbox: [job('carry-card', { tenant: edited.id })] },
    },
    viewOf({ ...page, tenant: edited }),
  )
}
