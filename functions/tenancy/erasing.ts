import type { NewId } from '#shared/kernel/ids'
import { type Erasing, withoutPerson } from '#shared/tenancy/erasure'
import { persons } from '../platform/actor.ts'
import { commit } from '../platform/table/commit.ts'
import { erasures, waysOfTenant } from '../platform/table/control-records.ts'
import type { Write } from '../platform/table/record.ts'
import { memberships } from '../platform/table/records.ts'
import type { Item, Table } from '../platform/table/table.ts'
import { partsOf } from './everything.ts'
import { withoutWay } from './ways.ts'

type Doing = { readonly now: string; readonly newId: NewId }

/** Rows of one transaction. */
const atOnce = 40
/** Without the log: it holds ids and moves, never a name. */
const noDays = { from: '2000-01-02', to: '2000-01-01' }

/**
 * Takes everything that says who somebody is out of a tenant's table; the row of the person stays as a tombstone.
 * Doing it again comes to the same, and changes nothing where nothing is left. Throws where an item kept changing
 * meanwhile: the work comes again. Gives the number of items it changed.
 */
export async function erasePerson(table: Table, person: string, { now, newId }: Doing): Promise<number> {
  const items: Item[] = []
  for await (const part of partsOf(table, noDays)) items.push(...part.items)
  const people = persons.list(items)
  const name = people.find(({ id }) => id === person)?.name ?? ''
  const erasing: Erasing = {
    person,
    memberships: memberships.list(items).flatMap((seat) => (seat.person === person ? [seat.id] : [])),
    // Where two bear one name, a text that is the name may be the other's.
    name: people.some((other) => other.id !== person && other.name === name) ? '' : name,
  }
  const writes = items.flatMap((item): Write[] => {
    const after = withoutPerson(item, erasing)
    return after === item ? [] : [{ put: { ...after, version: item.version + 1 }, was: item.version }]
  })
  for (let at = 0; at < writes.length; at += atOnce) {
    const made = await commit(
      table,
      { writes: writes.slice(at, at + atOnce), log: { did: 'person.erased', about: [person] } },
      { by: 'system', at: now, logId: newId('log') },
    )
    if (!made.ok) throw new Error(`${person} was not erased: something changed meanwhile`)
  }
  return writes.length
}

/** Whom a tenant has erased, by the ledger. */
export const erasedOf = async (control: Table, tenant: string): Promise<string[]> =>
  erasures.list(await control.queryAll(`TENANT#${tenant}`, { begins: 'ERASED#' })).map(({ person }) => person)

/**
 * What erasing writes in control: the line of the ledger, and the way in gone from both sides. The account goes with
 * it where this was its only way into anything.
 */
export async function ledgerWrites(
  control: Table,
  { tenant, person, by, at }: { tenant: string; person: string; by: string; at: string },
): Promise<Write[]> {
  const ledger = erasures.lay(erasures.key(tenant, person), { person, at, by })
  const way = waysOfTenant.read(await control.get(waysOfTenant.key(tenant, person)))
  if (!way) return [ledger]
  return [ledger, ...(await withoutWay(control, way))]
}
