import type { TenantRole } from '#shared/access/permissions'
import { municipalitiesOf, organisation } from '#shared/countries/catalogue'
import { countryPack } from '#shared/countries/country'
import type { NewId } from '#shared/kernel/ids'
import type { Person } from '#shared/members/schema'
import type { Department, Tenant } from '#shared/tenancy/schema'
import { wayFor } from '../platform/accounts.ts'
import { persons } from '../platform/actor.ts'
import { commit } from '../platform/commit.ts'
import {
  type ControlTenant,
  controlTenants,
  demoWorlds,
  type KeptSignUp,
  tenantRows,
} from '../platform/control-records.ts'
import { departments, publicTenants, tenants } from '../platform/records.ts'
import type { Table } from '../platform/table.ts'
import { publicCard } from './carrying.ts'
import { firstColour } from './claiming.ts'
import { claimWrites } from './store.ts'

type Doing = { now: string; newId: NewId }

/** The tenant that its own table begins with: what the catalogue knows, everything else still to be filled in. */
export function firstTenant(
  card: ControlTenant,
  mailbox: string,
  applicant: { name: string; email: string },
): Tenant {
  const pack = countryPack(card.country)
  const found = organisation(card.organisation)
  const members = found?.kind === 'municipality' ? [found] : municipalitiesOf(card.organisation)
  return {
    id: card.id,
    slug: card.slug,
    country: card.country,
    language: card.language,
    organisation: card.organisation,
    kind: card.kind,
    name: card.name,
    municipalities: members.map(({ code, name, population }) => ({ code, name, population })),
    currency: pack.currency,
    zone: pack.zone,
    colour: card.colour,
    theme: card.theme,
    mailbox,
    contact: { name: applicant.name, title: '', phone: '', mail: applicant.email, attention: '' },
    caseHelp: { name: '', phone: '' },
    agreement: null,
    publicFrom: card.publicFrom,
    objected: card.objected,
    invented: card.invented,
    version: 1,
  }
}

export const firstPerson = (signUp: KeptSignUp): Person => ({
  id: signUp.person,
  name: signUp.applicant.name,
  email: signUp.applicant.email,
  phone: '',
  address: '',
  channel: 'mail',
  language: signUp.language,
  title: '',
  organisation: '',
  municipality: '',
  department: signUp.department,
  needs: { interpreter: '', loop: false, companion: false, note: '' },
  named: null,
  confidentiality: null,
  bodies: [],
  invited: 'accepted',
  version: 1,
})

/** The first items of a new tenant's table, in one transaction. A second time finds them there and changes nothing. */
export async function layFirstItems(
  table: Table,
  first: { tenant: Tenant; department: Department; person: Person },
  { now, newId }: Doing,
): Promise<void> {
  if (tenants.read(await table.get(tenants.key()))) return
  const { tenant, department, person } = first
  const made = await commit(
    table,
    {
      writes: [
        tenants.create(tenants.key(), tenant),
        departments.create(departments.key(department.id), department),
        persons.create(persons.key(person.id), person),
        publicTenants.lay(publicTenants.key(), publicCard(tenant)),
      ],
      log: { did: 'tenant.begun', about: [tenant.id, department.id, person.id] },
    },
    { by: 'system', at: now, logId: newId('log') },
  )
  if (!made.ok && !tenants.read(await table.get(tenants.key())))
    throw new Error(`the first items of ${tenant.id} were not laid: ${made.problem.type}`)
}

/** A person of a world with a way in; `as` is the one line that the demo's list shows, where it should. */
export type WayIn = {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly roles: readonly TenantRole[]
  readonly as?: string
}

/**
 * Makes an invented tenant known to control: its organisation, short name, people with a way in, and whom anyone
 * may try it as. Its own table is laid by the world. Doing it again changes nothing.
 */
export async function registerInvented(
  control: Table,
  tenant: Tenant,
  people: readonly WayIn[],
  doing: Doing,
): Promise<void> {
  if (controlTenants.read(await control.get(controlTenants.key(tenant.id)))) return
  const card: ControlTenant = {
    id: tenant.id,
    slug: tenant.slug,
    generation: 1,
    state: 'provisioning',
    organisation: tenant.organisation,
    host: '',
    kind: tenant.kind,
    country: tenant.country,
    language: tenant.language,
    name: tenant.name,
    colour: tenant.colour || firstColour,
    theme: tenant.theme,
    rule: 'code',
    publicFrom: tenant.publicFrom,
    objected: null,
    invented: true,
    administrators: people.filter(({ roles }) => roles.includes('administrator')).map(({ person }) => person),
    signUp: '',
    at: doing.now,
  }
  const make = async (writes: Parameters<typeof commit>[1]['writes'], did: string) => {
    const made = await commit(
      control,
      { writes, log: { did, about: [tenant.id] } },
      { by: 'system', at: doing.now, logId: doing.newId('log') },
    )
    if (!made.ok) throw new Error(`${tenant.slug} could not be registered: ${made.problem.type}`)
  }
  const shown: { person: string; account: string; name: string; as: string }[] = []
  for (const { person, name, email, roles, as } of people) {
    const given = await wayFor(
      control,
      { tenant: tenant.id, person, email, language: tenant.language, roles },
      doing,
    )
    if (!given.ok) throw new Error(`${email} is somebody else in ${tenant.slug} already`)
    if (given.value.writes.length > 0) await make(given.value.writes, 'way.given')
    if (as) shown.push({ person, name, as, account: given.value.way.account })
  }
  await make(
    [
      ...claimWrites({ ...card, state: 'open' }),
      demoWorlds.lay(demoWorlds.key(tenant.id), {
        slug: tenant.slug,
        name: tenant.name,
        language: tenant.language,
        people: shown,
      }),
    ],
    'tenant.registered',
  )
}

/** Every tenant there is, by id and generation: for the relay of a laptop and for the tick. */
export const allTenants = async (control: Table): Promise<{ id: string; generation: number }[]> =>
  tenantRows.list(await control.queryAll('TENANTS')).map(({ id, generation }) => ({ id, generation }))
