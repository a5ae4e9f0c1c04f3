import * as v from 'valibot'
import { Contact } from '../bodies/schema.ts'
import { Instant, LocalDate, Zone } from '../kernel/dates.ts'
import { TenantId } from '../kernel/ids.ts'
import { Currency } from '../kernel/money.ts'
import { Line, MailAddress, OptionalLine, OptionalMailAddress, Slug } from '../kernel/text.ts'

export const Country = v.picklist(['dk', 'se'])
export type Country = v.InferOutput<typeof Country>
export const Language = v.picklist(['da', 'sv'])
export type Language = v.InferOutput<typeof Language>

/** Asked for → proved by mail → approved (official domain: by itself) → provisioning → open. */
export const SignUpState = v.picklist([
  'asked',
  'proved',
  'waiting-for-operator',
  'refused',
  'provisioning',
  'failed',
  'open',
])
export type SignUpState = v.InferOutput<typeof SignUpState>

/** See `tenantMoves`. */
export const TenantState = v.picklist(['provisioning', 'open', 'suspended', 'leaving', 'deleting', 'deleted'])
export type TenantState = v.InferOutput<typeof TenantState>

/** People come in: to work, or, while the tenant leaves, to read and to take home. */
export const letsIn = (state: TenantState): boolean => state === 'open' || state === 'leaving'
/** There is a table, and work that was begun goes on in it. */
export const lives = (state: TenantState): boolean => letsIn(state) || state === 'suspended'

/** See `restoreMoves`. */
export const RestoreState = v.picklist(['copying', 'erasing', 'done', 'failed'])
export type RestoreState = v.InferOutput<typeof RestoreState>

/** That a tenant leaves: who asked, when, and the day on which everything is deleted unless it is taken back. */
export const Leaving = v.object({
  by: v.picklist(['administrator', 'operator']),
  /** The person who asked; empty where an operator did. */
  person: v.string(),
  at: Instant,
  on: LocalDate,
})
export type Leaving = v.InferOutput<typeof Leaving>

/** What control keeps of a sign-up. The code is never stored; it is derived from the id with the stage's secret. */
export const SignUp = v.object({
  id: v.string(),
  country: Country,
  language: Language,
  /** Catalogue id of the municipality or association. */
  organisation: v.string(),
  /** The municipality that owns an association without a legal number of its own. */
  host: OptionalLine(60),
  name: Line(160),
  slug: Slug,
  applicant: v.object({ name: Line(120), email: MailAddress }),
  state: SignUpState,
  tenant: OptionalLine(20),
  reason: OptionalLine(500),
  at: Instant,
  version: v.number(),
})
export type SignUp = v.InferOutput<typeof SignUp>

/** The tenant as its own table and its pages know it. */
export const Tenant = v.object({
  id: TenantId,
  slug: Slug,
  country: Country,
  language: Language,
  organisation: v.string(),
  kind: v.picklist(['municipality', 'association']),
  name: Line(160),
  /** Codes of the member municipalities; one for a municipality itself. */
  municipalities: v.array(v.object({ code: v.string(), name: v.string(), population: v.number() })),
  currency: Currency,
  zone: Zone,
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
  /** Custom properties made from the colour at save time, contrast-checked. */
  theme: v.string(),
  /** Reply-To of everything that is sent. */
  mailbox: OptionalMailAddress,
  contact: Contact,
  /** Who can help with a citizen's own case; always shown by the one box. */
  caseHelp: v.object({ name: OptionalLine(160), phone: OptionalLine(40) }),
  /** Real names are mailed only after the agreement on data processing is accepted. */
  agreement: v.nullable(v.object({ version: v.string(), by: v.string(), at: Instant })),
  /** Unpublished until the organisation's main mailbox has had seven days to object. */
  publicFrom: v.nullable(LocalDate),
  objected: v.nullable(v.object({ at: Instant })),
  invented: v.boolean(),
  version: v.number(),
})
export type Tenant = v.InferOutput<typeof Tenant>

/** Public today: never while nobody has had the time to object, nor after an objection; invented tenants always. */
export const isPublished = (
  tenant: Pick<Tenant, 'publicFrom' | 'invented'> & { objected?: unknown },
  today: LocalDate,
): boolean =>
  tenant.invented || (!tenant.objected && tenant.publicFrom !== null && tenant.publicFrom <= today)

export const Department = v.object({
  id: v.string(),
  name: Line(120),
  mailbox: OptionalMailAddress,
  version: v.number(),
})
export type Department = v.InferOutput<typeof Department>

export const ExportState = v.picklist(['asked', 'making', 'ready', 'failed'])
export type ExportState = v.InferOutput<typeof ExportState>

/** What is told of what was deleted, in groups that a reader knows. */
export const DeletedGroup = v.picklist(['people', 'bodies', 'meetings', 'papers', 'costs', 'log', 'other'])
export type DeletedGroup = v.InferOutput<typeof DeletedGroup>

/** That everything of a tenant was deleted: what, when, and who had asked. The code leads to it, the hash seals it. */
export const DeletionCertificate = v.object({
  code: v.string(),
  name: v.string(),
  organisation: v.string(),
  language: Language,
  /** The name of the administrator; empty where an operator asked. */
  askedBy: v.string(),
  askedAt: Instant,
  deletedAt: Instant,
  counts: v.array(v.object({ group: DeletedGroup, count: v.number() })),
  /** Tables: one per generation that ever was. */
  tables: v.number(),
  files: v.number(),
  hash: v.string(),
})
export type DeletionCertificate = v.InferOutput<typeof DeletionCertificate>
