import type { accessApi } from '#shared/access/api'
import { standingOf } from '#shared/access/rules'
import type { Standing, TenantCard } from '#shared/access/schema'
import type { LocalDate } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import { isPublished, letsIn } from '#shared/tenancy/schema'
import { rolesOf } from '../platform/proof/accounts.ts'
import type { Claims } from '../platform/proof/claims.ts'
import { actionsOf, readTicket } from '../platform/proof/tickets.ts'
import type { Call, Handlers } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { type ControlTenant, controlTenants } from '../platform/table/control-records.ts'
import { sessionAndTenant, tenantAndWay } from './store.ts'

/** Clocks may differ by five seconds: whatever is taken away is gone within five minutes. */
const tokenSeconds = 290

/** Five minutes in one tenant, for a session or a link, and what a link is for. */
export function tokens(surroundings: Surroundings) {
  const { secret, demo = false } = surroundings
  const sign = (claims: Claims) => {
    if (!surroundings.sign) throw new Error('tokens are minted where there is a key to sign them with')
    return surroundings.sign(claims, tokenSeconds)
  }

  return {
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
  } satisfies Partial<Handlers<typeof accessApi>>

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
