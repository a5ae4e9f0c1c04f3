import type { NewId } from '#shared/kernel/ids'
import type { Claims, Verify } from './claims.ts'
import type { Meter, Table } from './table.ts'

/** Everything impure that a slice is handed: the clock, ids, tables, and who checks tokens. */
export type Surroundings = {
  now(): string
  newId: NewId
  verify: Verify
  /** The tenant's own table with the tenant's own credentials, taken from the claims alone. */
  tenantTable(claims: Claims, meter: Meter): Promise<Table>
  /** The control table. Only access and tenancy ask for it. */
  control(meter: Meter): Table
  /** The stage's secret: codes and tickets are derived from it. */
  secret: string
  /** Where people reach the web, for links in mails: `https://radslag.example`. */
  webAddress: string
  /** Signs a five-minute token; a KMS key in the cloud, a local key on a laptop. Absent where nothing is signed. */
  sign?: (claims: Claims, seconds?: number) => Promise<string>
}
