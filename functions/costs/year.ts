import { costYearsApi } from '#shared/costs/api'
import type { Cost, CostYear } from '#shared/costs/schema'
import { emptyCostYear, leftOf, withCost } from '#shared/costs/year'
import { yearOf } from '#shared/kernel/dates'
import type { Currency } from '#shared/kernel/money'
import { ok, refused } from '#shared/kernel/result'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  attendances,
  bodies,
  costs,
  costYears,
  digests,
  meetings,
  tenants,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { ownMunicipality } from './store.ts'

/** The money of a year across the bodies: budget, booked and left, and the list to the payroll office. */
export const costYearRoutes = (surroundings: Surroundings) =>
  serve(
    costYearsApi,
    {
      // One wave: bodies lie together, and so do the years of all of them.
      ofYear: async (call) => {
        const year = call.query.year ?? yearOf(call.today)
        const [actor, tenant, found, kept] = await Promise.all([
          call.actor(),
          call.table.get(tenants.key()).then(tenants.read),
          call.table.query('BODIES').then(bodies.list),
          call.table.query(costYears.key(String(year), '').pk, { begins: `${year}#` }).then(costYears.list),
        ])
        const may = actor.may('read-tenant')
        if (!may.ok) return may
        if (!tenant) return refused({ type: 'not-found' })
        const own = found.filter((body) => body.state !== 'closed' && actor.may('read-budget', body).ok)
        return ok({
          year,
          currency: tenant.currency,
          hostName: tenant.name,
          bodies: own.map((body) => {
            const of =
              kept.find((each) => each.body === body.id) ?? emptyCostYear(body.id, year, tenant.currency)
            const sees = actor.may('read-costs', body).ok
            return {
              body: body.id,
              name: body.name,
              budget: of.budget,
              host: of.host,
              left: leftOf(of),
              home: sees ? of.home : null,
              shared: sees ? of.shared : null,
              mayPlan: actor.may('book-costs', body).ok,
              version: 'version' in of ? (of as Kept<CostYear>).version : 0,
            }
          }),
        })
      },

      setBudget: async (call) => {
        const { body: id } = call.params
        const year = Number(call.params.year)
        if (!/^2\d{3}$/.test(call.params.year)) return refused({ type: 'not-found' })
        const key = costYears.key(String(year), id)
        const [actor, tenant, body, kept] = await Promise.all([
          call.actor(),
          call.table.get(tenants.key()).then(tenants.read),
          call.table.get(bodies.key(id)).then(bodies.read),
          call.table.get(key).then(costYears.read),
        ])
        if (!body || !tenant) return refused({ type: 'not-found' })
        const may = actor.may('book-costs', body)
        if (!may.ok) return may
        const { budget } = call.input
        if (budget && budget.currency !== tenant.currency)
          return refused({ type: 'wrong-currency', expected: tenant.currency })
        if ((kept?.version ?? 0) !== call.seen)
          return refused({ type: 'stale', expected: kept?.version ?? 0 })
        const write = kept
          ? costYears.change(key, { ...kept, budget }, kept.version)
          : costYears.create(key, { ...(await bookedIn(call.table, id, year, tenant.currency)), budget })
        return call.change(
          { writes: [write], log: { did: 'costs.budgeted', about: [id, String(year)] } },
          { body: id, year, version: (kept?.version ?? 0) + 1 },
        )
      },

      // Two waves: the year's gatherings, then each with what was booked and who came.
      payroll: async (call) => {
        const { body: id } = call.query
        const year = call.query.year ?? yearOf(call.today)
        const [actor, tenant, body, digest] = await Promise.all([
          call.actor(),
          call.table.get(tenants.key()).then(tenants.read),
          call.table.get(bodies.key(id)).then(bodies.read),
          call.table.get(digests.key(id, String(year))).then(digests.read),
        ])
        if (!body || !tenant) return refused({ type: 'not-found' })
        const may = actor.may('book-costs', body)
        if (!may.ok) return may
        const nameOf = (code: string) =>
          tenant.municipalities.find((each) => each.code === code)?.name ?? code
        const rows = await Promise.all(
          (digest?.gatherings ?? []).map(async ({ meeting, date }) => {
            const items = await call.table.queryAll(meetings.key(meeting).pk, {
              between: { from: attendances.key(meeting).sk, to: 'COST#~' },
            })
            const came = attendances.list(items)[0]?.rows ?? []
            return costs.list(items).flatMap((cost) => {
              const who = came.find(({ person }) => person === cost.person)
              if (!who || !isPaidToAPerson(cost)) return []
              const { kind, text, amount } = cost
              return [
                {
                  date,
                  name: who.name,
                  municipality: nameOf(cost.municipality || who.municipality || ownMunicipality(tenant)),
                  kind,
                  text,
                  amount,
                },
              ]
            })
          }),
        )
        return ok({ year, bodyName: body.name, rows: rows.flat() })
      },
    },
    surroundings,
  )

/** What somebody gets paid out: fee and travel, not the room they met in. */
const isPaidToAPerson = ({ kind }: Pick<Cost, 'kind'>): boolean => kind === 'fee' || kind === 'travel'

/** What was booked in a year before anything was kept of it: looked up once, at the first change. */
async function bookedIn(table: Table, body: string, year: number, currency: Currency): Promise<CostYear> {
  const digest = digests.read(await table.get(digests.key(body, String(year))))
  const booked = await Promise.all(
    (digest?.gatherings ?? []).map(({ meeting }) =>
      table.queryAll(meetings.key(meeting).pk, { begins: 'COST#' }).then(costs.list),
    ),
  )
  return booked.flat().reduce((sum, cost) => withCost(sum, cost), emptyCostYear(body, year, currency))
}

/** The year that a booking counts in, with what the booking does to it. */
export async function costYearWrite(
  table: Table,
  { body, year, currency }: { readonly body: string; readonly year: number; readonly currency: Currency },
  change: (kept: CostYear) => CostYear,
): Promise<Write> {
  const key = costYears.key(String(year), body)
  const kept = costYears.read(await table.get(key))
  return kept
    ? costYears.change(key, { ...kept, ...change(kept) }, kept.version)
    : costYears.create(key, change(await bookedIn(table, body, year, currency)))
}
