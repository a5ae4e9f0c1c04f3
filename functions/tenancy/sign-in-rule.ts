import { millisOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import type { ProviderView, tenancyApi } from '#shared/tenancy/api'
import { discover, mayAsk } from '../platform/proof/oidc.ts'
import { sealingOf } from '../platform/proof/seal.ts'
import type { Handlers } from '../platform/slice.ts'
import {
  type ControlTenant,
  controlTenants,
  linkedProviders,
  type Provider,
  providers,
} from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { administrator } from './administrator.ts'

/** How people sign in: by a code, by the tenant’s own provider, or both. */
export const signInRule = {
  async provider(call) {
    const own = await administrator(call)
    if (!own.ok) return own
    const kept = providers.read(await call.table.get(providers.key(own.value.tenant.id)))
    return ok(providerView(own.value.tenant, kept))
  },

  async setProvider(call) {
    const own = await administrator(call)
    if (!own.ok) return own
    const { tenant, account } = own.value
    const [item, link] = await call.table.getMany([
      providers.key(tenant.id),
      linkedProviders.key(account, tenant.id),
    ])
    const kept = providers.read(item)
    if ((kept?.version ?? 0) !== call.seen) return refused({ type: 'stale', expected: kept?.version ?? 0 })
    const { rule, on, name, issuer, clientId, clientSecret } = call.input
    const loopback = call.surroundings.loopback ?? false
    if (on) {
      const missing = [
        ...(issuer && mayAsk(issuer, loopback) ? [] : ['/issuer']),
        ...(clientId ? [] : ['/clientId']),
        ...(clientSecret || kept?.clientSecret ? [] : ['/clientSecret']),
      ]
      if (missing.length > 0)
        return refused({
          type: 'invalid',
          errors: missing.map((pointer) => ({ pointer, detail: 'required' })),
        })
      if (!(await discover(issuer, loopback, millisOf(call.now))))
        return refused({ type: 'invalid', errors: [{ pointer: '/issuer', detail: 'not-a-provider' }] })
    }
    if (rule !== 'code' && !on)
      return refused({ type: 'invalid', errors: [{ pointer: '/rule', detail: 'choose-one' }] })
    // Nobody locks everybody out: who asks for the provider alone has come in by it, or linked it.
    if (rule === 'provider' && !linkedProviders.read(link)) return refused({ type: 'link-first' })
    // A new issuer says who people are by other names: its links begin anew, the secret is asked for again.
    if (kept?.issuer && issuer !== kept.issuer && !clientSecret && on)
      return refused({ type: 'invalid', errors: [{ pointer: '/clientSecret', detail: 'required' }] })
    const provider: Provider = {
      on,
      name,
      issuer,
      clientId,
      clientSecret: clientSecret
        ? await sealingOf(call.surroundings).seal(tenant.id, clientSecret)
        : (kept?.clientSecret ?? ''),
    }
    const { version, ...rest } = tenant
    const at = providers.key(tenant.id)
    return call.change(
      {
        writes: [
          kept ? providers.change(at, provider, kept.version) : providers.create(at, provider),
          controlTenants.change(controlTenants.key(tenant.id), { ...rest, rule }, version),
        ],
        log: { did: 'provider.set', about: [tenant.id] },
      },
      providerView({ ...rest, rule }, { ...provider, version: (kept?.version ?? 0) + 1 }),
    )
  },
} satisfies Partial<Handlers<typeof tenancyApi>>

const providerView = ({ rule }: ControlTenant, kept: Kept<Provider> | null): ProviderView => ({
  rule,
  on: kept?.on ?? false,
  name: kept?.name ?? '',
  issuer: kept?.issuer ?? '',
  clientId: kept?.clientId ?? '',
  secretKept: Boolean(kept?.clientSecret),
  version: kept?.version ?? 0,
})
