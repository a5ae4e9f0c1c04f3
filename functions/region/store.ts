import type { Card, LinkTaken, TypedCard } from '#shared/links/schema'
import type { Circular, CircularLine, CircularProof } from '#shared/region/schema'
import type { Tenant } from '#shared/tenancy/schema'
import type { Kept } from '../platform/table/record.ts'
import {
  cards,
  circularLines,
  circularProofs,
  circulars,
  linksTaken,
  tenants,
  typedCards,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

export type Region = {
  readonly tenant: Kept<Tenant> | null
  readonly taken: readonly LinkTaken[]
  readonly pushed: readonly Card[]
  readonly typed: readonly Kept<TypedCard>[]
}

/** All that is known of the members' councils: three reads side by side, however many members there are. */
export async function regionOf(table: Table): Promise<Region> {
  const [tenant, held, typed] = await Promise.all([
    table.get(tenants.key()).then(tenants.read),
    table.queryAll('CARDS'),
    table.queryAll('COUNCILS'),
  ])
  return { tenant, taken: linksTaken.list(held), pushed: cards.list(held), typed: typedCards.list(typed) }
}

/** A mail to several with its rows of proof: one query. */
export async function circularWithProofs(
  table: Table,
  id: string,
): Promise<{ circular: Kept<Circular> | null; proofs: Kept<CircularProof>[] }> {
  const rows = await table.queryAll(circulars.key(id).pk)
  return { circular: circulars.list(rows)[0] ?? null, proofs: circularProofs.list(rows) }
}

/** As many of the newest as a page reads. */
const mostListed = 50

/** Mails to several that went out, newest first. */
export async function circularsSent(table: Table): Promise<CircularLine[]> {
  const rows = await table.query('CIRCULARS', { newestFirst: true, limit: mostListed })
  return circularLines.list(rows).filter(({ state }) => state === 'sent')
}
