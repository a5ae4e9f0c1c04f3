import type { Body } from '#shared/bodies/schema'
import type { Charter, Remark } from '#shared/charters/schema'
import { charterWrites } from '../platform/bodies.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { bodies, charters, publicBodies, remarks, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

export const bodyOf = async (table: Table, id: string): Promise<Kept<Body> | null> =>
  bodies.read(await table.get(bodies.key(id)))

/** All versions, newest first: a charter has few. */
export const chartersOf = async (table: Table, body: string): Promise<Kept<Charter>[]> =>
  charters.list(await table.query(`BODY#${body}`, { begins: 'CHARTER#', newestFirst: true }))

export const municipalitiesOf = async (table: Table) =>
  tenants.read(await table.get(tenants.key()))?.municipalities ?? []

/** The lines about a body's lights, those whose matter is over among them. */
export const remarksOf = async (table: Table, body: string): Promise<Kept<Remark>[]> =>
  remarks.list(await table.query('BODIES', { begins: `${body}#REMARK#` }))

export const layRemark = (remark: Remark, was: Kept<Remark> | undefined): Write => {
  const key = remarks.key(remark.body, remark.about)
  return was ? remarks.change(key, remark, was.version) : remarks.create(key, remark)
}
export const takeAway = ({ body, about, version }: Remark): Write =>
  remarks.remove(remarks.key(body, about), version)

/** The new version, the body's word of which is newest, and the purpose on the public card where there is one. */
export async function versionWrites(table: Table, body: Kept<Body>, charter: Charter): Promise<Write[]> {
  const key = publicBodies.key(body.id)
  const card = publicBodies.read(await table.get(key))
  return [
    ...charterWrites(charter),
    bodies.change(bodies.key(body.id), { ...body, charterVersion: charter.number }, body.version),
    ...(card ? [publicBodies.change(key, { ...card, purpose: charter.purpose }, card.version)] : []),
  ]
}
