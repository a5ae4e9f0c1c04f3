import { type PublicCard, publicCard } from '#shared/bodies/public-card'
import type { Body } from '#shared/bodies/schema'
import type { Person } from '#shared/members/schema'
import type { Department, Tenant } from '#shared/tenancy/schema'
import { persons } from '../platform/actor.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { bodies, departments, digests, publicBodies, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** The tenant with its departments: one query. */
export async function tenantWithDepartments(
  table: Table,
): Promise<{ tenant: Kept<Tenant> | null; departments: Kept<Department>[] }> {
  const items = await table.query('TENANT')
  return { tenant: tenants.list(items)[0] ?? null, departments: departments.list(items) }
}

export const tenantOf = async (table: Table): Promise<Kept<Tenant> | null> =>
  tenants.read(await table.get(tenants.key()))

export const publicCardOf = async (table: Table, body: string): Promise<Kept<PublicCard> | null> =>
  publicBodies.read(await table.get(publicBodies.key(body)))

export const createBody = (body: Body): Write => bodies.create(bodies.key(body.id), body)
export const changeBody = (body: Body, was: number): Write => bodies.change(bodies.key(body.id), body, was)
export const createDigest = (digest: Parameters<typeof digests.create>[1]): Write =>
  digests.create(digests.key(digest.body, String(digest.year)), digest)
export const createDepartment = (department: Department): Write =>
  departments.create(departments.key(department.id), department)
export const changePerson = (person: Kept<Person>, change: Partial<Person>): Write =>
  persons.change(persons.key(person.id), { ...person, ...change }, person.version)

/** The public card as it is to stand, or its absence; nothing where nothing changes. */
export function publicCardWrites(
  body: Body,
  purpose: string,
  named: PublicCard['named'],
  was: Kept<PublicCard> | null,
): Write[] {
  const key = publicBodies.key(body.id)
  if (!body.published || body.state === 'closed') return was ? [publicBodies.remove(key, was.version)] : []
  const card = publicCard(body, purpose, named)
  return [was ? publicBodies.change(key, card, was.version) : publicBodies.create(key, card)]
}
