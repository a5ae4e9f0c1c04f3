import { ok, type Result, refused } from '#shared/kernel/result'
import type { meetingsApi, SendingView } from '#shared/meetings/api'
import { mayBeTakenUp } from '#shared/meetings/lifecycle'
import { channelOf } from '#shared/meetings/recipients'
import type { Meeting } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import { mayMail } from '../platform/mail/may-mail.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { tenants } from '../platform/table/records.ts'
import { sharing } from '../platform/work/jobs.ts'
import { newestBids } from './contributions.ts'
import {
  type Audience,
  dispatched,
  entitledTo,
  prepared,
  reachedNow,
  remembering,
  sampled,
  sampleTo,
  savedAndSent,
  toldOf,
} from './sending.ts'
import {
  type Asking,
  answersOf,
  asSeen,
  gatheringWrites,
  moved,
  opened,
  openedWith,
  openTo,
  saved,
  seatsOfBody,
} from './store.ts'
import { recipientsView, viewOf } from './view.ts'

/** People are called to the meeting: who gets it, a sample, the chair's word, the agenda, and a cancellation. */
export const calling = {
  recipients: async (call) => {
    const audience = await toBeAsked(call, call.params.meeting, call.query)
    return audience.ok ? ok(audience.value.view) : audience
  },

  late: async (call) => {
    const audience = await toBeAsked(
      call,
      call.params.meeting,
      { kind: 'agenda', toSubstitutes: false },
      (meeting) => newestBids(call.table, meeting.body),
    )
    if (!audience.ok) return audience
    const { view, beside } = audience.value
    return ok({ ...view, proposals: (beside ?? []).filter(({ state }) => mayBeTakenUp(state)) })
  },

  send: async (call) => {
    const open = await opened(call, call.params.meeting, 'send-agenda')
    if (!open.ok) return open
    const { meeting, body } = open.value
    const [seen, state] = [asSeen(call, meeting), moved(meeting, 'send')]
    if (!seen.ok) return seen
    if (!state.ok) return state
    if (meeting.date < call.today) return refused({ type: 'date-in-the-past', date: meeting.date })
    if (meeting.items.length === 0) return refused({ type: 'agenda-empty' })
    const called = { ...meeting, state: state.value }
    const { fingerprint, toSubstitutes } = call.input
    const sending = await dispatched(call, {
      kind: meeting.state === 'called' ? 'update' : 'agenda',
      audience: 'agenda',
      meeting: called,
      body,
      fingerprint,
      toSubstitutes,
    })
    if (!sending.ok) return sending
    const after = remembering(called, sending.value)
    return savedAndSent(call, after, sending.value, 'agenda.sent', await gatheringWrites(call.table, after))
  },

  sample: async (call) => {
    const open = await opened(call, call.params.meeting, 'send-agenda')
    if (!open.ok) return open
    const { meeting, body, actor } = open.value
    const tenant = tenants.read(await call.table.get(tenants.key()))
    const me = actor.person
    if (!tenant || !me) return refused({ type: 'not-found' })
    if (!meeting.items.length) return refused({ type: 'agenda-empty' })
    if (!me.email) return refused({ type: 'no-mail-to', name: me.name })
    return sampled(
      call,
      prepared(call, { kind: 'sample', tenant, body, meeting, recipients: [sampleTo(me)] }),
      meeting.id,
      me.email,
    )
  },

  askChair: async (call) => {
    const open = await opened(call, call.params.meeting, 'send-agenda')
    if (!open.ok) return open
    const { meeting, body } = open.value
    const [seats, tenant] = await Promise.all([
      seatsOfBody(call.table, body.id, call.today),
      call.table.get(tenants.key()).then(tenants.read),
    ])
    if (!tenant) return refused({ type: 'not-found' })
    for (const check of [
      asSeen(call, meeting),
      openTo(meeting, 'edit'),
      mayMail(tenant),
      meeting.items.length ? ok(undefined) : refused({ type: 'agenda-empty' as const }),
    ])
      if (!check.ok) return check
    const current = seats.filter((seat) => seat.from <= call.today && (!seat.to || seat.to >= call.today))
    const chair =
      current.find(({ role }) => role === 'chair') ?? current.find(({ role }) => role === 'vice-chair')
    if (!chair) return refused({ type: 'no-chair' })
    if (channelOf(chair.card) !== 'mail') return refused({ type: 'no-mail-to', name: chair.card.name })
    const sending = prepared(call, {
      kind: 'approval',
      tenant,
      body,
      meeting,
      recipients: [
        {
          person: chair.person,
          name: chair.card.name,
          channel: 'mail',
          email: chair.card.email,
          address: '',
          language: chair.card.language,
          role: chair.role,
          mayAnswer: false,
        },
      ],
    })
    const after = remembering({ ...meeting, chairAskedAt: call.now }, sending)
    return savedAndSent(call, after, sending, 'agenda.chair-asked')
  },

  cancel: async (call) => {
    const open = await opened(call, call.params.meeting, 'plan-meetings')
    if (!open.ok) return open
    const { meeting, body } = open.value
    const [seen, state] = [asSeen(call, meeting), moved(meeting, 'cancel')]
    if (!seen.ok) return seen
    if (!state.ok) return state
    const cancelled: Kept<Meeting> = {
      ...meeting,
      state: state.value,
      cancelReason: call.input.reason,
      sequence: meeting.sequence + 1,
    }
    const gatherings = await gatheringWrites(call.table, cancelled)
    if (meeting.state !== 'called')
      return saved(call, cancelled, 'meeting.cancelled', gatherings, sharing(body))
    const sending = await dispatched(call, {
      kind: 'cancellation',
      audience: 'cancellation',
      meeting: cancelled,
      body,
      fingerprint: call.input.fingerprint ?? '',
    })
    if (!sending.ok) return sending
    return savedAndSent(
      call,
      remembering(cancelled, sending.value),
      sending.value,
      'meeting.cancelled',
      gatherings,
      sharing(body),
    )
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

/** Those whom a press of Send is about, with the meeting they are called to: in two waves. */
async function toBeAsked<Beside = null>(
  call: Asking,
  id: string,
  { kind, toSubstitutes }: Pick<Audience, 'kind' | 'toSubstitutes'>,
  beside?: (meeting: Kept<Meeting>) => Promise<Beside>,
): Promise<Result<{ view: SendingView; beside: Beside | null }, Problem>> {
  const open = await openedWith(call, id, 'send-agenda', {
    withMeeting: () => answersOf(call.table, id),
    withBody: (meeting) =>
      Promise.all([
        seatsOfBody(call.table, meeting.body, call.today),
        kind === 'cancellation' ? toldOf(call.table, meeting.id) : [],
        beside?.(meeting) ?? null,
      ]),
  })
  if (!open.ok) return open
  const { meeting, body, actor, ofMeeting, ofBody } = open.value
  const { today } = call
  const [seats, told, found] = ofBody
  const recipients =
    kind === 'cancellation'
      ? reachedNow(told, seats)
      : entitledTo({ kind, meeting, seats, answers: ofMeeting.answers, toSubstitutes, today })
  return ok({
    view: {
      ...recipientsView(kind, meeting, recipients),
      meeting: viewOf(meeting, body, actor, { ...ofMeeting, seats, today }),
    },
    beside: found,
  })
}
