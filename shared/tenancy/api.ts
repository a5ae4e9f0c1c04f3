import * as v from 'valibot'
import { SignInRule, TenantRole } from '../access/schema.ts'
import { Contact } from '../bodies/schema.ts'
import { Language } from '../countries/pack.ts'
import { PublicHearing } from '../hearings/schema.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Line, MailAddress, OptionalLine, OptionalMailAddress, Slug } from '../kernel/text.ts'
import { PublicPublication, PublicPublicationLine } from '../publications/schema.ts'
import { Department, SignUpState, Tenant } from './schema.ts'

const Colour = v.pipe(
  v.string(),
  v.transform((text) => text.trim().toLowerCase()),
  v.regex(/^#[0-9a-f]{6}$/),
)
/** Custom properties and nothing else: `--ds-color-…: #0b5c6b;`, no selector, no url, no markup. */
export const Theme = v.pipe(
  v.string(),
  v.maxLength(16_000),
  v.regex(/^(?:\s*--[a-z0-9-]+\s*:\s*(?:#[0-9a-f]{3,8}|var\(--[a-z0-9-]+\)|[a-z0-9.% -]+)\s*;)*\s*$/i),
)

export const TenantView = v.object({
  ...Tenant.entries,
  departments: v.array(Department),
})
export type TenantView = v.InferOutput<typeof TenantView>

/** Where a sign-up stands, and the short name it got. */
export const SignUpView = v.object({
  id: v.string(),
  state: SignUpState,
  name: v.string(),
  slug: v.string(),
  country: v.picklist(['dk', 'se']),
  language: Language,
  /** Why an operator said no. */
  reason: v.string(),
  /** Why it waits for an operator: the mail domain is not the organisation's own. */
  officialDomain: v.boolean(),
})
export type SignUpView = v.InferOutput<typeof SignUpView>

export const RoleRow = v.object({
  person: Id('person'),
  name: v.string(),
  email: v.string(),
  department: v.string(),
  roles: v.array(TenantRole),
  /** Has a way in; others only get mail or letters. */
  signsIn: v.boolean(),
  version: v.number(),
})
export type RoleRow = v.InferOutput<typeof RoleRow>

export const ProviderView = v.object({
  rule: SignInRule,
  on: v.boolean(),
  name: v.string(),
  issuer: v.string(),
  clientId: v.string(),
  /** The secret itself is never shown again. */
  secretKept: v.boolean(),
  version: v.number(),
})
export type ProviderView = v.InferOutput<typeof ProviderView>

const Session = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const Digits = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s/g, '')),
  v.regex(/^\d{6}$/),
)

export const tenancyApi = {
  // Signing up: no token.
  /**
   * The organisation from the catalogue, what it will be called here, who asks. A code goes to the applicant.
   * Refuses `organisation-unknown`, `host-needed`, `already-signed-up` (with the slug), `slug-taken`.
   */
  signUp: route({
    method: 'POST',
    path: '/tenancy/sign-ups',
    does: 'sign-up',
    at: 'control',
    write: 'create',
    takes: v.object({
      organisation: Line(80),
      host: OptionalLine(60),
      name: Line(160),
      slug: Slug,
      language: Language,
      applicant: v.object({ name: Line(120), email: MailAddress }),
      /** The organisation's main mailbox, which has seven days to object. On the organisation's own domain. */
      mailbox: OptionalMailAddress,
    }),
    gives: v.object({ id: v.string(), slug: v.string() }),
  }),
  /** Is an organisation here already? Told when it is chosen, before anybody has typed a name. */
  organisation: route({
    method: 'GET',
    path: '/tenancy/organisations/:organisation',
    does: 'sign-up',
    at: 'control',
    gives: v.object({ slug: v.nullable(v.string()) }),
  }),
  /** A new code where the first one lapsed or was lost. */
  sendSignUpCode: route({
    method: 'POST',
    path: '/tenancy/sign-ups/:signUp/codes',
    does: 'sign-up',
    at: 'control',
    gives: v.object({ id: v.string() }),
  }),
  /**
   * Proves the applicant's mail. On an official domain provisioning begins by itself; any other waits for an
   * operator. The applicant is signed in from here on.
   */
  proveSignUp: route({
    method: 'POST',
    path: '/tenancy/sign-ups/:signUp/proof',
    does: 'sign-up',
    at: 'control',
    takes: v.object({ digits: Digits }),
    gives: v.object({ session: v.string(), signUp: SignUpView }),
  }),
  /** Where my sign-up stands; asked again and again while the tenant is made. */
  signUpState: route({
    method: 'POST',
    path: '/tenancy/sign-ups/:signUp/state',
    does: 'sign-up',
    at: 'control',
    takes: v.object({ session: Session }),
    gives: SignUpView,
  }),
  /** What the main mailbox is asked: from the link in its mail. */
  readObjection: route({
    method: 'GET',
    path: '/tenancy/objections/:ticket',
    does: 'sign-up',
    at: 'control',
    gives: v.object({
      name: v.string(),
      language: Language,
      applicant: v.string(),
      publicFrom: v.nullable(LocalDate),
      objected: v.boolean(),
    }),
  }),
  object: route({
    method: 'POST',
    path: '/tenancy/objections/:ticket',
    does: 'sign-up',
    at: 'control',
    gives: v.object({ name: v.string(), language: Language, objected: v.literal(true) }),
  }),

  // A tenant's public page: a public token.
  publicPage: route({
    method: 'GET',
    path: '/tenancy/public',
    does: 'read-public',
    gives: v.object({
      name: v.string(),
      language: Language,
      /** `false`: the page says only that it is not public yet, and nothing below is filled. */
      published: v.boolean(),
      invented: v.boolean(),
      contact: v.nullable(Contact),
      bodies: v.array(
        v.object({
          body: v.string(),
          name: v.string(),
          tagline: v.string(),
          purpose: v.string(),
          contact: Contact,
          /** Members who consent to be named, and nobody else. */
          named: v.array(
            v.object({
              membership: v.string(),
              name: v.string(),
              group: v.string(),
              role: v.string(),
              municipality: v.optional(v.string()),
            }),
          ),
        }),
      ),
      /** The public hearings: what waits first, by deadline. */
      hearings: v.array(PublicHearing),
      /** What the bodies tell everyone, newest first. */
      publications: v.array(PublicPublicationLine),
    }),
  }),
  /** One of them; of what was taken down, that it was. */
  publication: route({
    method: 'GET',
    path: '/tenancy/public/publications/:publication',
    does: 'read-public',
    gives: PublicPublication,
  }),

  // The tenant itself: a person's token.
  tenant: route({ method: 'GET', path: '/tenancy/tenant', does: 'read-tenant', gives: TenantView }),
  editTenant: route({
    method: 'PATCH',
    path: '/tenancy/tenant',
    does: 'edit-tenant',
    write: 'change',
    takes: v.object({
      name: v.optional(Line(160)),
      colour: v.optional(Colour),
      /** Made from the colour by the web when it is saved. */
      theme: v.optional(Theme),
      mailbox: v.optional(OptionalMailAddress),
      contact: v.optional(Contact),
      caseHelp: v.optional(v.object({ name: OptionalLine(160), phone: OptionalLine(40) })),
    }),
    gives: TenantView,
  }),
  /** The agreement on data processing of the tenant's country, in both languages' own words. */
  agreement: route({
    method: 'GET',
    path: '/tenancy/agreement',
    does: 'read-tenant',
    gives: v.object({
      version: v.string(),
      title: v.string(),
      sections: v.array(v.object({ heading: v.string(), paragraphs: v.array(v.string()) })),
      accepted: v.nullable(v.object({ version: v.string(), by: v.string(), at: Instant })),
    }),
  }),
  /** Accepted by name and date. Refuses `stale` where the text has a newer version than the one that was read. */
  acceptAgreement: route({
    method: 'POST',
    path: '/tenancy/agreement',
    does: 'edit-tenant',
    write: 'create',
    takes: v.object({ version: Line(20), name: Line(120) }),
    gives: TenantView,
  }),
  createDepartment: route({
    method: 'POST',
    path: '/tenancy/departments',
    does: 'edit-tenant',
    write: 'create',
    takes: v.object({ name: Line(120), mailbox: OptionalMailAddress }),
    gives: Department,
  }),
  editDepartment: route({
    method: 'PATCH',
    path: '/tenancy/departments/:department',
    does: 'edit-tenant',
    write: 'change',
    takes: v.object({ name: v.optional(Line(120)), mailbox: v.optional(OptionalMailAddress) }),
    gives: Department,
  }),
  /** People with a way in, and their roles. */
  roles: route({
    method: 'GET',
    path: '/tenancy/roles',
    does: 'manage-roles',
    at: 'control',
    gives: v.object({ people: v.array(RoleRow), departments: v.array(Department) }),
  }),
  /**
   * Sets the tenant roles of a person who is of the tenant already; an empty list takes the way in away, at once.
   * Refuses `last-administrator`, and `no-way-to-reach` for a person without a mail address.
   */
  setRoles: route({
    method: 'PUT',
    path: '/tenancy/roles/:person',
    does: 'manage-roles',
    at: 'control',
    write: 'change',
    whileLeaving: true,
    takes: v.object({ roles: v.array(TenantRole) }),
    gives: RoleRow,
  }),
  /**
   * Everything that says who a person is goes from the tenant, and the way in with it; it cannot be taken back. What
   * the body wrote stays, without the name. Refuses `still-seated` while a seat lasts, and `last-administrator`.
   */
  erasePerson: route({
    method: 'POST',
    path: '/tenancy/people/:person/erasure',
    does: 'manage-roles',
    at: 'control',
    write: 'create',
    whileLeaving: true,
    takes: v.object({ sure: v.literal(true) }),
    gives: v.object({ person: Id('person') }),
  }),
  /** A colleague: becomes a person of the tenant, an officer of the department, and is invited by mail. */
  addColleague: route({
    method: 'POST',
    path: '/tenancy/colleagues',
    does: 'manage-roles',
    write: 'create',
    takes: v.object({
      name: Line(120),
      email: MailAddress,
      department: OptionalLine(60),
      title: OptionalLine(120),
    }),
    gives: v.object({ person: Id('person') }),
  }),
  provider: route({
    method: 'GET',
    path: '/tenancy/provider',
    does: 'edit-tenant',
    at: 'control',
    gives: ProviderView,
  }),
  /**
   * The tenant's own OpenID Connect provider and the sign-in rule. An empty secret keeps the one that is there.
   * Refuses `proof-not-accepted` where the provider does not answer as one, and `provider` alone as the rule while
   * no administrator has linked it.
   */
  setProvider: route({
    method: 'PUT',
    path: '/tenancy/provider',
    does: 'edit-tenant',
    at: 'control',
    write: 'change',
    takes: v.object({
      rule: SignInRule,
      on: v.boolean(),
      name: OptionalLine(80),
      issuer: v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.url(), v.maxLength(300))]),
      clientId: OptionalLine(200),
      clientSecret: OptionalLine(400),
    }),
    gives: ProviderView,
  }),
} as const
