import { moved, openTo } from '#shared/hearings/answering'
import type { hearingsApi } from '#shared/hearings/api'
import { saysDay } from '#shared/hearings/asking-time'
import { meetingsAhead, timingOf, withDeadline } from '#shared/hearings/deadline'
import type { HearingMove } from '#shared/hearings/lifecycle'
import { namesNobody, publicFiles, withdrawnFromPublic } from '#shared/hearings/public-card'
import type { Hearing, HearingWay } from '#shared/hearings/schema'
import { chairMayAnswer, waysOpen } from '#shared/hearings/ways'
import { addDays } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import { withItem } from '#shared/meetings/later'
import type { AgendaItem, Meeting } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import { filesOf, keptKey } from '../platform/files/files.ts'
import { allSeats } from '../platform/seats.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { meetings } from '../platform/table/records.ts'
import { topicWrites } from '../platform/topics.ts'
import { asLookedAt, asRecipient, savedAndSent } from './sending.ts'
import { lengthOf, mostText } from './starting.ts'
import { type Asking, type OpenedHearing, openedAsSeen, saved } from './store.ts'

/** More time than a year is no deadline. */
const mostDaysMore = 365

const didOfMove = {
  closeWithout: 'hearing.closed-without-answer',
  note: 'hearing.noted',
  withdraw: 'hearing.withdrawn',
  reopen: 'hearing.reopened',
} as const satisfies Partial<Record<HearingMove, string>>

/** The secretary carries a hearing through: its words, its deadline, the way to the answer, its end. */
export const carrying = {
  edit: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing } = open.value
    const may = openTo(hearing, 'edit')
    if (!may.ok) return may
    if (lengthOf(call.input) > mostText) return refused({ type: 'too-large', most: mostText })
    const after: Hearing = { ...hearing, ...call.input }
    const named = await nobodyNamed(call, after)
    if (!named.ok) return named
    return saved(call, open.value, after, { did: 'hearing.edited' })
  },

  changeDeadline: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing, tenant } = open.value
    const after = withDeadline(hearing, call.input.deadline, {
      today: call.today,
      country: tenant.country,
      granted: call.input.granted,
    })
    if (!after.ok) return after
    return saved(call, open.value, after.value, {
      did: call.input.granted ? 'hearing.time-granted' : 'hearing.deadline-changed',
    })
  },

  askTime: async (call) => {
    const open = await openForWay(call, call.params.hearing, 'more-time')
    if (!open.ok) return open
    const { hearing, tenant } = open.value
    const { until, by, to, message } = call.input
    const from = addDays([hearing.deadline ?? call.today, call.today].sort().at(-1) as string, 1)
    const latest = addDays(from, mostDaysMore)
    if (until < from || until > latest) return refused({ type: 'date-outside-deadline', from, to: latest })
    const after: Hearing = {
      ...hearing,
      way: 'more-time',
      time: { askedOn: call.today, until, by, said: null },
    }
    if (by === 'own-mail') return saved(call, open.value, after, { did: 'hearing.time-asked' })
    const looked = asLookedAt(hearing, to)
    if (!looked.ok) return looked
    // What is kept is what was asked for: a mail edited by hand may say another day.
    if (!message || !saysDay(message.text, until)) return refused({ type: 'day-not-in-mail', until })
    return savedAndSent(call, open.value, after, 'hearing.time-asked', {
      kind: 'time',
      message,
      recipients: [asRecipient(hearing, tenant)],
    })
  },

  refuseTime: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing } = open.value
    const may = openTo(hearing, 'choose-way')
    if (!may.ok) return may
    if (!hearing.time) return refused({ type: 'way-not-open', way: 'more-time' })
    return saved(
      call,
      open.value,
      {
        ...hearing,
        way: hearing.way === 'more-time' ? null : hearing.way,
        time: { ...hearing.time, said: 'no' },
      },
      { did: 'hearing.time-refused' },
    )
  },

  byChair: async (call) => {
    const open = await openForWay(call, call.params.hearing, 'by-chair')
    if (!open.ok) return open
    return saved(call, open.value, { ...open.value.hearing, way: 'by-chair' }, { did: 'hearing.by-chair' })
  },

  putOnAgenda: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing, gatherings, tenant } = open.value
    const may = openTo(hearing, 'put-on-agenda')
    if (!may.ok) return may
    const [next] = meetingsAhead(gatherings, call.today)
    if (!next) return refused({ type: 'no-meeting-ahead' })
    const meeting = meetings.read(await call.table.get(meetings.key(next.meeting)))
    if (!meeting || (meeting.state !== 'planned' && meeting.state !== 'called'))
      return refused({ type: 'no-meeting-ahead' })
    if (meeting.items.some((item) => item.hearing === hearing.id))
      return refused({ type: 'already-on-agenda', date: meeting.date })
    const item = itemFor(call, hearing, meeting, call.input.title || hearing.title)
    const onAgenda = { ...meeting, items: withItem(meeting.items, item) }
    const timing = timingOf(hearing.deadline, gatherings, { today: call.today, country: tenant.country })
    const after: Hearing = {
      ...hearing,
      meeting: { meeting: meeting.id, item: item.id, date: meeting.date },
      // A meeting after the deadline is where the body is told, not where it answers.
      way: timing.is === 'in-time' || timing.is === 'none' ? 'meeting' : hearing.way,
    }
    return saved(
      call,
      open.value,
      after,
      {
        did: 'hearing.on-agenda',
        about: [meeting.id],
        writes: [
          meetings.change(meetings.key(meeting.id), onAgenda, meeting.version),
          ...topicWrites(onAgenda),
        ],
      },
      { meeting: meeting.id, agendaOut: meeting.state === 'called' },
    )
  },

  move: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing } = open.value
    const { move, reason } = call.input
    const state = moved(hearing, move)
    if (!state.ok) return state
    const reopened = move === 'reopen'
    const kept = move === 'withdraw' ? withdrawnFromPublic(hearing) : hearing
    return offThePage(
      call,
      hearing,
      kept,
      saved(
        call,
        open.value,
        {
          ...kept,
          state: state.value,
          approval: reopened ? null : hearing.approval,
          closedOn: reopened ? null : call.today,
          closedReason: reopened ? '' : reason,
        },
        { did: didOfMove[move] },
      ),
    )
  },

  publish: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing } = open.value
    const may = openTo(hearing, 'publish')
    if (!may.ok) return may
    const after: Hearing = {
      ...(call.input.public ? hearing : withdrawnFromPublic(hearing)),
      public: call.input.public,
    }
    const named = await nobodyNamed(call, after)
    if (!named.ok) return named
    return offThePage(
      call,
      hearing,
      after,
      saved(call, open.value, after, {
        did: after.public ? 'hearing.published' : 'hearing.unpublished',
      }),
    )
  },

  publishPaper: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing } = open.value
    const { file: id } = call.params
    const may = openTo(hearing, 'publish')
    if (!may.ok) return may
    if (!hearing.files?.some((file) => file.id === id)) return refused({ type: 'not-found' })
    if (!hearing.public) return refused({ type: 'hearing-not-public' })
    const files = hearing.files.map((file) => (file.id === id ? { ...file, ...call.input } : file))
    const after: Hearing = { ...hearing, files }
    const named = await nobodyNamed(call, after)
    if (!named.ok) return named
    // Marked before it stands on the page, so that nobody is shown what cannot be fetched.
    if (call.input.public) await (await filesOf(call)).publish(keptKey(hearing.id, id))
    return offThePage(
      call,
      hearing,
      after,
      saved(call, open.value, after, {
        did: call.input.public ? 'hearing.paper-published' : 'hearing.paper-unpublished',
        about: [id],
      }),
    )
  },
} satisfies Partial<Handlers<typeof hearingsApi>>

