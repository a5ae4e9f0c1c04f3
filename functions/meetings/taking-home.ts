import type * as v from 'valibot'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { aroundApi, HomeView, MarkHome } from '#shared/meetings/around-api'
import type { HomeMark, Meeting } from '#shared/meetings/schema'
import { homeTable, toldDay, withMark } from '#shared/meetings/taken-home'
import type { Problem } from '#shared/problems'
import type { Handlers } from '../platform/slice.ts'
import { bodies, meetings, persons, takenHomes, tenants } from '../platform/table/records.ts'
import { cardOf, notesSentOf } from './letters.ts'
import { type Asking, admitted, opened } from './store.ts'

/** Pages of one body's meetings: a few years of them. */
const mostPages = 60

/** What is taken home from a meeting, and who has said that it was taken up there. */
export const takingHome = {
  home: async (call) => {
    const [item, actor] = await Promise.all([call.table.get(meetings.key(call.params.meeting)), call.actor()])
    const meeting = meetings.read(item)
    if (!meeting) return refused({ type: 'not-found' })
    const [body, page, sent] = await Promise.all([
      call.table.get(bodies.key(meeting.body)).then(bodies.read),
      call.table.get(takenHomes.key(meeting.body, meeting.id)).then(takenHomes.read),
      notesSentOf(call.table, meeting),
    ])
    const open = admitted(call, meeting, body, actor, 'mark-taken-home')
    if (!open.ok) return open
    if (!sent?.notes) return refused({ type: 'not-found' })
    const row = page?.rows.find(({ person }) => person === actor.person?.id)
    const { id, name, competence, contact } = open.value.body
    return ok({
      meeting: cardOf(meeting),
      body: { id, name, competence, contact },
      items: sent.notes.items
        .filter(({ closed }) => !closed)
        .map(({ title, outcomes }) => ({ title, outcomes })),
      takenBack: sent.notes.takenBack ?? [],
      mine: row ? { name: row.name, mark: row.mark } : null,
    } satisfies HomeView)
  },

  markHome: async (call) => {
    const open = await opened(call, call.params.meeting, 'mark-taken-home')
    if (!open.ok) return open
    const { meeting, actor } = open.value
    if (!actor.person) return refused({ type: 'not-invited' })
    const how = call.claims.kind === 'ticket' ? 'mail' : 'web'
    return mark(call, meeting, actor.person.id, { ...call.input, how })
  },

  markHomeFor: async (call) => {
    const [open, person] = await Promise.all([
      opened(call, call.params.meeting, 'answer-for-others'),
      call.table.get(persons.key(call.params.person)).then(persons.read),
    ])
    if (!open.ok) return open
    if (!person) return refused({ type: 'not-invited' })
    return mark(call, open.value.meeting, person.id, call.input)
  },

  homeTable: async (call) => {
    const pagesOf = async (body: string) =>
      takenHomes.list(
        await call.table.query(takenHomes.key(body, '').pk, {
          begins: 'HOME#',
          newestFirst: true,
          limit: mostPages,
        }),
      )
    const { body: asked } = call.query
    const [actor, all, tenant, wanted] = await Promise.all([
      call.actor(),
      call.table.query(bodies.key('').pk).then(bodies.list),
      call.table.get(tenants.key()).then(tenants.read),
      asked ? pagesOf(asked) : null,
    ])
    const mine = all.filter((body) => actor.may('read-taken-home', body).ok)
    const networks = mine.filter(({ id }) => id.startsWith('n_')).map(({ id, name }) => ({ id, name }))
    const chosen = asked ? mine.find(({ id }) => id === asked) : mine.find(({ id }) => id.startsWith('n_'))
    if (asked && !chosen) {
      const known = all.find(({ id }) => id === asked)
      const may = known && actor.may('read-taken-home', known)
      return may && !may.ok ? may : refused({ type: 'not-found' })
    }
    const table = homeTable(wanted ?? (chosen ? await pagesOf(chosen.id) : []))
    return ok({
      networks,
      body: chosen ? { id: chosen.id, name: chosen.name } : null,
      meetings: [...table.meetings],
      rows: table.rows.map(({ municipality, cells }) => ({ municipality, cells: [...cells] })),
      municipalities: (tenant?.municipalities ?? []).map(({ code, name }) => ({ code, name })),
      may: chosen && actor.may('answer-for-others', chosen).ok ? ['answer-for-others'] : [],
    })
  },
} satisfies Partial<Handlers<typeof aroundApi>>

/**
 * One Yes in the row of its person. All rows of a meeting lie in one item, so two who press at once are two writes
 * after each other: the second one is tried again on what the first one left.
 */
async function mark(
  call: Asking,
  meeting: Meeting,
  person: string,
  said: v.InferOutput<typeof MarkHome> & { readonly how: HomeMark['how'] },
): Promise<Result<{ person: string; version: number }, Problem>> {
  const key = takenHomes.key(meeting.body, meeting.id)
  const given: HomeMark = { at: call.now, how: said.how, forum: said.forum, on: said.on }
  const day = toldDay(given, meeting.date, call.today)
  if (!day.ok) return day
  for (let tries = 0; ; tries++) {
    const page = takenHomes.read(await call.table.get(key))
    if (!page?.rows.some((row) => row.person === person)) return refused({ type: 'not-invited' })
    const made = await call.change(
      {
        writes: [takenHomes.change(key, { ...page, rows: withMark(page.rows, person, given) }, page.version)],
        log: { did: 'home.marked', about: [meeting.id, person] },
      },
      { person, version: page.version + 1 },
    )
    if (made.ok || made.problem.type !== 'stale' || tries === 4) return made
  }
}
