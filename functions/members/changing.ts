import { ok, type Result, refused } from '#shared/kernel/result'
import type { membersApi } from '#shared/members/api'
import type { Membership, Person } from '#shared/members/schema'
import {
  cardOf,
  ended,
  endTakenBack,
  enteredToday,
  fillsASeat,
  handedOver,
  heldOn,
  maySeat,
  roleFrom,
  sameSeat,
} from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import type { Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { persons, tenants } from '../platform/table/records.ts'
import { again } from '../platform/work/again.ts'
import { sharing } from '../platform/work/jobs.ts'
import { type Asking, enter, openTo, personIn } from './entered.ts'
import { personOf } from './seating.ts'
import { followingOf, type Scope, type SeatChange, writesOf } from './store.ts'

/** A seat changes: its place, its role, its end, its holder; and what was entered by mistake is taken out the same day. */
export const changing = {
  editSeat: (call) =>
    changeSeat(call, call.params, 'members.seat-edited', (seat, { scope, person }) => {
      const { group, municipality, nominatedBy, substituteFor, from } = call.input
      if (seat.to && seat.to < from) return refused({ type: 'ends-before-it-begins' })
      if (substituteFor && !scope.memberships.some((each) => each.id === substituteFor))
        return refused({ type: 'not-found' })
      const asked = { ...seat.card, group, municipality, channel: 'letter' as const }
      const may = maySeat(asked, scope.groups)
      if (!may.ok) return may
      const changed = { ...seat, group, municipality, nominatedBy, substituteFor, from }
      const others = scope.memberships.filter((each) => each.id !== seat.id)
      if (sameSeat({ ...changed, ...seat.card }, others)) return refused({ type: 'already-seated' })
      return ok({ change: { seats: [changed], people: [person] }, about: changed })
    }),

  changeRole: (call) =>
    changeSeat(call, call.params, 'members.role-changed', async (seat, { scope, person }) => {
      const { role, from, relieves } = call.input
      const asked = { role, from, now: call.now }
      const made = roleFrom(seat, asked, call.newId('membership'))
      if (!made.ok) return made
      const seats = withPeriods(made.value, scope)
      const people = [person]
      // The chair until then goes on as a member, from the same day.
      const chairs = scope.memberships.filter(
        (each) =>
          relieves && role === 'chair' && each.role === 'chair' && each.id !== seat.id && heldOn(each, from),
      )
      for (const chair of chairs) {
        const then = roleFrom(chair, { ...asked, role: 'member' }, call.newId('membership'))
        const relieved = await personIn(call.table, chair.person)
        if (!then.ok || !relieved) continue
        seats.push(...withPeriods(then.value, scope))
        if (!people.some((each) => each.id === relieved.id)) people.push(relieved)
      }
      return ok({ change: { seats, people }, about: made.value.after })
    }),

  end: (call) =>
    changeSeat(call, call.params, 'members.seat-ended', (seat, { person }) => {
      const changed = ended(seat, { ...call.input, now: call.now, today: call.today })
      if (!changed.ok) return changed
      return ok({ change: { seats: [changed.value], people: [person] }, about: changed.value })
    }),

  undoEnd: (call) =>
    changeSeat(call, call.params, 'members.end-taken-back', (seat, { person, scope }) => {
      const changed = endTakenBack(seat, call.today)
      if (!changed.ok) return changed
      const others = scope.memberships.filter((each) => each.id !== seat.id)
      if (sameSeat({ ...changed.value, ...seat.card }, others)) return refused({ type: 'already-seated' })
      return ok({ change: { seats: [changed.value], people: [person] }, about: changed.value })
    }),

  handOver: (call) =>
    changeSeat(call, call.params, 'members.seat-handed-over', async (seat, { scope, person }) => {
      const { on, reason, to } = call.input
      const [known, tenant] = await Promise.all([
        to.person ? personIn(call.table, to.person) : null,
        call.table.get(tenants.key()).then(tenants.read),
      ])
      if (to.person && !known) return refused({ type: 'not-found' })
      if (known?.id === person.id) return refused({ type: 'already-seated' })
      const successor = known ?? personOf(to, call.newId('person'), tenant?.language ?? person.language)
      const may = maySeat({ ...successor, group: seat.group, municipality: seat.municipality }, scope.groups)
      if (!may.ok) return may
      const asked = { on, reason, now: call.now, today: call.today }
      const made = handedOver(seat, asked, {
        id: call.newId('membership'),
        person: successor.id,
        card: cardOf(successor),
      })
      if (!made.ok) return made
      if (sameSeat({ ...made.value.after, ...successor, person: successor.id }, scope.memberships))
        return refused({ type: 'already-seated' })
      const seats = withPeriods(made.value, scope)
      return ok({
        change: { seats, people: [person, successor], ...(known ? {} : { fresh: [successor.id] }) },
        about: made.value.after,
      })
    }),

  takeOut: (call) =>
    again(call, async () => {
      const found = await seatIn(call, call.params)
      if (!found.ok) return found
      const { seat, scope, following, person } = found.value
      if (!enteredToday(seat, call.today)) return refused({ type: 'too-late-to-undo' })
      const change: SeatChange = { seats: [], removed: [seat.id], people: [person] }
      const writes = writesOf(scope, following, change, call.today)
      // Somebody who was only brought in by this mistake is taken out again altogether.
      const elsewhere =
        person.department !== '' ||
        person.invited !== 'none' ||
        person.bodies.some((each) => each.body !== scope.body.id) ||
        scope.memberships.some((each) => each.person === person.id && each.id !== seat.id)
      const key = persons.key(person.id)
      return call.change(
        {
          writes: elsewhere
            ? writes
            : [
                ...writes.filter(
                  (write) => !('put' in write && write.put.pk === key.pk && write.put.sk === key.sk),
                ),
                persons.remove(key, person.version),
              ],
          log: {
            did: 'members.seat-taken-out',
            about: [scope.body.id, seat.id],
            outbox: sharing(scope.body),
          },
        },
        { removed: seat.id },
      )
    }),
} satisfies Partial<Handlers<typeof membersApi>>

type SeatAt = {
  scope: Scope
  following: Awaited<ReturnType<typeof followingOf>>
  seat: Kept<Membership>
  person: Kept<Person>
}

/** One seat as the reader had seen it, with its person. */
async function seatIn(
  call: Asking,
  params: { body: string; membership: string },
): Promise<Result<SeatAt, Problem>> {
  const [entered, following] = await Promise.all([
    enter(call, params.body, 'edit-people'),
    followingOf(call.table, params.body),
  ])
  if (!entered.ok) return entered
  const { scope } = entered.value
  const seat = scope.memberships.find((each) => each.id === params.membership)
  if (!seat) return refused({ type: 'not-found' })
  const open = openTo(scope)
  if (!open.ok) return open
  if (seat.version !== call.seen) return refused({ type: 'stale', expected: seat.version })
  const person = await personIn(call.table, seat.person)
  if (!person) return refused({ type: 'not-found' })
  return ok({ scope, following, seat, person })
}

type Decided = Result<{ change: SeatChange; about: Membership }, Problem>

function changeSeat(
  call: Asking,
  params: { body: string; membership: string },
  did: string,
  decide: (seat: Kept<Membership>, at: SeatAt) => Decided | Promise<Decided>,
) {
  return again(call, async () => {
    const found = await seatIn(call, params)
    if (!found.ok) return found
    const { scope, following, seat } = found.value
    const decided = await decide(seat, found.value)
    if (!decided.ok) return decided
    const { change, about } = decided.value
    const version = scope.memberships.find((each) => each.id === about.id)?.version
    return call.change(
      {
        writes: writesOf(scope, following, change, call.today),
        log: {
          did,
          about: [scope.body.id, ...change.seats.map((each) => each.id)],
          outbox: sharing(scope.body),
        },
      },
      { membership: about.id, person: about.person, version: version === undefined ? 1 : version + 1 },
    )
  })
}

/** Two periods of one seat; substitutes stand in for whoever holds it now. */
function withPeriods(
  { before, after }: { before: Membership | null; after: Membership },
  scope: Scope,
): Membership[] {
  if (!before) return [after]
  const substitutes = scope.memberships
    .filter(
      (seat) => seat.substituteFor === before.id && fillsASeat(before) && (!seat.to || seat.to >= after.from),
    )
    .map((seat) => ({ ...seat, substituteFor: after.id }))
  return [before, after, ...substitutes]
}