/** The hearing for one who takes a way out, where that way is open today. */
export async function openForWay(
  call: Asking,
  id: string,
  way: HearingWay,
): Promise<Result<OpenedHearing, Problem>> {
  const open = await openedAsSeen(call, id, 'carry-hearing')
  if (!open.ok) return open
  const { hearing, gatherings, tenant, charter, seats } = open.value
  const may = openTo(hearing, 'choose-way')
  if (!may.ok) return may
  const timing = timingOf(hearing.deadline, gatherings, { today: call.today, country: tenant.country })
  const ways = waysOpen(hearing, timing, {
    chairMayAnswer: chairMayAnswer(charter.clauses, seats, call.today),
  })
  return ways.includes(way) ? open : refused({ type: 'way-not-open', way })
}

/** The change; then what it took off the public page cannot be fetched by the public's credentials any more. */
async function offThePage<Made extends { readonly ok: boolean }>(
  call: Asking,
  before: Hearing,
  after: Hearing,
  changing: Promise<Made>,
): Promise<Made> {
  const made = await changing
  const still = new Set(publicFiles(after).map(({ id }) => id))
  const off = made.ok ? publicFiles(before).filter(({ id }) => !still.has(id)) : []
  if (off.length) {
    const bucket = await filesOf(call)
    await Promise.all(off.map(({ id }) => bucket.unpublish(keptKey(before.id, id))))
  }
  return made
}

/** What the public would read names nobody who has not said yes. */
async function nobodyNamed(call: Asking, hearing: Hearing): Promise<Result<void, Problem>> {
  return hearing.public ? namesNobody(hearing, await allSeats(call.table, hearing.body)) : ok(undefined)
}

/** The item that leads back to the hearing; its papers stand in it as lines. */
const itemFor = (
  call: Asking,
  hearing: Hearing,
  meeting: Pick<Kept<Meeting>, 'state'>,
  title: string,
): AgendaItem => ({
  id: call.newId('item'),
  title,
  text: [hearing.text, ...hearing.papers.map((paper) => [paper.title, paper.link].filter(Boolean).join(': '))]
    .filter(Boolean)
    .join('\n\n')
    .slice(0, 10_000),
  access: 'members',
  minutes: 0,
  presenter: '',
  contribution: '',
  guests: [],
  late: meeting.state === 'called',
  hearing: hearing.id,
})
