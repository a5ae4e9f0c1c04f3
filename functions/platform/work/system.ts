import type { Surroundings } from '../surroundings.ts'
import { newMeter, type Table } from '../table/table.ts'

/** Whose rights a worker asks for: one role per worker, each with its own listed actions and keys. */
export type WorkerName =
  | 'mail'
  | 'mail-events'
  | 'tick'
  | 'provision'
  | 'export'
  | 'delete'
  | 'share'
  | 'deliver'
  | 'take'
  | 'files'
  | 'erase'
  | 'operator'

/** A tenant's table for a worker: by a system token that names tenant and job and lives for five minutes. */
export const systemTable = (
  surroundings: Surroundings,
  { id, generation }: { id: string; generation: number },
  job: WorkerName,
): Promise<Table> =>
  surroundings.tenantTable(
    { kind: 'system', tenant: id, generation, person: null, roles: [], job },
    newMeter(),
  )
