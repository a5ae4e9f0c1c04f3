import { createHash } from 'node:crypto'
import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { tenantTableName } from '../constructs/names.ts'
import { controlTemplate } from '../stacks/control.ts'
import { tenantTemplate } from '../stacks/tenant.ts'
import { clientOf } from './dynamodb.ts'
import type { Place } from './ports.ts'
import { makeTables, removeTable } from './tables.ts'

/** What those are handed who work on a laptop beside the API: the workers, and whoever fills the worlds. */
export type Laptop = {
  readonly place: Place
  readonly surroundings: Surroundings
  /** The control table, as the stack of control describes it, unless it is there. */
  newControlTable(): Promise<void>
  /** What CloudFormation does in the cloud: makes the table of a tenant, or brings the one that is there up to date. */
  newTenantTable(tenantId: string, generation: number): Promise<void>
  /** The template of tenants, named by what is in it. */
  template(): string
  /** The table of a tenant is gone for good, with all that is in it. A second time finds nothing. */
  removeTenantTable(tenantId: string, generation: number): Promise<void>
}

export function laptopAt(place: Place, surroundings: Surroundings): Laptop {
  let template: object | undefined
  const tenants = () => {
    template ??= tenantTemplate()
    return template
  }
  return {
    place,
    surroundings,
    async newControlTable() {
      const client = clientOf(place.ports.dynamodb, 'control')
      await makeTables(client, controlTemplate())
      client.destroy()
    },
    template: () => createHash('sha256').update(JSON.stringify(tenants())).digest('hex').slice(0, 16),
    async newTenantTable(tenantId, generation) {
      const client = clientOf(place.ports.dynamodb, tenantId)
      await makeTables(client, tenants(), { TenantId: tenantId, Generation: String(generation) })
      client.destroy()
    },
    async removeTenantTable(tenantId, generation) {
      const client = clientOf(place.ports.dynamodb, tenantId)
      await removeTable(client, tenantTableName('local', tenantId, generation))
      client.destroy()
    },
  }
}
