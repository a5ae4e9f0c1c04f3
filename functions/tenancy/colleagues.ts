import { ok, refused } from '#shared/kernel/result'
import { type Person, personWith } from '#shared/members/schema'
import type { RoleRow, tenancyApi } from '#shared/tenancy/api'
import { nobody } from '#shared/tenancy/erasure'
import { persons } from '../platform/actor.ts'
import { rolesOf, wayFor, wayWrites } from '../platform/proof/accounts.ts'
import type { Handlers } from '../platform/slice.ts'
import { controlTenants, waysOfAccount, waysOfTenant } from '../platform/table/control-records.ts'
import type { Write } from '../platform/table/record.ts'
import { departments } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { administrator } from './administrator.ts'
import { ledgerWrites } from './erasing.ts'
import { tenantPage } from './profile.ts'

/** Who may do what in a tenant, and taking the way in away; a person is erased. */
export const colleagues = {
  async roles(call) {
    const { kind, tenant: id, person: reader } = call.claims
    const no = refused({ type: 'not-allowed' as const, action: 'manage-roles' })
    if (kind !== 'person' || !id || !reader) return no
    const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
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
    const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
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
      writes.push(controlTenants.change(controlTenants.key(tenant.id), { ...rest, administrators }, version))
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
    const table = await call.surroundings.tenantTable(call.claims, call.table.meter)
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
} satisfies Partial<Handlers<typeof tenancyApi>>

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
