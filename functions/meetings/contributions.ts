import { gatheringsOf, nextGathering } from '#shared/bodies/digest'
import { yearOf } from '#shared/kernel/dates'
import { move } from '#shared/kernel/moves'
import { ok, refused } from '#shared/kernel/result'
import { backgroundOf } from '#shared/meetings/agenda'
import type { contributionsApi } from '#shared/meetings/api'
import { contributionMoves } from '#shared/meetings/lifecycle'
import { type Contribution, isOfTheChairs } from '#shared/meetings/schema'
import { notOver } from '#shared/members/seats'
import { bodyWithCharter, digestsNear } from '../platform/bodies.ts'
import { itemsSeenBy, mayKnowOf } from '../platform/chairs.ts'
import { seatsNotOver } from '../platform/seats.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Write } from '../platform/table/record.ts'
import { bodies, contributions, digests, meetings, tasks, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { again } from '../platform/work/again.ts'
import { asSeen, seatsOfBody, taskIdOf } from './store.ts'
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
  // Two waves: the body with its charter and the bids; then what only those who sort bids or keep cases out ask for.
  list: async (call) => {
    const { body: id, after, state } = call.query
    const most = call.query.most ?? onAPage
    const [actor, found, bids] = await Promise.all([
      call.actor(),
      bodyWithCharter(call.table, id),
      newestBids(call.table, id, { most, after }),
    ])
    if (!found) return refused({ type: 'not-found' })
    const { body, charter } = found
    const may = actor.may('read-body', body)
    if (!may.ok) return may
    const keepsCasesOut = charter.clauses.some(({ kind }) => kind === 'no-individual-cases')
    const [tenant, seats, digests] = await Promise.all([
      keepsCasesOut ? call.table.get(tenants.key()).then(tenants.read) : null,
      actor.may('answer-for-others', body).ok ? seatsOfBody(call.table, id, call.today) : [],
      actor.may('sort-contributions', body).ok ? digestsNear(call.table, id, call.today) : [],
    ])
    const next = nextGathering(gatheringsOf(...digests), call.today)
    return ok({
      body: {
        id,
        name: body.name,
        contact: body.contact,
        caseHelp: tenant?.caseHelp ?? null,
        members: seats.filter((seat) => notOver(seat, call.today)).map(({ card }) => card.name),
        next: next && { meeting: next.meeting, date: next.date },
      },
      contributions: state ? bids.filter((each) => each.state === state) : bids,
      next: bids.length === most ? (bids.at(-1)?.id ?? null) : null,
      may: mayDo(actor, body),
    })
  },

  // Two waves: the bid, then the meeting that it was taken up at.
  read: async (call) => {
    const { body: id, contribution: bid } = call.params
    const [actor, body, contribution] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(id)).then(bodies.read),
      call.table.get(contributions.key(id, bid)).then(contributions.read),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('read-body', body)
    if (!may.ok) return may
    if (!contribution) return refused({ type: 'not-found' })
    const found = contribution.meeting
      ? meetings.read(await call.table.get(meetings.key(contribution.meeting)))
      : null
    const told =
      found &&
      mayKnowOf(actor, body, found.kind, call.today) &&
      itemsSeenBy(actor, body, found.state, call.today) !== 'none'
    const background = told ? backgroundOf(contribution, found.items) : null
    const { text, source, sourceName, state, outcome, also = [], at } = contribution
    return ok({
      body: { id, name: body.name, contact: body.contact },
      proposal: {
        id: bid,
        text,
        source,
        committee: source === 'committee' ? sourceName : '',
        also: also.length,
        state,
        outcome,
        at,
      },
      item: found && background && { meeting: found.id, date: found.date, ...background },
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
    const next = gatheringsOf(...years).find(
      ({ state, date, kind }) => state === 'called' && date >= call.today && !isOfTheChairs(kind),
    )
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

  // Two at once are both heard: whoever comes second is added to the first.
  join: (call) =>
    again(call, async () => {
      const { body: id, contribution: bid } = call.params
      const key = contributions.key(id, bid)
      const [actor, body, contribution, seats] = await Promise.all([
        call.actor(),
        call.table.get(bodies.key(id)).then(bodies.read),
        call.table.get(key).then(contributions.read),
        seatsNotOver(call.table, id, call.today),
      ])
      if (!body) return refused({ type: 'not-found' })
      const may = actor.may('join-contribution', body)
      if (!may.ok) return may
      if (!contribution) return refused({ type: 'not-found' })
      if (body.state === 'closed') return refused({ type: 'body-closed' })
      const own = actor.person?.id ?? ''
      const municipality = seats.find(({ person }) => person === own)?.municipality ?? ''
      const others = (contribution.also ?? []).filter(({ person }) => person !== own)
      const after: Contribution = {
        ...contribution,
        also: call.input.also ? [...others, { person: own, municipality }] : others,
        version: contribution.version + 1,
      }
      return call.change(
        {
          writes: [contributions.change(key, after, contribution.version)],
          log: { did: call.input.also ? 'contribution.joined' : 'contribution.left', about: [id, bid] },
        },
        after,
      )
    }),

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
