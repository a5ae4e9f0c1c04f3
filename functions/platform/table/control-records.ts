import type { TenantRole } from '#shared/access/permissions'
import type { SignInRule } from '#shared/access/schema'
import type { Link } from '#shared/links/schema'
import type {
  Country,
  DeletionCertificate,
  ExportState,
  Language,
  Leaving,
  RestoreState,
  SignUp,
  Tenant,
  TenantState,
} from '#shared/tenancy/schema'
import { record } from './record.ts'

/**
 * Everything that the control table keeps, on one page. Minting a token reads the session and the slug side by side,
 * then the membership and the tenant side by side: two waves, whatever the number of tenants.
 *
 * | partition       | holds                                                                                  |
 * | TENANTS         | one row per tenant, by which the relay of a laptop and the tick find them              |
 * | TENANT#id       | the tenant's card, its provider, its people with a way in and their roles              |
 * | SLUG#slug       | whose short name it is                                                                 |
 * | ORGANISATION#id | the one tenant of an organisation, and its links as they also stand under the association |
 * | SIGNUP#id       | a sign-up; those that wait for an operator also in SIGNUPS                             |
 * | ACCOUNT#id      | the account, its memberships, its sign-ups, the providers that are linked              |
 * | PROOF#who#…     | (provider, subject) → account; never an address, unless the provider is the mail itself |
 * | SESSION#hash    | a session by the hash of its random handle                                             |
 * | CODE#id         | a code's tries and where it went; the six digits are nowhere                           |
 * | COUNT#…         | rate counters, a window each                                                           |
 * | ATTEMPT#…       | mails that are on their way or out                                                     |
 * | DEMO            | invented people whom anyone may try Rådslag as                                         |
 * | LEAVING         | tenants that leave, by the day on which everything is deleted                          |
 * | DELETING        | tenants that are being deleted: what the tick asks after                               |
 * | DELETED#code    | certificates of deletion, five years                                                   |
 * | WAITING#tenant  | work of a suspended tenant, by ids, until it is open again                             |
 * | FLEET           | the template that all tenants are brought to                                           |
 * | LOG#day, KEY#…  | as in a tenant's table                                                                 |
 */

export type ControlTenant = {
  id: string
  slug: string
  generation: number
  /** `provisioning` until its table is there and holds its first items; see `tenantMoves`. */
  state: TenantState
  organisation: string
  host: string
  kind: Tenant['kind']
  country: Country
  language: Language
  name: string
  colour: string
  theme: string
  rule: SignInRule
  publicFrom: string | null
  objected: { at: string } | null
  invented: boolean
  /** Persons with the role of administrator; kept here so that one write guards the last of them. */
  administrators: readonly string[]
  signUp: string
  at: string
  /** While it leaves, and after. */
  leaving?: Leaving
  suspendedAt?: string
  /** When everything was deleted, and the code of the certificate that says so. */
  deleted?: { at: string; code: string }
}
export const controlTenants = record<ControlTenant, [string]>('control-tenant', 1, (id) => ({
  pk: `TENANT#${id}`,
  sk: 'TENANT',
}))
/** Where the stack of a tenant stands: the template it was made or last changed by, by its hash. */
export type TenantRow = {
  id: string
  generation: number
  template?: string
  /** An update that was asked for and is not done. */
  moving?: { template: string; at: string }
  /** An update that came back, and why; it is not tried again by itself. */
  failed?: { template: string; at: string; why: string }
}
export const tenantRows = record<TenantRow, [string]>('tenant-row', 1, (id) => ({
  pk: 'TENANTS',
  sk: id,
}))
/** What all tenants are brought to: asked for by an operator, lane by lane. */
export type Fleet = { template: string; at: string }
export const fleets = record<Fleet, []>('fleet', 1, () => ({ pk: 'FLEET', sk: 'FLEET' }))
export const slugs = record<{ tenant: string }, [string]>('slug', 1, (slug) => ({
  pk: `SLUG#${slug}`,
  sk: 'SLUG',
}))
export const claims = record<{ tenant: string; slug: string }, [string]>('claim', 1, (organisation) => ({
  pk: `ORGANISATION#${organisation}`,
  sk: 'ORGANISATION',
}))

