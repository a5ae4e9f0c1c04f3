import type { Hono } from 'hono'
import { mayAnyOf } from '#shared/access/permissions'
import { type BodyRow, type HomeView, homeApi } from '#shared/bodies/api'
import { gatheringsOf, nextGathering } from '#shared/bodies/digest'
import type { LocalDate } from '#shared/kernel/dates'
import { ok, type Result } from '#shared/kernel/result'
import { notOver } from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import type { Actor } from '../platform/actor.ts'
import { bodiesWithCharters, bodyWithCharter, type WithCharter, yearsNear } from '../platform/bodies.ts'
import { mayBeSecretary } from '../platform/proof/claims.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { isWaiting, ownAnswers, tasks } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { bodyPage, gatheringRow, type HangingOn, hangingOn } from './page.ts'
import { lightsOf, type StandingRules, seesLights } from './standing.ts'

/** What needs me now: councils and networks alike, in one call. */
export const home = (surroundings: Surroundings, rules: StandingRules): Hono =>
  serve(homeApi, { read: (call) => read(call, rules) }, surroundings)

/**
 * Two waves. Officers read all bodies, for which of them are theirs hangs on the department; members know theirs from
 * their own seats. Whoever has one body finds that body on the page.
 */
async function read(
  call: Call<typeof homeApi.read>,
  rules: StandingRules,
): Promise<Result<HomeView, Problem>> {
  const { table, today, claims } = call
  const officer = mayBeSecretary(claims)
  const [actor, all, waiting, answers] = await Promise.all([
    call.actor(),
    officer ? bodiesWithCharters(table) : null,
    officer ? table.query(tasks.key('').pk).then(tasks.list) : [],
    !officer && claims.person ? table.query(ownAnswers.key(claims.person, '').pk).then(ownAnswers.list) : [],
  ])
  const may = actor.may('read-tenant')
  if (!may.ok) return may
  const readable = (found: readonly (WithCharter | null)[]) =>
    found.flatMap((each) =>
      each && each.body.state !== 'closed' && actor.may('read-body', each.body).ok ? [each] : [],
    )
  const known = all && readable(all)
  const ids = known
    ? known.map(({ body }) => body.id)
    : [
        ...new Set(
          (actor.person?.bodies ?? []).filter((seat) => notOver(seat, today)).map((seat) => seat.body),
        ),
      ]
  const [only, ...others] = ids
  const [own, hanging] = await Promise.all([
    known ?? Promise.all(ids.map((id) => bodyWithCharter(table, id))).then(readable),
    only && others.length === 0 ? hangingOn(table, only, actor, today) : null,
  ])
  const [first] = own
  return ok({
    me: { name: actor.person?.name ?? '' },
    bodies: await bodyRows(table, rules, actor, own, today, hanging ?? undefined),
    tasks: waiting.filter(
      (task) =>
        isWaiting(task, today) &&
        own.some(({ body }) => body.id === task.body && actor.may('read-proof', body).ok),
    ).length,
    room:
      first && hanging
        ? await bodyPage(
            table,
            rules,
            actor,
            first,
            hanging,
            today,
            async (meeting) => answers.find((each) => each.meeting === meeting) ?? null,
          )
        : null,
  })
}

/** Each body with what comes next, and for those who see lights what waits. `known` are the years of the only one. */
export const bodyRows = (
  table: Table,
  rules: StandingRules,
  actor: Actor,
  own: readonly WithCharter[],
  today: LocalDate,
  known?: Pick<HangingOn, 'digests' | 'hearings'>,
): Promise<BodyRow[]> =>
  Promise.all(
    own.map(async ({ body, charter, remarks }): Promise<BodyRow> => {
      const roles = actor.roles(body)
      const { digests: near, hearings } = known ?? (await yearsNear(table, body.id, today))
      const open = hearings.flatMap(({ waiting }) => waiting)
      // Whoever carries them sees all; the chair sees the answers that lie there for an OK.
      const waits = mayAnyOf(roles, 'carry-hearing')
        ? open
        : mayAnyOf(roles, 'approve-hearing')
          ? open.filter(({ asked }) => asked)
          : []
      const lights = seesLights(roles)
        ? await lightsOf(table, rules, { body, charter, remarks, digests: near }, today)
        : []
      const next = nextGathering(gatheringsOf(...near), today)
      return {
        id: body.id,
        name: body.name,
        tagline: body.tagline,
        state: body.state,
        competence: body.competence,
        roles: [...roles],
        next: next ? gatheringRow(next) : null,
        standing: rules.worstOf(lights),
        waiting: lights.filter((light) => light.standing !== 'fine'),
        hearings: waits,
        // Only where a deadline is held against them.
        ahead: waits.length
          ? gatheringsOf(...near)
              .filter(({ date }) => date >= today)
              .map(gatheringRow)
          : [],
      }
    }),
  )
