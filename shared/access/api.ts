import * as v from 'valibot'
import { Language } from '../countries/pack.ts'
import { Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { MailAddress, Slug } from '../kernel/text.ts'
import { DemoWorld, MyTenant, Scope, SignInRule, Standing, TenantCard, TenantRole } from './schema.ts'

/**
 * Who you are. No route here takes a token: a session is shown by its random handle in the body, and `access` looks
 * up its row each time. Nothing is idempotent by key here, because answers that hold a handle or a token are never
 * kept; asking twice with the same right code gives the same session.
 */
const Session = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const CodeId = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))
const Digits = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s/g, '')),
  v.regex(/^\d{6}$/),
)
const Done = v.object({ done: v.literal(true) })
const Ticket = v.pipe(v.string(), v.maxLength(400), v.regex(/^[\w.-]+$/))

/**
 * What a tenant's own provider has answered: the ID token itself, or the code that the API exchanges for one (the
 * web never learns the client secret). `nonce` is the one that this sign-in was begun with.
 */
const ProviderAnswer = v.object({
  tenant: Slug,
  nonce: v.pipe(v.string(), v.minLength(8), v.maxLength(200)),
  idToken: v.optional(v.pipe(v.string(), v.maxLength(16_000))),
  exchange: v.optional(
    v.object({
      code: v.pipe(v.string(), v.minLength(1), v.maxLength(4000)),
      verifier: v.pipe(v.string(), v.minLength(43), v.maxLength(128)),
      /** The address of the web that the provider led back to. */
      redirect: v.pipe(v.string(), v.url(), v.maxLength(500)),
    }),
  ),
})

export const accessApi = {
  /** The same answer whether anyone is known at the address or not; a mail goes only where someone is. */
  askCode: route({
    method: 'POST',
    path: '/access/codes',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ email: MailAddress, language: Language }),
    gives: v.object({ code: v.string() }),
  }),
  /** Five tries; the code lives for fifteen minutes. `language` is the one the account has chosen. */
  signIn: route({
    method: 'POST',
    path: '/access/sessions',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ code: CodeId, digits: Digits }),
    gives: v.object({ session: v.string(), language: Language }),
  }),
  /** Where a tenant's own provider is, or `null` where it has none. Unknown names are not found. */
  providerOf: route({
    method: 'GET',
    path: '/access/providers/:slug',
    does: 'sign-in',
    at: 'control',
    gives: v.object({
      name: v.string(),
      language: Language,
      rule: SignInRule,
      provider: v.nullable(
        v.object({ name: v.string(), issuer: v.string(), clientId: v.string(), authorize: v.string() }),
      ),
    }),
  }),
  /**
   * The API verifies the ID token itself (issuer, keys, audience, nonce, expiry, used once). The provider says who
   * this is for its own tenant and nothing anywhere else; an unlinked subject needs an invitation's `ticket` or a
   * link made from `/me`. `idToken` comes back so that next-auth has claims to read.
   */
  signInByProvider: route({
    method: 'POST',
    path: '/access/sessions/provider',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ ...ProviderAnswer.entries, ticket: v.optional(Ticket) }),
    gives: v.object({ session: v.string(), language: Language, idToken: v.string() }),
  }),
  /** Signing out. The same answer for a session that is gone already. */
  signOut: route({
    method: 'POST',
    path: '/access/sessions/end',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ session: Session }),
    gives: Done,
  }),
  /**
   * A five-minute token for one tenant. Without a session, with a lapsed one or for someone who is not of the tenant
   * it is a public token; `standing` says why. A `ticket` (from a link in a mail) opens one thing for one person.
   * Refuses `not-found` for an unknown tenant and `link-not-valid` for a ticket that is forged, lapsed or another
   * tenant's.
   */
  token: route({
    method: 'POST',
    path: '/access/tokens',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ tenant: Slug, session: v.optional(v.string()), ticket: v.optional(v.string()) }),
    gives: v.object({
      token: v.string(),
      /** How long the token lives. */
      seconds: v.number(),
      kind: v.picklist(['person', 'ticket', 'public']),
      standing: Standing,
      person: v.nullable(v.string()),
      roles: v.array(TenantRole),
      scope: v.nullable(Scope),
      tenant: TenantCard,
    }),
  }),
  /** A link in a mail that names no tenant in its address: which tenant it is for, and what it is for. */
  readTicket: route({
    method: 'POST',
    path: '/access/tickets',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ ticket: Ticket }),
    gives: v.object({
      slug: v.string(),
      language: Language,
      meeting: v.nullable(v.string()),
      uses: v.array(v.string()),
    }),
  }),
  /** Accepting an invitation: a code goes to the invited address; `signIn` with it completes the invitation. */
  askCodeByTicket: route({
    method: 'POST',
    path: '/access/invitations',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ ticket: Ticket }),
    gives: v.object({ code: v.string(), slug: v.string() }),
  }),
  /** The one who is signed in. Refuses `not-signed-in` where the session has lapsed. */
  me: route({
    method: 'POST',
    path: '/access/me',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ session: Session }),
    gives: v.object({
      account: v.string(),
      language: Language,
      /** By code, by the provider of one tenant (then only that tenant is listed), or as an invented person. */
      by: v.picklist(['mail', 'provider', 'demo']),
      tenants: v.array(MyTenant),
      /** Sign-ups of this account that are not open yet. */
      signUps: v.array(v.object({ id: v.string(), name: v.string(), state: v.string() })),
      /** Slugs of the tenants whose provider is linked to this account. */
      providers: v.array(v.string()),
    }),
  }),
  chooseLanguage: route({
    method: 'PUT',
    path: '/access/me/language',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ session: Session, language: Language }),
    gives: Done,
  }),
  /** Leaving a tenant: the way in is gone at once. The last administrator stays. */
  leave: route({
    method: 'POST',
    path: '/access/me/leave',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ session: Session, tenant: Slug }),
    gives: Done,
  }),
  /** Links a tenant's provider to the account; only for one who has signed in by code and is of that tenant. */
  linkProvider: route({
    method: 'POST',
    path: '/access/me/providers',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ session: Session, ...ProviderAnswer.entries }),
    gives: Done,
  }),
  /** Tenants with invented people that can be tried without sign-up. Empty where the stage offers none. */
  demoWorlds: route({
    method: 'GET',
    path: '/access/demo',
    does: 'sign-in',
    at: 'control',
    gives: v.object({ worlds: v.array(DemoWorld) }),
  }),
  /** Opens a demo world as one of its invented people. Not found for anything that is not invented. */
  enterDemo: route({
    method: 'POST',
    path: '/access/demo',
    does: 'sign-in',
    at: 'control',
    takes: v.object({ tenant: Slug, person: Id('person') }),
    gives: v.object({ session: v.string(), language: Language }),
  }),
} as const
