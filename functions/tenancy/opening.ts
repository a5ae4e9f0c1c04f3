import { municipalitiesOf, organisation } from '#shared/countries/catalogue'
import { countryPack } from '#shared/countries/country'
import type { NewId } from '#shared/kernel/ids'
import { type Person, personWith } from '#shared/members/schema'
import type { Department, Tenant } from '#shared/tenancy/schema'
import { lives } from '#shared/tenancy/schema'
import { persons } from '../platform/actor.ts'
import { commit } from '../platform/table/commit.ts'
import {
  type ControlTenant,
  controlTenants,
  type KeptSignUp,
  tenantRows,
} from '../platform/table/control-records.ts'
import { departments, publicTenants, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { publicCard } from './carrying.ts'

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

export const firstPerson = (signUp: KeptSignUp): Person =>
  personWith({
    id: signUp.person,
    name: signUp.applicant.name,
    email: signUp.applicant.email,
    channel: 'mail',
    language: signUp.language,
    department: signUp.department,
    invited: 'accepted',
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

/** Every tenant that has a table in use, by id and generation: whose streams a laptop reads, and what the tick may wake. */
export async function openTenants(control: Table): Promise<{ id: string; generation: number }[]> {
  const rows = tenantRows.list(await control.queryAll('TENANTS'))
  const cards = controlTenants.list(await control.getMany(rows.map(({ id }) => controlTenants.key(id))))
  return cards.filter(({ state }) => lives(state)).map(({ id, generation }) => ({ id, generation }))
}
