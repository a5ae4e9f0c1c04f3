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
  /** How a tenant's own secrets are sealed; where nothing is said, with a key derived from the stage's secret. */
  sealing?: Sealing
  /** Invented people may be tried without sign-up: on a laptop and on a stage for trying out. */
  demo?: boolean
  /** A provider on this machine counts as one: tests and laptops only. */
  loopback?: boolean
  /** Who hears of sign-ups that wait, and answers mails about Rådslag itself. */
  operator?: string
  /** Makes a tenant's table: at once on a laptop, by CloudFormation in the cloud. Absent where nobody provisions. */
  provision?: (tenant: string, generation: number) => Promise<'ready' | 'under-way' | 'failed'>
}

export type Sealing = {
  seal(tenant: string, text: string): Promise<string>
  /** Throws where what is given was not sealed for this tenant. */
  unseal(tenant: string, sealed: string): Promise<string>
}
