import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi } from '#shared/meetings/api'
import { channelOf, countsOf, fingerprintOf, noWayTo } from '#shared/meetings/recipients'
import type { Meeting } from '#shared/meetings/schema'
import type { Kept } from '../platform/record.ts'
import { bodies, meetings, tenants } from '../platform/records.ts'
import type { Handlers } from '../platform/slice.ts'
import {
  audienceOf,
  dispatched,
  mayMail,
  prepared,
  remembering,
  sampled,
  sampleTo,
  savedAndSent,
} from './sending.ts'
import {
  admitted,
  answersOf,
  asSeen,
  gatheringWrites,
  moved,
  opened,
  openTo,
  saved,
  seatsOfBody,
} from './store.ts'

/** People are called to the meeting: who gets it, a sample, the chair's word, the agenda, and a cancellation. */
export const calling = {
  recipients: async (call) => {
    const [item, actor, given] = await Promise.all([
      call.table.get(meetings.key(call.params.meeting)),
      call.actor(),
      answersOf(call.table, call.params.meeting),
    ])
    const meeting = meetings.read(item)
    if (!meeting) return refused({ type: 'not-found' })
    const { kind, toSubstitutes } = call.query
    const [body, recipients] = await Promise.all([
      call.table.get(bodies.key(meeting.body)).then(bodies.read),
      audienceOf(call.table, {
        kind,
        meeting,
        body: { id: meeting.body },
        answers: given.answers,
        toSubstitutes,
        today: call.today,
      }),
    ])
    const open = admitted(call, meeting, body, actor, 'send-agenda')
    if (!open.ok) return open
    return ok({
      kind,
      fingerprint: fingerprintOf(recipients),
      recipients,
      ...countsOf(recipients),
      noWay: recipients.filter(noWayTo).map(({ person, name }) => ({ person, name })),
      version: meeting.version,
    })
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
      seatsOfBody(call.table, body.id),
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
    if (meeting.state !== 'called') return saved(call, cancelled, 'meeting.cancelled', gatherings)
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
    )
  },
} satisfies Partial<Handlers<typeof meetingsApi>>
