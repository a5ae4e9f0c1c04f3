import type { Hono } from 'hono'
import { type Action, mayAnyOf, permissions, type Role } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { mayMove } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { reportsApi } from '#shared/reports/api'
import { reportYears } from '#shared/reports/gather'
import { type ReportMove, reportMoves } from '#shared/reports/lifecycle'
import type { Report, ReportWords } from '#shared/reports/schema'
import type { Actor } from '../platform/actor.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept } from '../platform/table/record.ts'
import { reports as record } from '../platform/table/records.ts'
import { gathered, reportOf } from './store.ts'

export const reports = (surroundings: Surroundings, kind: 'councils' | 'networks'): Hono =>
  serve(
    reportsApi,
    {
      read: async (call) => {
        const open = await opened(call, 'read-report')
        if (!open.ok) return open
        const { body, report, actor, year, years } = open.value
        const writes = actor.may('write-report', body).ok
        const roles = actor.roles(body)
        const shown = report && (writes || report.state === 'finished') ? shownTo(roles, report) : null
        return ok({
          body: { id: body.id, name: body.name, contact: body.contact },
          year,
          years,
          report: shown,
          may: (Object.keys(permissions) as Action[]).filter((action) => mayAnyOf(roles, action)),
          version: shown?.version ?? 0,
        })
      },

      gather: async (call) => {
        const open = await opened(call, 'write-report')
        if (!open.ok) return open
        const { body, report, year } = open.value
        const seen = asSeen(call, report)
        if (!seen.ok) return seen
        const allowed = report ? moved(report, 'gather') : ok(undefined)
        if (!allowed.ok) return allowed
        const figures = await gathered(call.table, body, year, call.today)
        if (!figures) return refused({ type: 'not-found' })
        const words = report?.words ?? { foreword: '', aims: '', closing: '' }
        return kept(call, report, 'report.gathered', {
          body: body.id,
          year,
          state: 'draft',
          words,
          ...figures,
          gatheredAt: call.now,
          version: (report?.version ?? 0) + 1,
        })
      },

      write: async (call) => change(call, 'write', 'report.written', () => ({ words: call.input })),

      move: async (call) => {
        const { move, ...typed } = call.input
        return change(call, move, 'report.moved', ({ words }) => ({
          state: reportMoves[move].to,
          ...(move === 'finish' ? { finishedAt: call.now, words: wordsWith(words, typed) } : {}),
        }))
      },
    },
    surroundings,
    kind,
  )

/** Who came again is the secretary's to know. */
function shownTo(roles: readonly Role[], { returning, ...report }: Kept<Report>): Kept<Report> {
  return roles.includes('secretary') && returning ? { ...report, returning } : report
}

type Asking = Pick<
  Call<typeof reportsApi.read>,
  'params' | 'table' | 'today' | 'now' | 'seen' | 'actor' | 'change'
>
type Opened = {
  readonly body: Kept<Body>
  readonly report: Kept<Report> | null
  readonly actor: Actor
  readonly year: number
  readonly years: readonly number[]
}

async function opened(call: Asking, action: Action): Promise<Result<Opened & { years: number[] }, Problem>> {
  if (!/^\d{4}$/.test(call.params.year)) return refused({ type: 'not-found' })
  const year = Number(call.params.year)
  const [actor, { body, report }] = await Promise.all([
    call.actor(),
    reportOf(call.table, call.params.body, year),
  ])
  if (!body) return refused({ type: 'not-found' })
  const may = actor.may(action, body)
  if (!may.ok) return may
  const years = reportYears(body.usingSince, call.today)
  if (!years.includes(year))
    return refused({ type: 'no-such-year', year, first: years.at(-1) ?? year, last: years[0] ?? year })
  return ok({ body, report, actor, year, years })
}

const asSeen = (call: Asking, report: { readonly version: number } | null): Result<void, Problem> =>
  call.seen === (report?.version ?? 0)
    ? ok(undefined)
    : refused({ type: 'stale', expected: report?.version ?? 0 })

const moved = ({ state }: Report, move: ReportMove): Result<void, Problem> =>
  mayMove(reportMoves, state, move) ? ok(undefined) : refused({ type: 'report-not-in-state', move, state })

const wordsWith = (kept: ReportWords, typed: Partial<ReportWords>): ReportWords => ({
  foreword: typed.foreword ?? kept.foreword,
  aims: typed.aims ?? kept.aims,
  closing: typed.closing ?? kept.closing,
})

async function change(call: Asking, move: ReportMove, did: string, to: (report: Report) => Partial<Report>) {
  const open = await opened(call, 'write-report')
  if (!open.ok) return open
  const { report } = open.value
  if (!report) return refused({ type: 'not-found' })
  const seen = asSeen(call, report)
  if (!seen.ok) return seen
  const allowed = moved(report, move)
  if (!allowed.ok) return allowed
  return kept(call, report, did, { ...report, ...to(report), version: report.version + 1 })
}

const kept = (call: Asking, before: Kept<Report> | null, did: string, after: Report) => {
  const key = record.key(after.body, String(after.year))
  return call.change(
    {
      writes: [before ? record.change(key, after, before.version) : record.create(key, after)],
      log: { did, about: [after.body, String(after.year)] },
    },
    { body: after.body, year: after.year, state: after.state, version: after.version },
  )
}
