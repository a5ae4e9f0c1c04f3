import type { ClauseOf } from '#shared/charters/schema'
import { bodyWithCharter } from '../platform/bodies.ts'
import { attendances, certificates, costs, meetings } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/**
 * Everything of a meeting that its costs need: the meeting, and who came with certificates and costs, which lie side
 * by side. Null where there is no such meeting.
 */
export async function meetingWithCosts(table: Table, id: string) {
  const [found, items] = await Promise.all([
    table.get(meetings.key(id)),
    table.queryAll(meetings.key(id).pk, { between: { from: attendances.key(id).sk, to: 'COST#~' } }),
  ])
  const meeting = meetings.read(found)
  if (!meeting) return null
  return {
    meeting,
    attendance: attendances.list(items)[0] ?? null,
    costs: costs.list(items),
    certificates: certificates.list(items),
  }
}

/** The bearers clause of the body's charter in force, or null where the charter says nothing of money. */
export async function bearersClause(table: Table, body: string): Promise<ClauseOf<'bearers'> | null> {
  const found = await bodyWithCharter(table, body)
  return found?.charter.clauses.find((clause) => clause.kind === 'bearers') ?? null
}

/** In a municipality's own body everybody's home is that municipality; an association has to be told. */
export const ownMunicipality = (tenant: {
  kind: string
  municipalities: readonly { code: string }[]
}): string => (tenant.kind === 'municipality' ? (tenant.municipalities[0]?.code ?? '') : '')
