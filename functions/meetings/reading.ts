import { gatheringsOf } from '#shared/bodies/digest'
import { yearOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi } from '#shared/meetings/api'
import type { Actor } from '../platform/actor.ts'
import { answers, bodies, digests, meetings } from '../platform/records.ts'
import type { Handlers } from '../platform/slice.ts'
import { type Asking, admitted, answersOf } from './store.ts'
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
    return ok({ year, heldBefore: digest?.heldBefore ?? 0, gatherings: [...gatheringsOf(digest, next)] })
  },

  // Two waves: the meeting tells which body, then the body and the answers side by side.
  read: async (call) => {
    const [item, actor] = await Promise.all([call.table.get(meetings.key(call.params.meeting)), call.actor()])
    const meeting = meetings.read(item)
    if (!meeting) return refused({ type: 'not-found' })
    const [body, given] = await Promise.all([
      call.table.get(bodies.key(meeting.body)).then(bodies.read),
      mayPrepare(actor, meeting.body) ? answersOf(call.table, meeting.id) : ownAnswer(call, meeting.id),
    ])
    const open = admitted(call, meeting, body, actor, 'read-meeting')
    if (!open.ok) return open
    return ok(viewOf(meeting, open.value.body, actor, { ...given, today: call.today }))
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

/** A department or a seat that may make this reader a secretary or chair: worth reading all answers for. */
const mayPrepare = (actor: Actor, body: string): boolean =>
  actor.claims.kind === 'person' &&
  actor.person !== null &&
  (actor.person.department !== '' ||
    actor.person.bodies.some((seat) => seat.body === body && seat.role.endsWith('chair')))

async function ownAnswer(call: Asking, meeting: string) {
  const { person } = call.claims
  const mine = person ? answers.read(await call.table.get(answers.key(meeting, person))) : null
  return { answers: mine ? [mine] : [], attendance: null }
}
