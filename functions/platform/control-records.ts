import type { TenantRole } from '#shared/access/permissions'
import type { SignInRule } from '#shared/access/schema'
import type { Country, Language, SignUp, Tenant } from '#shared/tenancy/schema'
import { record } from './record.ts'

/**
 * Everything that the control table keeps, on one page. Minting a token reads the session and the slug side by side,
 * then the membership and the tenant side by side: two waves, whatever the number of tenants.
 *
 * | partition       | holds                                                                                  |
 * | TENANTS         | one row per tenant, by which the relay of a laptop and the tick find them              |
 * | TENANT#id       | the tenant's card, its provider, its people with a way in and their roles              |
 * | SLUG#slug       | whose short name it is                                                                 |
 * | ORGANISATION#id | the one tenant of an organisation                                                      |
 * | SIGNUP#id       | a sign-up; those that wait for an operator also in SIGNUPS                             |
 * | ACCOUNT#id      | the account, its memberships, its sign-ups, the providers that are linked              |
 * | PROOF#who#…     | (provider, subject) → account; never an address, unless the provider is the mail itself |
 * | SESSION#hash    | a session by the hash of its random handle                                             |
 * | CODE#id         | a code's tries and where it went; the six digits are nowhere                           |
 * | COUNT#…         | rate counters, a window each                                                           |
 * | ATTEMPT#…       | mails that are on their way or out                                                     |
 * | DEMO            | invented people whom anyone may try Rådslag as                                         |
 * | LOG#day, KEY#…  | as in a tenant's table                                                                 |
 */

export type ControlTenant = {
  id: string
  slug: string
  generation: number
  /** `provisioning` until its table is there and holds its first items. */
  state: 'provisioning' | 'open'
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
}
export const controlTenants = record<ControlTenant, [string]>('control-tenant', 1, (id) => ({
  pk: `TENANT#${id}`,
  sk: 'TENANT',
}))
export const tenantRows = record<{ id: string; generation: number }, [string]>('tenant-row', 1, (id) => ({
  pk: 'TENANTS',
  sk: id,
}))
export const slugs = record<{ tenant: string }, [string]>('slug', 1, (slug) => ({
  pk: `SLUG#${slug}`,
  sk: 'SLUG',
}))
export const claims = record<{ tenant: string; slug: string }, [string]>('claim', 1, (organisation) => ({
  pk: `ORGANISATION#${organisation}`,
  sk: 'ORGANISATION',
}))

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
export const linkedProviders = record<{ tenant: string }, [string, string]>(
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
/** A mail on its way (`sending`) or out (`sent`), by the log entry that asked for it. */
export const attempts = record<{ state: 'sending' | 'sent'; at: string }, [string, string]>(
  'attempt',
  1,
  (log, what) => ({ pk: `ATTEMPT#${log}`, sk: what }),
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
