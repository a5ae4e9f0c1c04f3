import * as v from 'valibot'
import { Country, Language } from '../countries/pack.ts'
import { LocalDate } from '../kernel/dates.ts'
import { Id, TenantId } from '../kernel/ids.ts'

/** Roles in the tenant itself, kept by control. `person`: may come in, and what else follows from seats. */
export const TenantRole = v.picklist(['administrator', 'officer', 'person'])

/** How one may sign in to a tenant: by a code in a mail, by the tenant's own provider, or either. */
export const SignInRule = v.picklist(['code', 'provider', 'either'])
export type SignInRule = v.InferOutput<typeof SignInRule>

/** What the frame of every page needs of a tenant. */
export const TenantCard = v.object({
  id: TenantId,
  slug: v.string(),
  name: v.string(),
  kind: v.picklist(['municipality', 'association']),
  country: Country,
  language: Language,
  colour: v.string(),
  /** Custom properties in CSS; empty until a colour is chosen. */
  theme: v.string(),
  invented: v.boolean(),
  /** False until the organisation's main mailbox has had seven days to object: the public sees only that. */
  published: v.boolean(),
  /** The day on which everything is deleted, where the tenant leaves: until then it is read, not written. */
  leaving: v.optional(v.nullable(LocalDate), null),
})
export type TenantCard = v.InferOutput<typeof TenantCard>

/**
 * Why the reader stands as they do: `member` and `ticket` came in; `not-signed-in`, `lapsed` (sign in again),
 * `not-a-member` (signed in, but not of this tenant) and `provider-needed` / `code-needed` (the tenant's sign-in
 * rule asks for the other way) read as the public.
 */
export const Standing = v.picklist([
  'member',
  'ticket',
  'not-signed-in',
  'lapsed',
  'not-a-member',
  'provider-needed',
  'code-needed',
])
export type Standing = v.InferOutput<typeof Standing>

/** A tenant that an account belongs to. */
export const MyTenant = v.object({
  slug: v.string(),
  name: v.string(),
  language: Language,
  roles: v.array(TenantRole),
  invented: v.boolean(),
})
export type MyTenant = v.InferOutput<typeof MyTenant>

/** An invented person to try Rådslag as. */
export const DemoPerson = v.object({
  person: Id('person'),
  name: v.string(),
  /** One line of who it is: "Sekretær for dialognetværket". */
  as: v.string(),
})
export type DemoPerson = v.InferOutput<typeof DemoPerson>

export const DemoWorld = v.object({
  slug: v.string(),
  name: v.string(),
  language: Language,
  people: v.array(DemoPerson),
})
export type DemoWorld = v.InferOutput<typeof DemoWorld>

export const Scope = v.object({
  meeting: v.optional(v.string()),
  body: v.optional(v.string()),
  uses: v.array(v.string()),
})
