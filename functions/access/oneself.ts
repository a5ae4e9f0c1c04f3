import type { accessApi } from '#shared/access/api'
import { standingOf } from '#shared/access/rules'
import { ok, refused } from '#shared/kernel/result'
import { lives } from '#shared/tenancy/schema'
import { rolesOf } from '../platform/proof/accounts.ts'
import { sessionOf } from '../platform/proof/sessions.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import {
  type Account,
  accountSignUps,
  accounts,
  controlTenants,
  linkedProviders,
  type Session,
  signUps,
  waysOfAccount,
  waysOfTenant,
} from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { sessionAndTenant, tenantAndWay } from './store.ts'

/** What one is with, in which language, and leaving. */
export function oneself(surroundings: Surroundings) {
  const { demo = false } = surroundings
  return {
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
      const found = await call.table.getMany([...ways.map((way) => controlTenants.key(way.tenant)), ...asked])
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
            accounts.change(accounts.key(account.id), { ...account, language: call.input.language }, version),
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
  } satisfies Partial<Handlers<typeof accessApi>>
}

async function accountOf(
  control: Table,
  handle: string,
  now: string,
): Promise<{ session: Kept<Session>; account: Kept<Account> } | null> {
  const session = await sessionOf(control, handle, now)
  const account = session ? accounts.read(await control.get(accounts.key(session.account))) : null
  return session && account ? { session, account } : null
}
