import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { commit } from '../../functions/platform/table/commit.ts'
import type { Write } from '../../functions/platform/table/record.ts'
import { newMeter, type Table } from '../../functions/platform/table/table.ts'

/** A tenant's table as builders reach it. */
export const tableOf = (surroundings: Surroundings, tenant: string): Promise<Table> =>
  surroundings.tenantTable({ kind: 'system', tenant, generation: 1, person: null, roles: [] }, newMeter())
export const controlOf = (surroundings: Surroundings): Table => surroundings.control(newMeter())

/** Lays items as builders do: no mail is sent, the past is simply there. */
export async function lay(surroundings: Surroundings, table: Table, writes: readonly Write[]): Promise<void> {
  for (let at = 0; at < writes.length; at += 80) {
    const made = await commit(
      table,
      { writes: writes.slice(at, at + 80), log: { did: 'world.laid', about: [] } },
      { by: 'world', at: surroundings.now(), logId: surroundings.newId('log') },
    )
    if (!made.ok) throw new Error(`a demo world could not be laid: ${made.problem.type}`)
  }
}