/** A link lies under both its ends, in step: the association's tenant, and the organisation that is invited. */
export const linksOfAssociation = record<Link, [string, string]>('link', 1, (association, organisation) => ({
  pk: `TENANT#${association}`,
  sk: `LINK#${organisation}`,
}))
export const linksOfOrganisation = record<Link, [string, string]>(
  'link-given',
  1,
  (organisation, association) => ({
    pk: `ORGANISATION#${organisation}`,
    sk: `LINK#${association}`,
  }),
)

/** A tenant's own OpenID Connect provider. The secret is sealed with the tenant as context. */
export type Provider = {
  on: boolean
  name: string
  issuer: string
  clientId: string
  clientSecret: string
}
export const providers = record<Provider, [string]>('provider', 1, (tenant) => ({
  pk: `TENANT#${tenant}`,
  sk: 'PROVIDER',
}))

/** A sign-up as control keeps it: what was asked, and the ids that everything made from it will bear. */
export type KeptSignUp = SignUp & {
  mailbox: string
  official: boolean
  code: string
  account: string
  person: string
  department: string
}
export const signUps = record<KeptSignUp, [string]>('sign-up', 1, (id) => ({
  pk: `SIGNUP#${id}`,
  sk: 'SIGNUP',
}))
export const waitingSignUps = record<{ id: string }, [string]>('waiting-sign-up', 1, (id) => ({
  pk: 'SIGNUPS',
  sk: id,
}))

export type Account = { id: string; language: Language; at: string }
export const accounts = record<Account, [string]>('account', 1, (id) => ({
  pk: `ACCOUNT#${id}`,
  sk: 'ACCOUNT',
}))
/** Who proved it: `mail` (subject: the address) or `tenant:<id>` (subject: what that tenant's provider says). */
export type ProvedBy = 'mail' | `tenant:${string}`
export const proofsOfWho = record<{ account: string }, [ProvedBy, string]>(
  'proof-of-who',
  1,
  (by, subject) => ({
    pk: `PROOF#${by}#${subject}`,
    sk: 'PROOF',
  }),
)
export const accountSignUps = record<{ signUp: string }, [string, string]>(
  'account-sign-up',
  1,
  (account, id) => ({
    pk: `ACCOUNT#${account}`,
    sk: `SIGNUP#${id}`,
  }),
)
/** `subject`: who the provider says it is; links from before it was kept here have none. */
export const linkedProviders = record<{ tenant: string; subject?: string }, [string, string]>(
  'linked-provider',
  1,
  (account, tenant) => ({
    pk: `ACCOUNT#${account}`,
    sk: `PROVIDER#${tenant}`,
  }),
)

/** An account's way into a tenant, kept from both sides; both rows are written by one transaction. */
export type Way = {
  account: string
  tenant: string
  person: string
  roles: readonly TenantRole[]
  /** The address that the way was given by: where the code for an invitation goes. */
  email: string
}
export const waysOfAccount = record<Way, [string, string]>('way-of-account', 1, (account, tenant) => ({
  pk: `ACCOUNT#${account}`,
  sk: `TENANT#${tenant}`,
}))
export const waysOfTenant = record<Way, [string, string]>('way-of-tenant', 1, (tenant, person) => ({
  pk: `TENANT#${tenant}`,
  sk: `PERSON#${person}`,
}))

export type Session = { account: string; by: ProvedBy | 'demo'; tenant: string; at: string; lapses: string }
export const sessions = record<Session, [string]>('session', 1, (hash) => ({
  pk: `SESSION#${hash}`,
  sk: 'SESSION',
}))

export type Code = {
  purpose: 'sign-in' | 'sign-up'
  email: string
  name: string
  language: Language
  /** How often digits were tried. */
  tries: number
  usedAt: string
  lapses: string
  /** What a right code completes besides signing in. */
  signUp: string
  invitation: { tenant: string; person: string } | null
}
export const codes = record<Code, [string]>('code', 1, (id) => ({ pk: `CODE#${id}`, sk: 'CODE' }))

