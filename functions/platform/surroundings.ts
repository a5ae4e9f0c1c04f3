import type { NewId } from '#shared/kernel/ids'
import type { TenantFiles } from './files/files.ts'
import type { Claims, Verify } from './proof/claims.ts'
import type { Stamps } from './proof/stamps.ts'
import type { Meter, Table } from './table/table.ts'

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
  /** What workers say to workers of another tenant. Absent where no worker runs. */
  stamps?: Stamps
  /** How a tenant's own secrets are sealed; where nothing is said, with a key derived from the stage's secret. */
  sealing?: Sealing
  /** Invented people may be tried without sign-up: on a laptop and on a stage for trying out. */
  demo?: boolean
  /** A provider on this machine counts as one: tests and laptops only. */
  loopback?: boolean
  /** Who hears of sign-ups that wait, and answers mails about Rådslag itself. */
  operator?: string
  /** How long to wait for the mail service's word on a mail that nobody knows of; none comes on a laptop. */
  settleMinutes?: number
  /** Makes a tenant's table: at once on a laptop, by CloudFormation in the cloud. Absent where nobody provisions. */
  provision?: (tenant: string, generation: number) => Promise<'ready' | 'under-way' | 'failed'>
  /** The template that tenants are made by now, named by what is in it. Absent where nobody makes any. */
  template?: string
  /**
   * Brings the stack of a tenant to the template, or says how far the update that was asked for at that moment has
   * come, and why where it came back. Absent where nobody updates.
   */
  update?: (
    tenant: string,
    generation: number,
    asked: { readonly template: string; readonly at: string },
  ) => Promise<{ readonly state: 'ready' | 'under-way' | 'failed'; readonly why?: string }>
  /** Says of a tenant's table that it may be deleted. Who may say so cannot delete. */
  mark?: (tenant: string, generation: number) => Promise<'marked' | 'under-way'>
  /** Deletes a tenant's table for good, once it is marked: no copy is left behind. Absent where nobody may. */
  remove?: (tenant: string, generation: number) => Promise<'gone' | 'under-way'>
  /** Where files lie that are made for a tenant and lapse. Absent where nobody makes or fetches any. */
  archive?: Archive
  /** The tenant's own files, by the same token as the tenant's own table. Absent where nobody hands any around. */
  files?: (claims: Claims) => Promise<TenantFiles>
  /** Makes a file of what it is given, as `PressAsked` says. Absent where nobody asks for any. */
  press?: (asked: object) => Promise<Pressed>
  /** Deletes all files of a tenant with it; says how many there were. Absent where nobody may. */
  forgetFiles?: (tenant: string) => Promise<number>
}

/** A file, its content in base64; or the most bytes that an answer carries, where it is larger. */
export type Pressed = { readonly name: string; readonly content: string } | { readonly tooLarge: number }

/** Files of tenants, each under its tenant's id; nobody names a path. */
export type Archive = {
  keep(tenant: string, name: string, content: Uint8Array): Promise<void>
  /** The file itself, or null where it has lapsed. */
  read(tenant: string, name: string): Promise<Uint8Array | null>
  /** An address by which a browser fetches the file within five minutes; null where the API hands it out itself. */
  linkTo(tenant: string, name: string, savedAs: string): Promise<string | null>
  /** Deletes all files of the tenant; says how many there were. */
  forget(tenant: string): Promise<number>
}

export type Sealing = {
  seal(tenant: string, text: string): Promise<string>
  /** Throws where what is given was not sealed for this tenant. */
  unseal(tenant: string, sealed: string): Promise<string>
}
