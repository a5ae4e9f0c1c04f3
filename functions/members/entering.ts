import { ok, refused } from '#shared/kernel/result'
import type { membersApi } from '#shared/members/api'
import { readPaste } from '#shared/members/paste'
import { notOver } from '#shared/members/seats'
import { keyOfSeat } from '../platform/seats.ts'
import type { Handlers } from '../platform/slice.ts'
import { bodies, memberships, persons, tenants } from '../platform/table/records.ts'
import { again } from '../platform/work/again.ts'
import { job, sharing } from '../platform/work/jobs.ts'
import { type Asking, enter, openTo } from './entered.ts'
import { seatRows } from './seating.ts'
import { followingOf, writesOf } from './store.ts'

/** People come in: a list that is looked through first, one by one, and invited; and what their places are called. */
export const entering = {
  preview: async (call) => {
    const [entered, people, tenant] = await Promise.all([
      enter(call, call.params.body, 'edit-people', call.today),
      // The one place that looks through all persons of the tenant: whoever is known already is not made twice.
      call.table.queryAll('PEOPLE').then(persons.list),
      call.table.get(tenants.key()).then(tenants.read),
    ])
    if (!entered.ok) return entered
    const { scope } = entered.value
    const own = [tenant?.mailbox, tenant?.contact.mail, scope.body.contact.mail]
    const rows = readPaste(call.input.text, {
      groups: scope.groups,
      municipalities: tenant?.municipalities ?? [],
      ownDomains: own.flatMap((mail) => mail?.split('@')[1] ?? []),
      seated: scope.memberships.filter((seat) => notOver(seat, call.today)).map((seat) => seat.card),
      known: people.filter((person) => person.email),
    })
    if (!rows.ok) return rows
    return ok({
      rows: rows.value,
      groups: [...scope.groups],
      municipalities: (tenant?.municipalities ?? []).map(({ code, name }) => ({ code, name })),
    })
  },

  import: (call) =>
    again(call, async () => {
      const { from, rows } = call.input
      const given = await forSeating(
        call,
        call.params.body,
        rows.flatMap((row) => row.person ?? []),
      )
      if (!given.ok) return given
      const { scope, following, known, tenant } = given.value
      const seated = seatRows(rows, { from }, scope, known, { tenant, now: call.now, newId: call.newId })
      if (!seated.ok) return seated
      const { change } = seated.value
      return call.change(
        {
          writes: change.seats.length ? writesOf(scope, following, change, call.today) : [],
          log: {
            did: 'members.imported',
            about: [scope.body.id, ...change.seats.map((seat) => seat.id)],
            outbox: sharing(scope.body),
          },
        },
        { rows: seated.value.rows },
      )
    }),

  add: (call) =>
    again(call, async () => {
      const { from, to, substituteFor, ...row } = call.input
      if (to && to < from) return refused({ type: 'ends-before-it-begins' })
      const given = await forSeating(call, call.params.body, row.person ? [row.person] : [])
      if (!given.ok) return given
      const { scope, following, known, tenant } = given.value
      if (substituteFor && !scope.memberships.some((seat) => seat.id === substituteFor))
        return refused({ type: 'not-found' })
      const seated = seatRows([row], { from, to, substituteFor }, scope, known, {
        tenant,
        now: call.now,
        newId: call.newId,
      })
      if (!seated.ok) return seated
      const [made] = seated.value.rows
      if (made?.outcome !== 'seated') return refused({ type: 'already-seated' })
      return call.change(
        {
          writes: writesOf(scope, following, seated.value.change, call.today),
          log: {
            did: 'members.seated',
            about: [scope.body.id, ...seated.value.change.seats.map((seat) => seat.id)],
            outbox: sharing(scope.body),
          },
        },
        { membership: made.membership, person: made.person, version: 1 },
      )
    }),

  invite: (call) =>
    again(call, async () => {
      const ids = [...new Set(call.input.people)]
      const [entered, found, tenant] = await Promise.all([
        enter(call, call.params.body, 'invite-people', call.today),
        call.table.getMany(ids.map((id) => persons.key(id))).then(persons.list),
        call.table.get(tenants.key()).then(tenants.read),
      ])
      if (!entered.ok) return entered
      const { scope } = entered.value
      if (!tenant?.invented && !tenant?.agreement) return refused({ type: 'agreement-first' })
      const seatsOf = (person: string) =>
        scope.memberships.filter((seat) => seat.person === person && notOver(seat, call.today))
      if (ids.some((id) => seatsOf(id).length === 0)) return refused({ type: 'not-found' })
      const people = found.filter((person) => person.email && person.invited !== 'accepted')
      if (people.length === 0) return refused({ type: 'nobody-to-invite' })
      return call.change(
        {
          writes: people.flatMap((person) => [
            persons.change(persons.key(person.id), { ...person, invited: 'sent' }, person.version),
            ...seatsOf(person.id)
              .filter((seat) => !seat.card.invited)
              .map((seat) =>
                memberships.change(
                  keyOfSeat(seat),
                  { ...seat, card: { ...seat.card, invited: true } },
                  seat.version,
                ),
              ),
          ]),
          log: {
            did: 'members.invited',
            about: [scope.body.id, ...people.map((person) => person.id)],
            outbox: people.map((person) => job('invite-person', { person: person.id, body: scope.body.id })),
          },
        },
        { invited: people.map((person) => person.id) },
      )
    }),

  namePlace: async (call) => {
    const [actor, body] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(call.params.body)).then(bodies.read),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('edit-people', body)
    if (!may.ok) return may
    if (body.version !== call.seen) return refused({ type: 'stale', expected: body.version })
    const { places } = call.input
    return call.change(
      {
        writes: [bodies.change(bodies.key(body.id), { ...body, places }, body.version)],
        log: { did: 'members.places-named', about: [body.id], outbox: sharing(body) },
      },
      { places, version: body.version + 1 },
    )
  },
} satisfies Partial<Handlers<typeof membersApi>>

async function forSeating(call: Asking, body: string, ids: readonly string[]) {
  const [entered, following, tenant, found] = await Promise.all([
    enter(call, body, 'edit-people'),
    followingOf(call.table, body),
    call.table.get(tenants.key()).then(tenants.read),
    call.table.getMany(ids.map((id) => persons.key(id))).then(persons.list),
  ])
  if (!entered.ok) return entered
  const { scope } = entered.value
  const open = openTo(scope)
  if (!open.ok) return open
  if (!tenant || ids.some((id) => !found.some((person) => person.id === id)))
    return refused({ type: 'not-found' })
  const known = new Map(found.map((person) => [person.id, person]))
  return ok({ scope, following, tenant, known })
}
