import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { controlTemplate } from '../stacks/control.ts'
import { tenantTemplate } from '../stacks/tenant.ts'
import { clientOf } from './dynamodb.ts'
import type { Place } from './ports.ts'
import { makeTables } from './tables.ts'

/** What those are handed who work on a laptop beside the API: the workers, and whoever fills the worlds. */
export type Laptop = {
  readonly place: Place
  readonly surroundings: Surroundings
  /** The control table, as the stack of control describes it, unless it is there. */
  newControlTable(): Promise<void>
  /** What CloudFormation does in the cloud: makes the table of a tenant, unless it is there. */
  newTenantTable(tenantId: string, generation: number): Promise<void>
}

export function laptopAt(place: Place, surroundings: Surroundings): Laptop {
  let template: object | undefined
  return {
    place,
    surroundings,
    async newControlTable() {
      const client = clientOf(place.ports.dynamodb, 'control')
      await makeTables(client, controlTemplate())
      client.destroy()
    },
    async newTenantTable(tenantId, generation) {
      template ??= tenantTemplate()
      const client = clientOf(place.ports.dynamodb, tenantId)
      await makeTables(client, template, { TenantId: tenantId, Generation: String(generation) })
      client.destroy()
    },
  }
}
