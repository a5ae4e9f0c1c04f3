import { gatheringsOf } from '#shared/bodies/digest'
import { yearOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi } from '#shared/meetings/api'
import { isCalled } from '#shared/meetings/asked'
import { isComing, waitsForSomebody } from '#shared/meetings/lifecycle'
import type { Actor } from '../platform/actor.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import type { Handlers } from '../platform/slice.ts'
import { answers, bodies, digests } from '../platform/table/records.ts'
import { proofsOf } from './proving.ts'
import { type Asking, answersOf, openedWith, seatsOfBody } from './store.ts'
import { viewOf } from './view.ts'

/** A body's meetings from its digests, and the page of one meeting. */
export const reading = {
  list: async (call) => {
    const year = call.query.year ?? yearOf(call.today)
    const digestIn = (of: number) =>
      call.table.get(digests.key(call.query.body, String(of))).then(digests.read)
    const [actor, body, digest, next] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(call.query.body)).then(bodies.read),
      digestIn(year),
      call.query.year === undefined ? digestIn(year + 1) : null,
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('read-body', body)
    if (!may.ok) return may
    const gatherings = gatheringsOf(digest, next).filter(({ kind }) =>
      mayKnowOf(actor, body, kind, call.today),
    )
    return ok({ year, heldBefore: digest?.heldBefore ?? 0, gatherings })
  },

  read: async (call) => {
    const id = call.params.meeting
    const open = await openedWith(call, id, 'read-meeting', {
      withBody: (meeting, actor) =>
        Promise.all([
          mayPrepare(actor, meeting.body) ? answersOf(call.table, id) : ownAnswer(call, id),
          isOfficer(actor) && !isCalled(meeting) && isComing(meeting.state)
            ? seatsOfBody(call.table, meeting.body, call.today)
            : undefined,
          isOfficer(actor) && meeting.sent?.length ? proofsOf(call.table, meeting) : [],
        ]),
    })
    if (!open.ok) return open
    const { meeting, body, actor, ofBody } = open.value
    const [given, seats, proofs] = ofBody
    return ok(
      viewOf(meeting, body, actor, {
        ...given,
        ...(seats ? { seats } : {}),
        left: proofs.filter(({ state }) => waitsForSomebody(state)),
        today: call.today,
      }),
    )
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

/** Whoever has a department may be a secretary. */
const isOfficer = (actor: Actor): boolean =>
  actor.claims.kind === 'person' && (actor.person?.department ?? '') !== ''

/** A department or a seat that may make this reader a secretary or chair: worth reading all answers for. */
const mayPrepare = (actor: Actor, body: string): boolean =>
  actor.claims.kind === 'person' &&
  actor.person !== null &&
  (isOfficer(actor) || actor.person.bodies.some((seat) => seat.body === body && seat.role.endsWith('chair')))

async function ownAnswer(call: Asking, meeting: string) {
  const { person } = call.claims
  const mine = person ? answers.read(await call.table.get(answers.key(meeting, person))) : null
  return { answers: mine ? [mine] : [], attendance: null }
}
