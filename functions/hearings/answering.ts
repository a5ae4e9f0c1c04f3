import { anotherDraft, asRead, moved, openTo, papersChosen, readyToSend } from '#shared/hearings/answering'
import type { hearingsApi } from '#shared/hearings/api'
import { heldSince } from '#shared/hearings/deadline'
import type { Hearing, HearingAnswer, HearingContent } from '#shared/hearings/schema'
import { type Result, refused } from '#shared/kernel/result'
import { asShown } from '#shared/meetings/recipients'
import type { Problem } from '#shared/problems'
import { seatRoles } from '../platform/actor.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Write } from '../platform/table/record.ts'
import { hearingAnswers, hearings } from '../platform/table/records.ts'
import {
  asLookedAt,
  asRecipient,
  chairNow,
  colleague,
  membersNow,
  type Prepared,
  prepared,
  savedAndSent,
} from './sending.ts'
import { type OpenedHearing, opened, openedAsSeen, saved } from './store.ts'

/** The answer: drafted, said OK to, sent with proof. */
export const answering = {
  saveAnswer: async (call) => {
    const open = await opened(call, call.params.hearing, 'write-hearing')
    if (!open.ok) return open
    const { hearing, answer, actor } = open.value
    const state = moved(hearing, 'write')
    if (!state.ok) return state
    if (!answer && call.seen !== 0) return refused({ type: 'stale', expected: 0 })
    if (answer && call.seen !== answer.version) return refused(anotherDraft(answer))
    const key = hearingAnswers.key(hearing.id)
    const version = (answer?.version ?? 0) + 1
    const written: HearingAnswer = {
      hearing: hearing.id,
      ...call.input,
      by: { person: actor.person?.id ?? '', name: actor.person?.name ?? '' },
      at: call.now,
      version,
    }
    const write = answer
      ? hearingAnswers.change(key, written, answer.version)
      : hearingAnswers.create(key, written)
    const log = { did: 'hearing.answer-saved', about: [hearing.id] }
    const receipt = { id: hearing.id, state: state.value, version }
    if (hearing.state === state.value) {
      const check = { check: hearings.key(hearing.id), is: hearing.version }
      return call.change({ writes: [write, check], log }, receipt)
    }
    // The OK was given to other words.
    const after: Hearing = { ...hearing, state: state.value, approval: null }
    return saved(call, open.value, after, { did: log.did, writes: [write] }, receipt)
  },

  askChair: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing, answer, body } = open.value
    const may = openTo(hearing, 'ask-chair')
    if (!may.ok) return may
    if (!answer?.text) return refused({ type: 'answer-empty' })
    const chair = await chairNow(call, body.id)
    if (!chair.ok) return chair
    const after: Hearing = { ...hearing, asked: { by: call.claims.person ?? '', at: call.now } }
    return savedAndSent(call, open.value, after, 'hearing.chair-asked', {
      kind: 'approval',
      answer,
      along: hearing.files,
      recipients: [chair.value],
    })
  },

  approve: async (call) => {
    const open = await opened(call, call.params.hearing, 'approve-hearing')
    if (!open.ok) return open
    const { hearing, answer, body, actor, gatherings } = open.value
    const state = moved(hearing, 'approve')
    if (!state.ok) return state
    if (!answer?.text) return refused({ type: 'answer-empty' })
    const read = asRead(answer, call.input.answer)
    if (!read.ok) return read
    const chair = seatRoles(actor, body, call.today).includes('chair')
    const byTicket = call.claims.kind === 'ticket'
    const secretary = actor.roles(body).includes('secretary')
    if (!chair && !secretary) return refused({ type: 'not-allowed', action: 'approve-hearing' })
    // Whether the meeting agreed is for the secretary to write down; a chair's OK is the chair's own.
    const of = secretary && call.input.of === 'meeting' ? 'meeting' : 'chair'
    const meeting =
      of === 'meeting'
        ? heldSince(hearing, gatherings, call.today).find((held) => held.meeting === call.input.meeting)
        : undefined
    if (of === 'meeting' && !meeting) return refused({ type: 'not-held-since' })
    const how = of === 'meeting' ? 'meeting' : byTicket ? 'link' : chair ? 'web' : 'phone'
    const by = call.claims.person ?? ''
    const after: Hearing = {
      ...hearing,
      state: state.value,
      asked: null,
      approval: { by, at: call.now, how, of, ...(meeting ? { meeting } : {}) },
    }
    const told =
      hearing.asked?.by && hearing.asked.by !== by ? await askerTold(call, open.value, after) : null
    return saved(
      call,
      open.value,
      { ...after, sent: told ? [...hearing.sent, told.line] : hearing.sent },
      {
        did: 'hearing.approved',
        about: told ? [told.line.dispatch] : [],
        writes: [
          { check: hearingAnswers.key(hearing.id), is: answer.version },
          ...(told ? [told.write] : []),
        ],
        outbox: told ? [told.job] : [],
      },
    )
  },

  send: async (call) => {
    const open = await opened(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing, answer, body, tenant } = open.value
    const { how, to, fingerprint, papers } = call.input
    if (!answer) return refused({ type: 'answer-empty' })
    // The words first: that they are others is what the reader has to know, whatever else has changed.
    const read = asRead(answer, call.input.answer)
    if (!read.ok) return read
    if (call.seen !== hearing.version) return refused({ type: 'stale', expected: hearing.version })
    const state = readyToSend(hearing, answer, body.profile)
    if (!state.ok) return state
    if (hearing.way === 'by-chair' && hearing.approval?.of !== 'chair')
      return refused({ type: 'approval-first' })
    const chosen = papersChosen(hearing, papers)
    if (!chosen.ok) return chosen
    const along = chosen.value
    const after: Hearing = { ...hearing, state: state.value, closedOn: call.today, sentHow: how }
    const sendings: Prepared[] = []
    if (how === 'mail') {
      const looked = asLookedAt(hearing, to)
      if (!looked.ok) return looked
      const recipients = [asRecipient(hearing, tenant)]
      const sending = prepared(call, {
        kind: 'answer',
        tenant,
        body,
        hearing: after,
        answer,
        along,
        recipients,
      })
      if (!sending.ok) return sending
      sendings.push(sending.value)
    }
    if (hearing.way === 'by-chair') {
      const told = await toldTo(call, { ...open.value, hearing: after }, along, fingerprint ?? '')
      if (!told.ok) return told
      sendings.push(told.value)
    }
    const writes: Write[] = [
      ...sendings.map(({ write }) => write),
      { check: hearingAnswers.key(hearing.id), is: answer.version },
    ]
    return saved(
      call,
      open.value,
      { ...after, sent: [...hearing.sent, ...sendings.map(({ line }) => line)] },
      {
        did: 'hearing.answered',
        about: sendings.map(({ line }) => line.dispatch),
        writes,
        outbox: sendings.map(({ job }) => job),
      },
    )
  },
} satisfies Partial<Handlers<typeof hearingsApi>>

/** Whoever asked the chair need not look for the OK. Where no mail can go, the home page says it all the same. */
async function askerTold(
  call: Parameters<typeof colleague>[0],
  { tenant, body, hearing: { asked } }: OpenedHearing,
  after: Hearing,
): Promise<Prepared | null> {
  const asker = asked && (await colleague(call, asked.by))
  const made =
    asker && prepared(call, { kind: 'approved', tenant, body, hearing: after, recipients: [asker] })
  return made?.ok ? made.value : null
}

/** The chair has answered: the body is told by the same press, as its rules promise. */
async function toldTo(
  call: Parameters<typeof membersNow>[0],
  { hearing, answer, body, tenant }: OpenedHearing,
  along: HearingContent['along'],
  fingerprint: string,
): Promise<Result<Prepared, Problem>> {
  const recipients = await membersNow(call, body.id)
  const shown = asShown(recipients, fingerprint)
  return shown.ok ? prepared(call, { kind: 'told', tenant, body, hearing, answer, along, recipients }) : shown
}
