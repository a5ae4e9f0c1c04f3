import { randomBytes } from 'node:crypto'
import { accessApi } from '#shared/access/api'
import { standingOf } from '#shared/access/rules'
import type { Standing, TenantCard } from '#shared/access/schema'
import { type LocalDate, millisOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { isPublished, letsIn, lives } from '#shared/tenancy/schema'
import { rolesOf } from '../platform/proof/accounts.ts'
import type { Claims } from '../platform/proof/claims.ts'
import {
  codeRow,
  epochOf,
  handleOf,
  hashOf,
  inMinutes,
  randomCodeId,
  tryDigits,
} from '../platform/proof/codes.ts'
import { counted, ofCodes } from '../platform/proof/limits.ts'
import { discover, type ProviderSaid, subjectOf } from '../platform/proof/oidc.ts'
import { sealingOf } from '../platform/proof/seal.ts'
import { sessionOf, sessionRow } from '../platform/proof/sessions.ts'
import { actionsOf, readTicket } from '../platform/proof/tickets.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  type Account,
  accountSignUps,
  accounts,
  type ControlTenant,
  codes,
  controlTenants,
  demoWorlds,
  linkedProviders,
  type ProvedBy,
  type Provider,
  proofsOfWho,
  providers,
  type Session,
  sessions,
  signUps,
  usedProofs,
  waysOfAccount,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'
import { sessionAndTenant, tenantAndWay, tenantBySlug } from './store.ts'

/** Clocks may differ by five seconds: whatever is taken away is gone within five minutes. */
const tokenSeconds = 290
const minute = 60

export const access = (surroundings: Surroundings) => {
  const { secret, demo = false, loopback = false } = surroundings
  const sign = (claims: Claims) => {
    if (!surroundings.sign) throw new Error('tokens are minted where there is a key to sign them with')
    return surroundings.sign(claims, tokenSeconds)
  }

  /** Codes are asked for by address and by origin; both are counted whether anyone is known or not. */
  const asks = (call: Call<Route>, email: string) =>
    counted(
      call.table,
      secret,
      [...ofCodes(email, call.from), { what: 'codes-from', who: call.from, most: 300, seconds: 15 * minute }],
      call.now,
    )

  const sendCode = async (
    call: Call<Route>,
    code: Parameters<typeof codeRow>[1],
  ): Promise<{ ok: true; value: string } | Awaited<ReturnType<typeof changeControl>>> => {
    const id = randomCodeId()
    const made = await changeControl(
      call.table,
      {
        writes: [codeRow(id, code, call.now)],
        log: { did: 'access.code-asked', about: [id], outbox: [job('send-code', { code: id })] },
      },
      'public',
      call,
    )
    return made.ok ? ok(id) : made
  }

  return serve(
    accessApi,
    {
      // Nobody is looked up here: the worker does that, and mails only where someone is. The answer cannot differ.
      async askCode(call) {
        const { email, language } = call.input
        const may = await asks(call, email)
        if (!may.ok) return may
        const made = await sendCode(call, {
          purpose: 'sign-in',
          email,
          name: '',
          language,
          signUp: '',
          invitation: null,
        })
        if (!made.ok) return made
        return ok({ code: made.value as string })
      },

      async signIn(call) {
        const { code: id, digits } = call.input
        const may = await counted(
          call.table,
          secret,
          [{ what: 'tries-from', who: call.from, most: 600, seconds: 15 * minute }],
          call.now,
        )
        if (!may.ok) return may
        const code = codes.read(await call.table.get(codes.key(id)))
        const found = code
          ? proofsOfWho.read(await call.table.get(proofsOfWho.key('mail', code.email)))
          : null
        // A code of a sign-up completes the sign-up and nothing else.
        const tried = tryDigits(secret, id, code?.purpose === 'sign-in' ? code : null, digits, call.now)
        if (!tried.ok) return tried
        const { verdict, write } = tried.value
        const account = found ? accounts.read(await call.table.get(accounts.key(found.account))) : null
        const right = verdict !== 'wrong' && account !== null
        const handle = handleOf(secret, id)
        const { invitation } = code as NonNullable<typeof code>
        const made = await changeControl(
          call.table,
          {
            writes: [
              write,
              ...(right && verdict === 'right'
                ? [sessionRow(handle, { account: account.id, by: 'mail' }, call.now)]
                : []),
            ],
            log: {
              did: right ? 'access.signed-in' : 'access.code-tried',
              about: right ? [account.id] : [id],
              ...(right && invitation ? { outbox: [job('accept-invitation', invitation)] } : {}),
            },
          },
          right ? account.id : 'public',
          call,
        )
        // Of several guesses at once one counts; the others are told the same as a wrong one.
        if (!made.ok || !right) return refused({ type: 'code-not-right' })
        return ok({ session: handle, language: account.language })
      },

      async providerOf(call) {
        const tenant = await tenantBySlug(call.table, call.params.slug)
        if (!tenant.ok) return tenant
        const { id, name, language, rule } = tenant.value
        const provider = rule === 'code' ? null : providers.read(await call.table.get(providers.key(id)))
        const found = provider?.on ? await discover(provider.issuer, loopback, millisOf(call.now)) : null
        return ok({
          name,
          language,
          rule,
          provider:
            provider && found
              ? {
                  name: provider.name,
                  issuer: provider.issuer,
                  clientId: provider.clientId,
                  authorize: found.authorize,
                }
              : null,
        })
      },

      async signInByProvider(call) {
        const { tenant: slug, ticket: given, ...said } = call.input
        const proved = await provedBy(call, slug, said)
        if (!proved.ok) return proved
        const { tenant, by, subject, hash, idToken } = proved.value
        const ticket = given ? readTicket(secret, given, call.now) : null
        const invited =
          ticket?.tenant === tenant.id && ticket.uses.includes('accept-invitation') ? ticket.person : null
        const linked = proofsOfWho.read(await call.table.get(proofsOfWho.key(by, subject)))
        let account = linked?.account
        const writes: Write[] = []
        if (!account && invited) {
          // The invitation went to the person's own mailbox; who opens it says which sign-in is theirs.
          const way = waysOfTenant.read(await call.table.get(waysOfTenant.key(tenant.id, invited)))
          if (!way) return refused({ type: 'not-of-this-tenant' })
          // Once: a link that lies in an old mail does not tie another sign-in to the same person.
          const tied = await call.table.get(linkedProviders.key(way.account, tenant.id))
          if (linkedProviders.read(tied)) return refused({ type: 'not-of-this-tenant' })
          account = way.account
          writes.push(...linkWrites(by, subject, account, tenant.id))
        }
        if (!account) return refused({ type: 'not-of-this-tenant' })
        const kept = accounts.read(await call.table.get(accounts.key(account)))
        if (!kept) return refused({ type: 'not-of-this-tenant' })
        const handle = handleOf(secret, hash)
        const made = await changeControl(
          call.table,
          {
            writes: [
              ...writes,
              usedProofs.create(
                usedProofs.key(hash),
                { at: call.now },
                { ttl: epochOf(inMinutes(call.now, 60)) },
              ),
              sessionRow(handle, { account, by, tenant: tenant.id }, call.now),
            ],
            log: {
              did: 'access.signed-in-by-provider',
              about: [account, tenant.id],
              ...(invited
                ? { outbox: [job('accept-invitation', { tenant: tenant.id, person: invited })] }
                : {}),
            },
          },
          account,
          call,
        )
        if (!made.ok) return refused({ type: 'proof-not-accepted' })
        return ok({ session: handle, language: kept.language, idToken })
      },

      async signOut(call) {
        const key = sessions.key(hashOf(call.input.session))
        const session = sessions.read(await call.table.get(key))
        if (session) {
          const made = await changeControl(
            call.table,
            {
              writes: [sessions.remove(key, session.version)],
              log: { did: 'access.signed-out', about: [session.account] },
            },
            session.account,
            call,
          )
          if (!made.ok) return made
        }
        return ok({ done: true as const })
      },

      async token(call) {
        const { tenant: slug, session: handle, ticket: given } = call.input
        if (given !== undefined) return byTicket(call, slug, given)
        const first = await sessionAndTenant(call.table, handle, slug, call.now)
        if (!first.tenant) return refused({ type: 'not-found' })
        const { session } = first
        const { tenant, way, closed } = await tenantAndWay(call.table, first.tenant, session?.account ?? null)
        if (closed) return refused(closed)
        if (!tenant) return refused({ type: 'not-found' })
        const standing: Standing = !session
          ? handle
            ? 'lapsed'
            : 'not-signed-in'
          : way
            ? standingOf(session.by, tenant, demo)
            : 'not-a-member'
        const came = standing === 'member' && way ? way : null
        const roles = came ? rolesOf(came.roles) : []
        const person = came?.person ?? null
        const kind = came ? ('person' as const) : ('public' as const)
        return ok({
          token: await sign({
            kind,
            tenant: tenant.id,
            generation: tenant.generation,
            person,
            roles,
            ...leavingOf(tenant),
          }),
          seconds: tokenSeconds,
          kind,
          standing,
          person,
          roles,
          scope: null,
          tenant: cardOf(tenant, call.today),
        })
      },

      async readTicket(call) {
        const ticket = readTicket(secret, call.input.ticket, call.now)
        const tenant = ticket
          ? controlTenants.read(await call.table.get(controlTenants.key(ticket.tenant)))
          : null
        if (!ticket || !tenant || !letsIn(tenant.state)) return refused({ type: 'link-not-valid' })
        return ok({
          slug: tenant.slug,
          language: tenant.language,
          meeting: ticket.meeting || null,
          uses: [...ticket.uses],
        })
      },

      async askCodeByTicket(call) {
        const ticket = readTicket(secret, call.input.ticket, call.now)
        if (!ticket?.uses.includes('accept-invitation')) return refused({ type: 'link-not-valid' })
        const { tenant, person } = ticket
        const [held, found] = await call.table.getMany([
          waysOfTenant.key(tenant, person),
          controlTenants.key(tenant),
        ])
        const way = waysOfTenant.read(held)
        const control = controlTenants.read(found)
        if (!way?.email || !control || !letsIn(control.state)) return refused({ type: 'link-not-valid' })
        const may = await asks(call, way.email)
        if (!may.ok) return may
        const made = await sendCode(call, {
          purpose: 'sign-in',
          email: way.email,
          name: '',
          language: control.language,
          signUp: '',
          invitation: { tenant, person },
        })
        if (!made.ok) return made
        return ok({ code: made.value as string, slug: control.slug })
      },

      async me(call) {
        const session = await sessionOf(call.table, call.input.session, call.now)
        if (!session) return refused({ type: 'not-signed-in' })
        const rows = await call.table.query(`ACCOUNT#${session.account}`)
        const account = accounts.list(rows)[0]
        if (!account) return refused({ type: 'not-signed-in' })
        const mail = session.by === 'mail'
        // A provider knows of its own tenant; what else the account holds is none of its business.
        const ways = waysOfAccount.list(rows).filter((way) => mail || session.tenant === way.tenant)
        const asked = mail ? accountSignUps.list(rows).map(({ signUp }) => signUps.key(signUp)) : []
        const links = linkedProviders.list(rows)
        const found = await call.table.getMany([
          ...ways.map((way) => controlTenants.key(way.tenant)),
          ...asked,
        ])
        const tenants = new Map(controlTenants.list(found).map((tenant) => [tenant.id, tenant]))
        return ok({
          account: account.id,
          language: account.language,
          by: mail ? ('mail' as const) : session.by === 'demo' ? ('demo' as const) : ('provider' as const),
          tenants: ways.flatMap((way) => {
            const tenant = tenants.get(way.tenant)
            if (!tenant || !lives(tenant.state)) return []
            const { slug, name, language, invented } = tenant
            return [{ slug, name, language, invented, roles: rolesOf(way.roles) }]
          }),
          signUps: signUps
            .list(found)
            .filter(({ state }) => state !== 'open')
            .map(({ id, name, state }) => ({ id, name, state })),
          providers: mail
            ? links.flatMap(({ tenant }) => {
                const slug = tenants.get(tenant)?.slug
                return slug ? [slug] : []
              })
            : [],
        })
      },

      async chooseLanguage(call) {
        const signedIn = await accountOf(call.table, call.input.session, call.now)
        if (!signedIn) return refused({ type: 'not-signed-in' })
        const { version, ...account } = signedIn.account
        const made = await changeControl(
          call.table,
          {
            writes: [
              accounts.change(
                accounts.key(account.id),
                { ...account, language: call.input.language },
                version,
              ),
            ],
            log: { did: 'access.language-chosen', about: [account.id] },
          },
          account.id,
          call,
        )
        return made.ok ? ok({ done: true as const }) : made
      },

      async leave(call) {
        const { session: handle, tenant: slug } = call.input
        const first = await sessionAndTenant(call.table, handle, slug, call.now)
        if (!first.session) return refused({ type: 'not-signed-in' })
        if (!first.tenant) return refused({ type: 'not-found' })
        const { account } = first.session
        const { tenant, way } = await tenantAndWay(call.table, first.tenant, account)
        if (!tenant || !way || standingOf(first.session.by, tenant, demo) !== 'member')
          return refused({ type: 'not-found' })
        const ofTenant = waysOfTenant.read(await call.table.get(waysOfTenant.key(tenant.id, way.person)))
        const administrators = tenant.administrators.filter((person) => person !== way.person)
        const wasOne = administrators.length < tenant.administrators.length
        if (wasOne && administrators.length === 0) return refused({ type: 'last-administrator' })
        const { version, ...rest } = tenant
        const made = await changeControl(
          call.table,
          {
            writes: [
              waysOfAccount.remove(waysOfAccount.key(account, tenant.id), way.version),
              ...(ofTenant
                ? [waysOfTenant.remove(waysOfTenant.key(tenant.id, way.person), ofTenant.version)]
                : []),
              ...(wasOne
                ? [controlTenants.change(controlTenants.key(tenant.id), { ...rest, administrators }, version)]
                : []),
            ],
            log: { did: 'access.left', about: [account, tenant.id, way.person] },
          },
          account,
          call,
        )
        return made.ok ? ok({ done: true as const }) : made
      },

      async linkProvider(call) {
        const { session: handle, tenant: slug, ...said } = call.input
        const session = await sessionOf(call.table, handle, call.now)
        if (!session) return refused({ type: 'not-signed-in' })
        // Linking says "this sign-in is me": only the mailbox itself may say so.
        if (session.by !== 'mail') return refused({ type: 'proof-not-accepted' })
        const proved = await provedBy(call, slug, said)
        if (!proved.ok) return proved
        const { tenant, by, subject, hash } = proved.value
        const [way, linked] = await call.table.getMany([
          waysOfAccount.key(session.account, tenant.id),
          proofsOfWho.key(by, subject),
        ])
        if (!waysOfAccount.read(way)) return refused({ type: 'not-of-this-tenant' })
        const account = proofsOfWho.read(linked)?.account
        if (account && account !== session.account) return refused({ type: 'proof-not-accepted' })
        const made = await changeControl(
          call.table,
          {
            writes: [
              ...(account ? [] : linkWrites(by, subject, session.account, tenant.id)),
              usedProofs.create(
                usedProofs.key(hash),
                { at: call.now },
                { ttl: epochOf(inMinutes(call.now, 60)) },
              ),
            ],
            log: { did: 'access.provider-linked', about: [session.account, tenant.id] },
          },
          session.account,
          call,
        )
        return made.ok ? ok({ done: true as const }) : refused({ type: 'proof-not-accepted' })
      },

      async demoWorlds(call) {
        const worlds = demo ? demoWorlds.list(await call.table.query('DEMO')) : []
        return ok({
          worlds: worlds.map(({ slug, name, language, people }) => ({
            slug,
            name,
            language,
            people: people.map(({ person, name, as }) => ({ person, name, as })),
          })),
        })
      },

      async enterDemo(call) {
        const tenant = await tenantBySlug(call.table, call.input.tenant)
        if (!demo || !tenant.ok || !tenant.value.invented) return refused({ type: 'not-found' })
        const may = await counted(
          call.table,
          secret,
          [{ what: 'demo-from', who: call.from, most: 600, seconds: 15 * minute }],
          call.now,
        )
        if (!may.ok) return may
        const world = demoWorlds.read(await call.table.get(demoWorlds.key(tenant.value.id)))
        const someone = world?.people.find(({ person }) => person === call.input.person)
        if (!world || !someone) return refused({ type: 'not-found' })
        const handle = randomBytes(32).toString('base64url')
        const who = { account: someone.account, by: 'demo' as const, tenant: tenant.value.id }
        const made = await changeControl(
          call.table,
          {
            writes: [sessionRow(handle, who, call.now)],
            log: { did: 'access.demo-entered', about: [someone.person] },
          },
          someone.account,
          call,
        )
        return made.ok ? ok({ session: handle, language: world.language }) : made
      },
    },
    surroundings,
  )

  async function byTicket(call: Call<typeof accessApi.token>, slug: string, given: string) {
    const ticket = readTicket(secret, given, call.now)
    const uses = ticket ? actionsOf(ticket.uses) : []
    if (!ticket || (uses.length === 0 && !ticket.uses.includes('accept-invitation')))
      return refused({ type: 'link-not-valid' as const })
    const { tenant, closed } = await tenantAndWay(call.table, ticket.tenant, null)
    if (closed) return refused(closed)
    if (!tenant || tenant.slug !== slug) return refused({ type: 'link-not-valid' as const })
    const scope = { ...(ticket.meeting ? { meeting: ticket.meeting } : {}), uses }
    return ok({
      token: await sign({
        kind: 'ticket',
        tenant: tenant.id,
        generation: tenant.generation,
        person: ticket.person,
        roles: [],
        scope,
        ...leavingOf(tenant),
      }),
      seconds: tokenSeconds,
      kind: 'ticket' as const,
      standing: 'ticket' as const,
      person: ticket.person,
      roles: [],
      scope,
      tenant: cardOf(tenant, call.today),
    })
  }

  async function provedBy(call: Call<Route>, slug: string, said: ProviderSaid) {
    const no = refused({ type: 'proof-not-accepted' as const })
    if (said.exchange && new URL(said.exchange.redirect).origin !== new URL(surroundings.webAddress).origin)
      return no
    const may = await counted(
      call.table,
      secret,
      [{ what: 'providers-from', who: call.from, most: 600, seconds: 15 * minute }],
      call.now,
    )
    if (!may.ok) return may
    const tenant = await tenantBySlug(call.table, slug)
    if (!tenant.ok) return tenant
    const { id } = tenant.value
    const provider = providers.read(await call.table.get(providers.key(id)))
    if (!provider?.on) return no
    const proved = await subjectOf({ ...provider, clientSecret: await secretOf(provider, id) }, said, {
      loopback,
      now: call.now,
    })
    if (!proved.ok) return proved
    const by: ProvedBy = `tenant:${id}`
    return ok({ tenant: tenant.value, by, ...proved.value })
  }

  async function secretOf(provider: Provider, tenant: string): Promise<string> {
    return provider.clientSecret ? sealingOf(surroundings).unseal(tenant, provider.clientSecret) : ''
  }
}

const linkWrites = (by: ProvedBy, subject: string, account: string, tenant: string): Write[] => [
  proofsOfWho.create(proofsOfWho.key(by, subject), { account }),
  linkedProviders.lay(linkedProviders.key(account, tenant), { tenant, subject }),
]

async function accountOf(
  control: Table,
  handle: string,
  now: string,
): Promise<{ session: Kept<Session>; account: Kept<Account> } | null> {
  const session = await sessionOf(control, handle, now)
  const account = session ? accounts.read(await control.get(accounts.key(session.account))) : null
  return session && account ? { session, account } : null
}

const cardOf = (tenant: ControlTenant, today: LocalDate): TenantCard => ({
  id: tenant.id,
  slug: tenant.slug,
  name: tenant.name,
  kind: tenant.kind,
  country: tenant.country,
  language: tenant.language,
  colour: tenant.colour,
  theme: tenant.theme,
  invented: tenant.invented,
  published: isPublished(tenant, today),
  leaving: leavingOf(tenant).leaving ?? null,
})

/** While the tenant leaves, its tokens say until when; what they open can be read only. */
const leavingOf = ({ state, leaving }: ControlTenant): { leaving?: LocalDate } =>
  state === 'leaving' && leaving ? { leaving: leaving.on } : {}
