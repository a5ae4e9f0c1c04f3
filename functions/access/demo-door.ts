import { randomBytes } from 'node:crypto'
import type { accessApi } from '#shared/access/api'
import { ok, refused } from '#shared/kernel/result'
import { counted } from '../platform/proof/limits.ts'
import { sessionRow } from '../platform/proof/sessions.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import { demoWorlds } from '../platform/table/control-records.ts'
import { tenantBySlug } from './store.ts'

const minute = 60

/** In as an invented person, on a laptop. */
export function demoDoor(surroundings: Surroundings) {
  const { secret, demo = false } = surroundings
  return {
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
  } satisfies Partial<Handlers<typeof accessApi>>
}
