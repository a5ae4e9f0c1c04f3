import { openTo } from '#shared/hearings/answering'
import type { hearingsApi } from '#shared/hearings/api'
import type { Hearing } from '#shared/hearings/schema'
import { ok, refused } from '#shared/kernel/result'
import type { Handlers } from '../platform/slice.ts'
import { bodies, hearingAnswers, hearings, hearingYears, publicHearings } from '../platform/table/records.ts'
import { asLookedAt, asRecipient, savedAndSent } from './sending.ts'
import { type Asking, opened, openedAsSeen, writesOf } from './store.ts'

/** "What changed?": asked of the sender by a mail, told behind its link or typed by the secretary. */
export const outcome = {
  askOutcome: async (call) => {
    const open = await openedAsSeen(call, call.params.hearing, 'carry-hearing')
    if (!open.ok) return open
    const { hearing, tenant, answer } = open.value
    const may = openTo(hearing, 'ask-outcome')
    if (!may.ok) return may
    const looked = asLookedAt(hearing, call.input.to)
    if (!looked.ok) return looked
    return savedAndSent(call, open.value, hearing, 'hearing.outcome-asked', {
      kind: 'outcome',
      answer,
      recipients: [asRecipient(hearing, tenant)],
    })
  },

  readForSender: async (call) => {
    const open = await openedToSender(call, call.params.hearing)
    if (!open.ok) return open
    const { hearing, answer, body } = open.value
    return ok({
      hearing: hearing.id,
      title: hearing.title,
      bodyName: body.name,
      contact: body.contact,
      closedOn: hearing.closedOn,
      answer: answer ? { text: answer.text, minority: answer.minority } : null,
      outcome: hearing.outcome,
    })
  },

  tellOutcome: async (call) => {
    const open = await openedToSender(call, call.params.hearing)
    if (!open.ok) return open
    const { hearing } = open.value
    const may = openTo(hearing, 'tell-outcome')
    if (!may.ok) return may
    const { kind, text } = call.input
    const after: Hearing = {
      ...hearing,
      outcome: { kind, text, on: call.today, by: call.claims.kind === 'ticket' ? 'sender' : 'secretary' },
    }
    return call.change(
      { writes: writesOf(open.value, after), log: { did: 'hearing.outcome-told', about: [hearing.id] } },
      { hearing: hearing.id, kind },
    )
  },
} satisfies Partial<Handlers<typeof hearingsApi>>

/**
 * The hearing for its sender, who is nobody of the tenant's: the link's own signature says which hearing, and that it
 * was made for the sender. The secretary reads and types the same.
 */
async function openedToSender(call: Asking, id: string) {
  if (call.claims.kind !== 'ticket') return opened(call, id, 'tell-what-changed')
  if (call.claims.person !== 'sender') return refused({ type: 'not-found' as const })
  const items = await call.table.query(hearings.key(id).pk, { begins: 'HEARING' })
  const hearing = hearings.list(items)[0]
  if (hearing?.state !== 'answered') return refused({ type: 'not-found' as const })
  const [body, year, published] = await Promise.all([
    call.table.get(bodies.key(hearing.body)).then(bodies.read),
    call.table.get(hearingYears.key(hearing.body, hearing.receivedOn.slice(0, 4))).then(hearingYears.read),
    hearing.public ? call.table.get(publicHearings.key(id)).then(publicHearings.read) : null,
  ])
  if (!body) return refused({ type: 'not-found' as const })
  return ok({ hearing, answer: hearingAnswers.list(items)[0] ?? null, body, year, published })
}
