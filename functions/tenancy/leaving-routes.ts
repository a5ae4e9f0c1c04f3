import { localDateOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import { lastDay, typedName } from '#shared/tenancy/leaving'
import { type ExportView, type LifeView, leavingApi, leavingFilesApi } from '#shared/tenancy/leaving-api'
import { counted } from '../platform/proof/limits.ts'
import { type Call, serve, serveFiles } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import {
  type ControlTenant,
  controlTenants,
  deletionCertificates,
  slugs,
  type TenantExport,
  tenantExports,
} from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { tenants } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { administrator } from './administrator.ts'
import { fileOfExport, rowsOf } from './everything.ts'
import { lapsesAfter, left, type Moved, stayed } from './leaving.ts'

/** Taking everything home, leaving, and what is said of those who are closed or gone. */
export const leaving = (surroundings: Surroundings) =>
  serve(
    leavingApi,
    {
      async life(call) {
        const own = await administrator(call)
        return own.ok ? ok(viewOf(call, own.value.tenant, await exportsOf(call, own.value.tenant.id))) : own
      },

      async leave(call) {
        const own = await current(call)
        if (!own.ok) return own
        const { tenant, person } = own.value
        if (!typedName(call.input.name, tenant.name))
          return refused({ type: 'invalid', errors: [{ pointer: '/name', detail: 'not-the-name' }] })
        return make(call, left(tenant, { by: 'administrator', person }, call.now))
      },

      async stay(call) {
        const own = await current(call)
        return own.ok ? make(call, stayed(own.value.tenant, 'administrator')) : own
      },

      async export(call) {
        const own = await administrator(call)
        if (!own.ok) return own
        const { tenant } = own.value
        const rows = await exportsOf(call, tenant.id)
        const underWay = rows.find(
          ({ state, at }) => (state === 'asked' || state === 'making') && recent(at, call.now),
        )
        if (underWay) return refused({ type: 'export-under-way' })
        const may = await counted(
          call.table,
          surroundings.secret,
          [{ what: 'exports', who: tenant.id, most: 10, seconds: 86_400 }],
          call.now,
        )
        if (!may.ok) return may
        const id = call.newId('export')
        const asked: TenantExport = {
          id,
          person: own.value.person,
          state: 'asked',
          done: 0,
          of: 0,
          bytes: 0,
          at: call.now,
          readyAt: '',
          lapses: '',
        }
        return call.change(
          {
            writes: [tenantExports.create(tenantExports.key(tenant.id, id), asked, lapsesAfter(call.now, 7))],
            log: {
              did: 'export.asked',
              about: [tenant.id, id],
              outbox: [job('make-export', { tenant: tenant.id, export: id })],
            },
          },
          viewOf(call, tenant, [asked, ...rows]),
        )
      },

      async exportLink(call) {
        const found = await readyExport(call)
        if (!found.ok) return found
        const { tenant, row } = found.value
        const href =
          (await surroundings.archive?.linkTo(tenant.id, fileOfExport(row.id), savedAs(tenant, row))) ?? null
        return call.change(
          { writes: [], log: { did: 'export.fetched', about: [tenant.id, row.id] } },
          { href },
        )
      },

      async closed(call) {
        const slug = slugs.read(await call.table.get(slugs.key(call.params.slug)))
        const card = slug ? controlTenants.read(await call.table.get(controlTenants.key(slug.tenant))) : null
        if (!card || card.state === 'open' || card.state === 'leaving' || card.state === 'provisioning')
          return refused({ type: 'not-found' })
        const { name, language, state, deleted } = card
        return ok({
          name,
          language,
          state,
          operator: surroundings.operator ?? '',
          deletedOn: deleted ? localDateOf(deleted.at) : null,
        })
      },

      async deletion(call) {
        const kept = deletionCertificates.read(
          await call.table.get(deletionCertificates.key(call.params.code)),
        )
        if (!kept) return refused({ type: 'not-found' })
        const { version: _, ...certificate } = kept
        return ok(certificate)
      },

      async myRows(call) {
        const own = await ownRows(call)
        if (!own.ok) return own
        const { tenant, rows, name } = own.value
        const kinds = new Map<string, number>()
        for (const { kind } of rows) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        return ok({
          name,
          tenant: { name: tenant.name, contact: tenant.contact, mailbox: tenant.mailbox },
          kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
          at: call.now,
        })
      },
    },
    surroundings,
  )

export const leavingFiles = (surroundings: Surroundings) =>
  serveFiles(
    leavingFilesApi,
    {
      async exportFile(call) {
        const found = await readyExport(call)
        if (!found.ok) return found
        const { tenant, row } = found.value
        const content = await surroundings.archive?.read(tenant.id, fileOfExport(row.id))
        return content ? ok({ name: savedAs(tenant, row), content }) : refused({ type: 'not-found' })
      },

      async myRowsFile(call) {
        const own = await ownRows(call)
        if (!own.ok) return own
        const { tenant, rows, name } = own.value
        const content = JSON.stringify({ tenant: tenant.name, name, at: call.now, rows }, null, 2)
        return ok({ name: `${tenant.slug}-${call.today}.json`, content })
      },
    },
    surroundings,
  )

/** The administrator's tenant, as it was when the reader saw it. */
async function current(
  call: Call<Route>,
): Promise<Result<{ tenant: Kept<ControlTenant>; person: string }, Problem>> {
  const own = await administrator(call)
  if (!own.ok) return own
  const { tenant, person } = own.value
  return tenant.version === call.seen
    ? ok({ tenant, person })
    : refused({ type: 'stale', expected: tenant.version })
}

async function make(call: Call<Route>, moved: Result<Moved, Problem>): Promise<Result<LifeView, Problem>> {
  if (!moved.ok) return moved
  const { card, change } = moved.value
  return call.change(change, viewOf(call, card, await exportsOf(call, card.id)))
}

async function exportsOf(call: Call<Route>, tenant: string): Promise<Kept<TenantExport>[]> {
  const rows = tenantExports.list(await call.table.queryAll(`TENANT#${tenant}`, { begins: 'EXPORT#' }))
  // The database deletes lapsed rows in its own time, so the hour is read.
  return rows.filter(({ lapses }) => !lapses || lapses > call.now).reverse()
}

/** A worker that died would otherwise bar the next try for ever. */
const recent = (at: string, now: string): boolean => Date.parse(now) - Date.parse(at) < 3_600_000

const viewOf = (
  call: Pick<Call<Route>, 'today'>,
  { name, state, leaving, version }: ControlTenant & { version: number },
  exports: readonly TenantExport[],
): LifeView => ({
  name,
  state,
  leaving: leaving ? { at: leaving.at, on: leaving.on, by: leaving.by } : null,
  wouldEnd: lastDay(call.today),
  exports: exports.map(
    ({ id, state, at, done, of, bytes, lapses }): ExportView => ({ id, state, at, done, of, bytes, lapses }),
  ),
  version,
})

async function readyExport(
  call: Call<typeof leavingApi.exportLink> | Call<typeof leavingFilesApi.exportFile>,
): Promise<Result<{ tenant: Kept<ControlTenant>; row: TenantExport }, Problem>> {
  const own = await administrator(call as unknown as Call<Route>)
  if (!own.ok) return own
  const { tenant } = own.value
  const row = tenantExports.read(await call.table.get(tenantExports.key(tenant.id, call.params.export)))
  if (row?.state !== 'ready' || row.lapses <= call.now) return refused({ type: 'not-found' })
  return ok({ tenant, row })
}

const savedAs = ({ slug }: ControlTenant, { readyAt }: TenantExport): string =>
  `${slug}-${localDateOf(readyAt)}.zip`

/** One's own rows are looked for in all of the tenant's: seldom asked, and not as often as one likes. */
const rowsAnHour = 20

async function ownRows(call: Call<Route>) {
  const [actor, tenant] = await Promise.all([call.actor(), call.table.get(tenants.key()).then(tenants.read)])
  const may = actor.may('read-me')
  if (!may.ok) return may
  if (!actor.person || !tenant) return refused({ type: 'not-found' as const })
  const { secret, control } = call.surroundings
  const often = await counted(
    control(call.table.meter),
    secret,
    [{ what: 'own-rows', who: `${tenant.id} ${actor.person.id}`, most: rowsAnHour, seconds: 3600 }],
    call.now,
  )
  if (!often.ok) return often
  // The log holds nobody's rows: one day is as good as all.
  const rows = await rowsOf(call.table, actor.person.id, { from: call.today, to: call.today })
  return ok({ tenant, rows, name: actor.person.name })
}
