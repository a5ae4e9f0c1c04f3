import { namedOn } from '#shared/bodies/public-card'
import type { PublicHearing } from '#shared/hearings/schema'
import { millisOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { type Person, personWith } from '#shared/members/schema'
import type { Problem } from '#shared/problems'
import { type ProviderView, type RoleRow, type TenantView, tenancyApi } from '#shared/tenancy/api'
import { nobody } from '#shared/tenancy/erasure'
import { type Department, isPublished, type Tenant } from '#shared/tenancy/schema'
import { agreementOf } from '#shared/tenancy/templates/agreement'
import { persons } from '../platform/actor.ts'
import { rolesOf, wayFor, wayWrites } from '../platform/proof/accounts.ts'
import { discover, mayAsk } from '../platform/proof/oidc.ts'
import { sealingOf } from '../platform/proof/seal.ts'
import { type Call, type Handlers, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  type ControlTenant,
  controlTenants,
  linkedProviders,
  type Provider,
  providers,
  waysOfAccount,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  departments,
  publicationLines,
  publicBodies,
  publicHearings,
  publicPublications,
  publicTenants,
  tenants,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'
import { administrator } from './administrator.ts'
import { carryCard, publicCard } from './carrying.ts'
import { ledgerWrites } from './erasing.ts'
import { signingUp } from './sign-up.ts'

export const tenancy = (surroundings: Surroundings) => {
  const settings: Omit<Handlers<typeof tenancyApi>, keyof ReturnType<typeof signingUp>> = {
    async publicPage(call) {
      if (!call.claims.tenant) return refused({ type: 'not-found' })
      const rows = await call.table.query('PUB#SITE')
      const card = publicTenants.list(rows)[0]
      if (!card) return refused({ type: 'not-found' })
      const published = isPublished(card, call.today)
      return ok({
        name: card.name,
        language: card.language,
        published,
        invented: card.invented,
        contact: published ? card.contact : null,
        bodies: published
          ? publicBodies
              .list(rows)
              .map(({ version: _, named, ...body }) => ({ ...body, named: namedOn(named, call.today) }))
          : [],
        hearings: published
          ? publicHearings
              .list(rows)
              .map(({ version: _, ...hearing }) => hearing)
              .sort(byWhatWaits)
          : [],
        publications: published
          ? publicationLines
              .list(rows)
              .map(({ version: _, ...line }) => line)
              .reverse()
          : [],
      })
    },

    async publication(call) {
      if (!call.claims.tenant) return refused({ type: 'not-found' })
      const [card, found] = await Promise.all([
        call.table.get(publicTenants.key()).then(publicTenants.read),
        call.table.get(publicPublications.key(call.params.publication)).then(publicPublications.read),
      ])
      return card && found && isPublished(card, call.today) ? ok(found) : refused({ type: 'not-found' })
    },

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

    async roles(call) {
      const { kind, tenant: id, person: reader } = call.claims
      const no = refused({ type: 'not-allowed' as const, action: 'manage-roles' })
      if (kind !== 'person' || !id || !reader) return no
      const table = await surroundings.tenantTable(call.claims, call.table.meter)
      const [people, rows, ofTenant] = await Promise.all([
        table.queryAll('PEOPLE'),
        call.table.queryAll(`TENANT#${id}`, { begins: 'PERSON#' }),
        table.query('TENANT', { begins: 'DEPARTMENT#' }),
      ])
      const ways = new Map(waysOfTenant.list(rows).map((way) => [way.person, way]))
      // Whoever lost the role a moment ago is none any more, whatever the token says.
      if (!ways.get(reader)?.roles.includes('administrator')) return no
      // Whoever was erased keeps a row in the table, and no line in a list.
      const known = persons.list(people).filter(({ name }) => name !== nobody)
      return ok({
        people: known.map((person) => rowOf(person, ways.get(person.id) ?? null)),
        departments: departments.list(ofTenant),
      })
    },

    async setRoles(call) {
      const own = await administrator(call)
      if (!own.ok) return own
      const { tenant } = own.value
      const table = await surroundings.tenantTable(call.claims, call.table.meter)
      const [item, held] = await Promise.all([
        table.get(persons.key(call.params.person)),
        call.table.get(waysOfTenant.key(tenant.id, call.params.person)),
      ])
      const person = persons.read(item)
      if (!person) return refused({ type: 'not-found' })
      const way = waysOfTenant.read(held)
      if ((way?.version ?? 0) !== call.seen) return refused({ type: 'stale', expected: way?.version ?? 0 })
      const wanted = call.input.roles.length > 0 ? rolesOf(call.input.roles) : []
      const administrators = wanted.includes('administrator')
        ? [...new Set([...tenant.administrators, person.id])]
        : tenant.administrators.filter((id) => id !== person.id)
      if (administrators.length === 0) return refused({ type: 'last-administrator' })
      const writes: Write[] = []
      if (wanted.length === 0) {
        if (!way) return ok(rowOf(person, null))
        const ofAccount = waysOfAccount.read(await call.table.get(waysOfAccount.key(way.account, tenant.id)))
        writes.push(waysOfTenant.remove(waysOfTenant.key(tenant.id, person.id), way.version))
        if (ofAccount)
          writes.push(waysOfAccount.remove(waysOfAccount.key(way.account, tenant.id), ofAccount.version))
      } else if (way) {
        const ofAccount = waysOfAccount.read(await call.table.get(waysOfAccount.key(way.account, tenant.id)))
        const { version: _, ...rest } = way
        writes.push(...wayWrites({ ...rest, roles: wanted }, way, ofAccount))
      } else {
        if (!person.email) return refused({ type: 'no-way-to-reach', name: person.name })
        const made = await wayFor(
          call.table,
          {
            tenant: tenant.id,
            person: person.id,
            email: person.email,
            language: person.language,
            roles: wanted,
          },
          call,
        )
        if (!made.ok) return refused({ type: 'no-way-to-reach', name: person.name })
        writes.push(...made.value.writes)
      }
      if (administrators.join() !== tenant.administrators.join()) {
        const { version, ...rest } = tenant
        writes.push(
          controlTenants.change(controlTenants.key(tenant.id), { ...rest, administrators }, version),
        )
      }
      const version = wanted.length === 0 ? 0 : (way?.version ?? 0) + 1
      return call.change(
        {
          writes,
          log: { did: wanted.length === 0 ? 'roles.taken-away' : 'roles.set', about: [tenant.id, person.id] },
        },
        { ...rowOf(person, null), roles: wanted, signsIn: wanted.length > 0, version },
      )
    },

    async erasePerson(call) {
      const own = await administrator(call)
      if (!own.ok) return own
      const { tenant } = own.value
      const table = await surroundings.tenantTable(call.claims, call.table.meter)
      const person = persons.read(await table.get(persons.key(call.params.person)))
      if (!person) return refused({ type: 'not-found' })
      const seats = person.bodies.filter(({ to }) => !to || to >= call.today).length
      if (seats > 0) return refused({ type: 'still-seated', seats })
      const administrators = tenant.administrators.filter((id) => id !== person.id)
      if (administrators.length === 0) return refused({ type: 'last-administrator' })
      const { version, ...rest } = tenant
      return call.change(
        {
          writes: [
            ...(await ledgerWrites(call.table, {
              tenant: tenant.id,
              person: person.id,
              by: call.claims.person ?? '',
              at: call.now,
            })),
            ...(administrators.length < tenant.administrators.length
              ? [controlTenants.change(controlTenants.key(tenant.id), { ...rest, administrators }, version)]
              : []),
          ],
          log: {
            did: 'person.to-be-erased',
            about: [tenant.id, person.id],
            outbox: [job('erase-person', { tenant: tenant.id, person: person.id })],
          },
        },
        { person: person.id },
      )
    },

    async addColleague(call) {
      const [actor, page, people] = await Promise.all([
        call.actor(),
        tenantPage(call.table),
        call.table.queryAll('PEOPLE'),
      ])
      const may = actor.may('manage-roles')
      if (!may.ok) return may
      if (!page) return refused({ type: 'not-found' })
      if (!page.tenant.agreement && !page.tenant.invented) return refused({ type: 'agreement-first' })
      const { name, email, department, title } = call.input
      if (department && !page.departments.some(({ id }) => id === department))
        return refused({ type: 'invalid', errors: [{ pointer: '/department', detail: 'choose-one' }] })
      const known = persons.list(people).find((person) => person.email === email)
      const id = known?.id ?? call.newId('person')
      const { version, ...rest } =
        known ?? personWith({ id, name, email, channel: 'mail', language: page.tenant.language, version: 0 })
      const person: Person = {
        ...rest,
        department: department || rest.department,
        title: title || rest.title,
        version: version + 1,
      }
      return call.change(
        {
          writes: [
            known
              ? persons.change(persons.key(id), person, known.version)
              : persons.create(persons.key(id), person),
          ],
          log: {
            did: 'colleague.added',
            about: [id],
            outbox: [job('invite-colleague', { person: id })],
          },
        },
        { person: id },
      )
    },

    async provider(call) {
      const own = await administrator(call)
      if (!own.ok) return own
      const kept = providers.read(await call.table.get(providers.key(own.value.tenant.id)))
      return ok(providerView(own.value.tenant, kept))
    },

    async setProvider(call) {
      const own = await administrator(call)
      if (!own.ok) return own
      const { tenant, account } = own.value
      const [item, link] = await call.table.getMany([
        providers.key(tenant.id),
        linkedProviders.key(account, tenant.id),
      ])
      const kept = providers.read(item)
      if ((kept?.version ?? 0) !== call.seen) return refused({ type: 'stale', expected: kept?.version ?? 0 })
      const { rule, on, name, issuer, clientId, clientSecret } = call.input
      const loopback = surroundings.loopback ?? false
      if (on) {
        const missing = [
          ...(issuer && mayAsk(issuer, loopback) ? [] : ['/issuer']),
          ...(clientId ? [] : ['/clientId']),
          ...(clientSecret || kept?.clientSecret ? [] : ['/clientSecret']),
        ]
        if (missing.length > 0)
          return refused({
            type: 'invalid',
            errors: missing.map((pointer) => ({ pointer, detail: 'required' })),
          })
        if (!(await discover(issuer, loopback, millisOf(call.now))))
          return refused({ type: 'invalid', errors: [{ pointer: '/issuer', detail: 'not-a-provider' }] })
      }
      if (rule !== 'code' && !on)
        return refused({ type: 'invalid', errors: [{ pointer: '/rule', detail: 'choose-one' }] })
      // Nobody locks everybody out: who asks for the provider alone has come in by it, or linked it.
      if (rule === 'provider' && !linkedProviders.read(link)) return refused({ type: 'link-first' })
      // A new issuer says who people are by other names: its links begin anew, the secret is asked for again.
      if (kept?.issuer && issuer !== kept.issuer && !clientSecret && on)
        return refused({ type: 'invalid', errors: [{ pointer: '/clientSecret', detail: 'required' }] })
      const provider: Provider = {
        on,
        name,
        issuer,
        clientId,
        clientSecret: clientSecret
          ? await sealingOf(surroundings).seal(tenant.id, clientSecret)
          : (kept?.clientSecret ?? ''),
      }
      const { version, ...rest } = tenant
      const at = providers.key(tenant.id)
      return call.change(
        {
          writes: [
            kept ? providers.change(at, provider, kept.version) : providers.create(at, provider),
            controlTenants.change(controlTenants.key(tenant.id), { ...rest, rule }, version),
          ],
          log: { did: 'provider.set', about: [tenant.id] },
        },
        providerView({ ...rest, rule }, { ...provider, version: (kept?.version ?? 0) + 1 }),
      )
    },
  }

  return serve(tenancyApi, { ...signingUp(surroundings), ...settings }, surroundings)
}

type TenantPage = { tenant: Kept<Tenant>; departments: Kept<Department>[] }

async function tenantPage(table: Table): Promise<TenantPage | null> {
  const rows = await table.query('TENANT')
  const tenant = tenants.list(rows)[0]
  return tenant ? { tenant, departments: departments.list(rows) } : null
}

const viewOf = ({ tenant, departments: all }: TenantPage): TenantView => ({
  ...tenant,
  departments: all.map((department) => ({ ...department })),
})

async function editable(call: Call<Route>): Promise<Result<TenantPage, Problem>> {
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

const rowOf = (
  { id, name, email, department }: Person,
  way: { roles: readonly RoleRow['roles'][number][]; version: number } | null,
): RoleRow => ({
  person: id,
  name,
  email,
  department,
  roles: way ? [...way.roles] : [],
  signsIn: way !== null,
  version: way?.version ?? 0,
})

const providerView = ({ rule }: ControlTenant, kept: Kept<Provider> | null): ProviderView => ({
  rule,
  on: kept?.on ?? false,
  name: kept?.name ?? '',
  issuer: kept?.issuer ?? '',
  clientId: kept?.clientId ?? '',
  secretKept: Boolean(kept?.clientSecret),
  version: kept?.version ?? 0,
})

/** What waits for an answer first, the nearest deadline before the others; then the latest that were closed. */
function byWhatWaits(a: PublicHearing, b: PublicHearing): number {
  if ((a.closedOn === null) !== (b.closedOn === null)) return a.closedOn === null ? -1 : 1
  if (a.closedOn && b.closedOn) return a.closedOn < b.closedOn ? 1 : -1
  return (a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : 1
}
