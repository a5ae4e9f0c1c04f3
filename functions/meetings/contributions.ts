import { gatheringsOf } from '#shared/bodies/digest'
import { yearOf } from '#shared/kernel/dates'
import { move } from '#shared/kernel/moves'
import { ok, refused } from '#shared/kernel/result'
import type { contributionsApi } from '#shared/meetings/api'
import { contributionMoves } from '#shared/meetings/lifecycle'
import type { Contribution } from '#shared/meetings/schema'
import type { Write } from '../platform/record.ts'
import { bodies, contributions, digests, tasks } from '../platform/records.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Table } from '../platform/table.ts'
import { asSeen, taskIdOf } from './store.ts'
import { mayDo } from './view.ts'

/** Bids of one page. */
const onAPage = 20

/** The bids of one page, newest first; `after` is the cursor. */
export const newestBids = async (
  table: Table,
  body: string,
  { most = onAPage, after }: { readonly most?: number; readonly after?: string | undefined } = {},
) =>
  contributions.list(
    await table.query(contributions.key(body, '').pk, {
      begins: 'BID#',
      newestFirst: true,
      limit: most,
      ...(after ? { after: contributions.key(body, after) } : {}),
    }),
  )

/** The one box: bids all year, also typed for someone by the secretary. */
export const bidding: Handlers<typeof contributionsApi> = {
  list: async (call) => {
    const { body: id, after, state } = call.query
    const most = call.query.most ?? onAPage
    const [actor, body, found] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(id)).then(bodies.read),
      newestBids(call.table, id, { most, after }),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('read-body', body)
    if (!may.ok) return may
    return ok({
      contributions: state ? found.filter((each) => each.state === state) : found,
      next: found.length === most ? (found.at(-1)?.id ?? null) : null,
      may: mayDo(actor, body),
    })
  },

  add: async (call) => {
    const { body: id, onBehalfOf, text, source, sourceName } = call.input
    const digestIn = (year: number) => call.table.get(digests.key(id, String(year))).then(digests.read)
    const year = yearOf(call.today)
    const [actor, body, ...years] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(id)).then(bodies.read),
      digestIn(year),
      digestIn(year + 1),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('add-contribution', body)
    if (!may.ok) return may
    const forOthers = actor.may('answer-for-others', body)
    if (onBehalfOf && !forOthers.ok) return forOthers
    if (body.state === 'closed') return refused({ type: 'body-closed' })
    const contribution: Contribution = {
      id: call.newId('contribution'),
      body: id,
      text,
      source,
      sourceName,
      by: { person: actor.person?.id ?? '', name: actor.person?.name ?? '' },
      onBehalfOf,
      state: 'noted',
      meeting: '',
      outcome: '',
      at: call.now,
      version: 1,
    }
    const writes: Write[] = [contributions.create(contributions.key(id, contribution.id), contribution)]
    // The agenda of the next meeting is out: the secretary hears of it and may add it as a late item.
    const next = gatheringsOf(...years).find(({ state, date }) => state === 'called' && date >= call.today)
    const late = next !== undefined && !forOthers.ok
    if (late) {
      const task = taskIdOf('late-topic', contribution.id, '', call.now)
      const { person, name } = contribution.by
      writes.push(
        tasks.create(tasks.key(task), {
          id: task,
          what: 'late-topic',
          body: id,
          meeting: next.meeting,
          person,
          name,
          at: call.now,
        }),
      )
    }
    const about = [id, contribution.id]
    return call.change({ writes, log: { did: 'contribution.noted', about } }, { contribution, late })
  },

  move: async (call) => {
    const { body: id, contribution: bid } = call.params
    const key = contributions.key(id, bid)
    const [actor, body, contribution] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(id)).then(bodies.read),
      call.table.get(key).then(contributions.read),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('sort-contributions', body)
    if (!may.ok) return may
    if (!contribution) return refused({ type: 'not-found' })
    const seen = asSeen(call, contribution)
    if (!seen.ok) return seen
    const { move: name, outcome } = call.input
    const state = move(contributionMoves, contribution.state, name)
    if (!state.ok)
      return refused({ type: 'contribution-not-in-state', move: name, state: contribution.state })
    const after: Contribution = {
      ...contribution,
      state: state.value,
      outcome: outcome || contribution.outcome,
      meeting: state.value === 'noted' ? '' : contribution.meeting,
      version: contribution.version + 1,
    }
    return call.change(
      {
        writes: [contributions.change(key, after, contribution.version)],
        log: { did: `contribution.${name}`, about: [id, bid] },
      },
      after,
    )
  },
}
