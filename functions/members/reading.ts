import { ok, refused } from '#shared/kernel/result'
import type { membersApi } from '#shared/members/api'
import type { Membership, Person } from '#shared/members/schema'
import { endedToday, enteredToday, notOver } from '#shared/members/seats'
import { seatsThatEnded } from '../platform/seats.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { type Asking, enter, personIn } from './entered.ts'
import type { Scope } from './store.ts'
import { detailsOf, rowOf } from './view.ts'

/** Who is in a body, who was, and what one person is there. */
export const reading = {
  list: async (call) => {
    const entered = await enter(call, call.params.body, 'read-people', call.today)
    if (!entered.ok) return entered
    const { scope, actor } = entered.value
    const { id, name, state, profile, places, contact, version } = scope.body
    const mayEdit = actor.may('edit-people', scope.body).ok
    return ok({
      body: { id, name, state, profile, places, contact, version },
      groups: [...scope.groups],
      rows: scope.memberships.filter((seat) => notOver(seat, call.today)).map((seat) => rowOf(seat, mayEdit)),
      mayEdit,
    })
  },

  past: async (call) => {
    const entered = await enter(call, call.params.body, 'read-people')
    if (!entered.ok) return entered
    const { scope, actor } = entered.value
    const mayEdit = actor.may('edit-people', scope.body).ok
    return ok({
      body: { id: scope.body.id, name: scope.body.name },
      groups: [...scope.groups],
      rows: scope.memberships
        .filter((seat) => !notOver(seat, call.today))
        .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))
        .map((seat) => rowOf(seat, mayEdit)),
      mayEdit,
    })
  },

  person: async (call) => {
    const [entered, person] = await Promise.all([
      enter(call, call.params.body, 'read-people', call.today),
      personIn(call.table, call.params.person),
    ])
    if (!entered.ok) return entered
    const { scope, actor } = entered.value
    const mayEdit = actor.may('edit-people', scope.body).ok
    if (!person) return refused({ type: 'not-found' })
    const seats = [
      ...scope.memberships.filter((seat) => seat.person === person.id),
      ...(await pastSeatsOf(call, person, scope)),
    ]
    if (seats.length === 0) return refused({ type: 'not-found' })
    if (!mayEdit && actor.person?.id !== person.id)
      return refused({ type: 'not-allowed', action: 'edit-people' })
    const { id, name, places, state } = scope.body
    return ok({
      ...detailsOf(person),
      body: { id, name, places, state, confidential: scope.confidential },
      groups: [...scope.groups],
      seats: seats
        .sort((a, b) => (a.from < b.from ? 1 : -1))
        .map((seat) => ({
          ...rowOf(seat, mayEdit),
          undoUntil: endedToday(seat, call.today) ? call.today : null,
          enteredToday: enteredToday(seat, call.today),
        })),
      others: scope.memberships
        .filter((seat) => notOver(seat, call.today) && seat.person !== person.id)
        .map((seat) => ({
          membership: seat.id,
          person: seat.person,
          name: seat.card.name,
          role: seat.role,
          group: seat.group,
        })),
      mayEdit,
    })
  },
} satisfies Partial<Handlers<typeof membersApi>>

/** The seats of one person in a body that are over: on which days, the person's own list knows. */
async function pastSeatsOf(call: Asking, person: Person, { body }: Scope): Promise<Kept<Membership>[]> {
  const days = person.bodies.flatMap(({ body: of, to }) =>
    of === body.id && to && to < call.today ? [to] : [],
  )
  const found = await Promise.all([...new Set(days)].map((day) => seatsThatEnded(call.table, body.id, day)))
  return found.flat().filter((seat) => seat.person === person.id)
}
