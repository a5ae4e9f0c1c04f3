import type { ClauseOf } from '#shared/charters/schema'
import { attendances, certificates, charters, costs, meetings } from '../platform/records.ts'
import type { Table } from '../platform/table.ts'

/** Everything of a meeting that its costs need, by one query. Null where there is no such meeting. */
export async function meetingWithCosts(table: Table, id: string) {
  const items = await table.query(`MEETING#${id}`)
  const meeting = items.map(meetings.read).find((found) => found !== null)
  if (!meeting) return null
  return {
    meeting,
    attendance: items.map(attendances.read).find((found) => found !== null) ?? null,
    costs: costs.list(items),
    certificates: certificates.list(items),
  }
}

/** The bearers clause of the body's charter in force, or null where the charter says nothing of money. */
export async function bearersClause(table: Table, body: string): Promise<ClauseOf<'bearers'> | null> {
  const [newest] = await table.query(`BODY#${body}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 })
  const charter = charters.read(newest)
  return charter?.clauses.find((clause) => clause.kind === 'bearers') ?? null
}