/** An ID token that has been used; it is good for one sign-in. */
export const usedProofs = record<{ at: string }, [string]>('used-proof', 1, (hash) => ({
  pk: `USED#${hash}`,
  sk: 'USED',
}))
/** A mail on its way (`sending`), out (`sent`) or given back (`waiting`), by the log entry that asked for it. */
export type Attempt = { state: 'sending' | 'sent' | 'waiting'; attempt: string; at: string }
export const attempts = record<Attempt, [string, string]>('attempt', 1, (log, slot) => ({
  pk: `ATTEMPT#${log}`,
  sk: slot,
}))

/** Tenants that leave, soonest first: the tick looks at those whose day has come. */
export const leavingTenants = record<{ tenant: string }, [string, string]>(
  'leaving-tenant',
  1,
  (on, tenant) => ({ pk: 'LEAVING', sk: `${on}#${tenant}` }),
)
export const deletingTenants = record<{ tenant: string; askedAt: string }, [string]>(
  'deleting-tenant',
  1,
  (tenant) => ({ pk: 'DELETING', sk: tenant }),
)

/** A deletion under way: what must be known when the table is gone. Gone itself once its mails are out. */
export type Deletion = {
  code: string
  leaving: Leaving
  /** Null until the rows have been counted. */
  counted: { kinds: Record<string, number>; files: number; askedBy: string } | null
  /** Who is told when it is done: administrators and the main mailbox. */
  mailTo: readonly { address: string; language: Language }[]
}
export const deletions = record<Deletion, [string]>('deletion', 1, (tenant) => ({
  pk: `TENANT#${tenant}`,
  sk: 'DELETION',
}))
export const deletionCertificates = record<DeletionCertificate, [string]>(
  'deletion-certificate',
  1,
  (code) => ({ pk: `DELETED#${code}`, sk: 'DELETED' }),
)

/** A file with everything, asked for by an administrator; it lapses after some days. */
export type TenantExport = {
  id: string
  person: string
  state: ExportState
  /** Parts read, of so many. */
  done: number
  of: number
  bytes: number
  at: string
  readyAt: string
  lapses: string
}
export const tenantExports = record<TenantExport, [string, string]>('tenant-export', 1, (tenant, id) => ({
  pk: `TENANT#${tenant}`,
  sk: `EXPORT#${id}`,
}))

/**
 * The ledger of erasures: whom a tenant has erased, by id and nothing else. It stands in control, so that a restored
 * table, which knows the person again, is told before anybody can read it.
 */
export const erasures = record<{ person: string; at: string; by: string }, [string, string]>(
  'erasure',
  1,
  (tenant, person) => ({ pk: `TENANT#${tenant}`, sk: `ERASED#${person}` }),
)
/** A tenant that is brought back into the next generation of its table. */
export type Restore = {
  from: number
  to: number
  /** Everything as it was at this instant; empty: as it is now. */
  asOf: string
  state: RestoreState
  at: string
}
export const restores = record<Restore, [string]>('restore', 1, (tenant) => ({
  pk: `TENANT#${tenant}`,
  sk: 'RESTORE',
}))

/** When a tenant is next to be woken; by its place in the index the tick finds the due ones and nobody else. */
export const dueTenants = record<{ tenant: string; at: string }, [string]>('due-tenant', 1, (tenant) => ({
  pk: `TENANT#${tenant}`,
  sk: 'DUE',
}))

/** Work that came while its tenant was suspended. Ids only, as the message itself. */
export const waitingWork = record<{ message: string }, [string, string]>(
  'waiting-work',
  1,
  (tenant, what) => ({
    pk: `WAITING#${tenant}`,
    sk: what,
  }),
)

export type DemoWorld = {
  slug: string
  name: string
  language: Language
  people: readonly { person: string; account: string; name: string; as: string }[]
}
export const demoWorlds = record<DemoWorld, [string]>('demo-world', 1, (tenant) => ({
  pk: 'DEMO',
  sk: tenant,
}))
