import type { accessApi } from '#shared/access/api'
import { millisOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { epochOf, handleOf, inMinutes } from '../platform/proof/codes.ts'
import { counted } from '../platform/proof/limits.ts'
import { discover, type ProviderSaid, subjectOf } from '../platform/proof/oidc.ts'
import { sealingOf } from '../platform/proof/seal.ts'
import { sessionOf, sessionRow } from '../platform/proof/sessions.ts'
import { readTicket } from '../platform/proof/tickets.ts'
import type { Call, Handlers } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  accounts,
  linkedProviders,
  type ProvedBy,
  type Provider,
  proofsOfWho,
  providers,
  usedProofs,
  waysOfAccount,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Write } from '../platform/table/record.ts'
import { job } from '../platform/work/jobs.ts'
import { tenantBySlug } from './store.ts'

const minute = 60

/** In by the tenant’s own sign-in, once it is said whose it is. */
export function byProvider(surroundings: Surroundings) {
  const { secret, loopback = false } = surroundings
  return {
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
  } satisfies Partial<Handlers<typeof accessApi>>

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
