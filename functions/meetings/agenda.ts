import { move } from '#shared/kernel/moves'
import { ok, type Result, refused } from '#shared/kernel/result'
import { contributionsMoved, itemOf } from '#shared/meetings/agenda'
import type { meetingsApi } from '#shared/meetings/api'
import { withItem } from '#shared/meetings/later'
import { contributionMoves, mayBeTakenUp } from '#shared/meetings/lifecycle'
import type { AgendaItem, Meeting } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import { seatRoles } from '../platform/actor.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { contributions } from '../platform/table/records.ts'
import { topicWrites } from '../platform/topics.ts'
import { job } from '../platform/work/jobs.ts'
import { newestBids } from './contributions.ts'
import { dispatched, remembering, savedAndSent } from './sending.ts'
import { type Asking, asSeen, opened, openedWith, openTo, saved } from './store.ts'
import { viewOf } from './view.ts'

/** All text of an agenda together, in characters: what a dispatch can freeze in one item. */
const mostText = 100_000

/** The agenda is prepared: typed, filled from the bids, said OK to. */
export const preparing = {
  agenda: async (call) => {
    const open = await openedWith(call, call.params.meeting, 'edit-agenda', {
      withBody: (meeting) => newestBids(call.table, meeting.body),
    })
    if (!open.ok) return open
    const { meeting, body, actor, ofBody: bids } = open.value
    return ok({
      meeting: viewOf(meeting, body, actor, { answers: [], attendance: null, today: call.today }),
      proposals: bids.filter(({ state }) => mayBeTakenUp(state)),
      usual: body.usual.agenda ?? [],
    })
  },

  saveAgenda: async (call) => {
    const open = await opened(call, call.params.meeting, 'edit-agenda')
    if (!open.ok) return open
    const { meeting } = open.value
    for (const check of [asSeen(call, meeting), openTo(meeting, 'edit')]) if (!check.ok) return check
    const items = typed(call, call.input.items, meeting)
    return saveItems(call, meeting, items, 'agenda.saved')
  },

  takeUp: async (call) => {
    const open = await opened(call, call.params.meeting, 'edit-agenda')
    if (!open.ok) return open
    const { meeting } = open.value
    for (const check of [asSeen(call, meeting), openTo(meeting, 'edit')]) if (!check.ok) return check
    const key = contributions.key(meeting.body, call.input.contribution)
    const contribution = contributions.read(await call.table.get(key))
    if (!contribution) return refused({ type: 'not-found' })
    const late = meeting.state === 'called'
    const items = withItem(meeting.items, { ...itemOf(contribution, call.newId), late })
    return saveItems(call, meeting, items, 'contribution.taken-up')
  },

  addLate: async (call) => {
    const open = await opened(call, call.params.meeting, 'send-agenda')
    if (!open.ok) return open
    const { meeting, body } = open.value
    for (const check of [asSeen(call, meeting), openTo(meeting, 'add-late')]) if (!check.ok) return check
    const { title, text, contribution, fingerprint } = call.input
    const item: AgendaItem = {
      id: call.newId('item'),
      title,
      text,
      contribution,
      access: 'members',
      minutes: 0,
      presenter: '',
      guests: [],
      late: true,
    }
    const after = { ...meeting, items: withItem(meeting.items, item) }
    const bids = await contributionWrites(call, meeting, after)
    if (!bids.ok) return bids
    const along = [...bids.value, ...topicWrites(after)]
    if (fingerprint === undefined) return saved(call, after, 'agenda.late-item', along)
    const sending = await dispatched(call, {
      kind: 'update',
      audience: 'agenda',
      meeting: after,
      body,
      fingerprint,
    })
    if (!sending.ok) return sending
    return savedAndSent(call, remembering(after, sending.value), sending.value, 'agenda.late-item', along)
  },

  approve: async (call) => {
    const open = await opened(call, call.params.meeting, 'approve-agenda')
    if (!open.ok) return open
    const { meeting, body, actor } = open.value
    const editable = openTo(meeting, 'edit')
    if (!editable.ok) return editable
    const chair = seatRoles(actor, body, call.today).includes('chair')
    const byTicket = call.claims.kind === 'ticket'
    if (byTicket && !chair) return refused({ type: 'not-allowed', action: 'approve-agenda' })
    const how = byTicket ? 'link' : chair ? 'web' : 'phone'
    const after: Kept<Meeting> = {
      ...meeting,
      chairOk: { by: call.claims.person ?? '', at: call.now, how },
    }
    return saved(call, after, 'agenda.chair-ok')
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

/** Items as typed: an id that the agenda does not know is a new item, and only the house says what is late. */
function typed(
  call: Asking,
  items: readonly (Omit<AgendaItem, 'id'> & { readonly id: string })[],
  meeting: Meeting,
): AgendaItem[] {
  const known = new Map(meeting.items.map((item) => [item.id, item]))
  return items.map((item) => {
    const before = known.get(item.id)
    known.delete(item.id)
    return {
      ...item,
      id: before?.id ?? call.newId('item'),
      late: before?.late ?? false,
      // Only the hearing itself says where it stands on an agenda.
      hearing: before?.hearing,
      // Papers come and go by the look at them, not by what was typed.
      files: before?.files,
    }
  })
}

async function saveItems(call: Asking, meeting: Kept<Meeting>, items: AgendaItem[], did: string) {
  const length = items.reduce(
    (sum, { title, short = '', text }) => sum + title.length + short.length + text.length,
    0,
  )
  if (length > mostText) return refused({ type: 'too-large' as const, most: mostText })
  const after = { ...meeting, items }
  const bids = await contributionWrites(call, meeting, after)
  if (!bids.ok) return bids
  // What hung under items that are no more is set aside by the worker that reaches files.
  const left = new Set(items.map(({ id }) => id))
  const papers = meeting.items.some(({ id, files }) => !left.has(id) && files?.length)
  const aside = papers ? [job('set-papers-aside', { meeting: meeting.id })] : []
  return saved(call, after, did, [...bids.value, ...topicWrites(after)], aside)
}

/** Bids that came onto the agenda are taken up, those that were taken off lie in the list again. */
async function contributionWrites(
  call: Asking,
  before: Meeting,
  after: Meeting,
): Promise<Result<Write[], Problem>> {
  const { takenUp, putBack } = contributionsMoved(before.items, after.items)
  const ids = [...takenUp, ...putBack]
  const found = contributions.list(
    await call.table.getMany(ids.map((id) => contributions.key(before.body, id))),
  )
  const writes: Write[] = []
  for (const id of ids) {
    const contribution = found.find((each) => each.id === id)
    const up = takenUp.includes(id)
    if (!contribution) {
      if (up) return refused({ type: 'not-found' })
      continue
    }
    const name = up ? 'takeUp' : 'putBack'
    const state = move(contributionMoves, contribution.state, name)
    // Taken off an agenda after it was carried on or done: its state says more than the agenda does.
    if (!state.ok && !up) continue
    if (!state.ok)
      return refused({ type: 'contribution-not-in-state', move: name, state: contribution.state })
    const changed = { ...contribution, state: state.value, meeting: up ? after.id : '' }
    writes.push(contributions.change(contributions.key(before.body, id), changed, contribution.version))
  }
  return ok(writes)
}
