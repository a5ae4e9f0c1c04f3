import type { Action } from '#shared/access/permissions'
import { instantOf, type LocalDate } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Route } from '#shared/kernel/route'
import { membersApi } from '#shared/members/api'
import { readPaste } from '#shared/members/paste'
import type { Consent, Membership, Person } from '#shared/members/schema'
import {
  cardOf,
  ended,
  endedToday,
  endTakenBack,
  enteredToday,
  fillsASeat,
  handedOver,
  heldOn,
  maySeat,
  notOver,
  roleFrom,
  sameSeat,
} from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import type { Actor } from '../platform/actor.ts'
import { keyOfSeat, seatsThatEnded } from '../platform/seats.ts'
import { type Call, serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, charters, memberships, persons, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { again } from '../platform/work/again.ts'
import { job, sharing } from '../platform/work/jobs.ts'
import { personOf, seatRows } from './seating.ts'
import { followingOf, personWrites, type Scope, type SeatChange, scopeOf, writesOf } from './store.ts'
import { detailsOf, rowOf } from './view.ts'

type Asking = Pick<Call<Route>, 'table' | 'actor' | 'today' | 'now' | 'seen' | 'newId' | 'change'>

export const members = (surroundings: Surroundings, kind: 'councils' | 'networks') =>
  serve(
    membersApi,
    {
      list: async (call) => {
        const entered = await enter(call, call.params.body, 'read-people', call.today)
        if (!entered.ok) return entered
        const { scope, actor } = entered.value
        const { id, name, state, profile, places, contact, version } = scope.body
        const mayEdit = actor.may('edit-people', scope.body).ok
        return ok({
          body: { id, name, state, profile, places, contact, version },
          groups: [...scope.groups],
          rows: scope.memberships
            .filter((seat) => notOver(seat, call.today))
            .map((seat) => rowOf(seat, mayEdit)),
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

      editPerson: (call) =>
        changePerson(call, call.params.body, call.params.person, 'members.person-edited', (person) => {
          const changed = { ...person, ...call.input }
          if (changed.channel === 'mail' && !changed.email)
            return refused({ type: 'no-way-to-reach', name: changed.name })
          return ok(changed)
        }),

      setConsent: (call) =>
        changePerson(call, call.params.body, call.params.person, 'members.consent-told', (person) => {
          const { to, given, how, on } = call.input
          return ok({ ...person, [to]: consent(given, how, on ? instantOf(on, '12:00') : call.now) })
        }),

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
              relieves &&
              role === 'chair' &&
              each.role === 'chair' &&
              each.id !== seat.id &&
              heldOn(each, from),
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
          const may = maySeat(
            { ...successor, group: seat.group, municipality: seat.municipality },
            scope.groups,
          )
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
            log: { did: 'members.places-named', about: [body.id] },
          },
          { places, version: body.version + 1 },
        )
      },

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
                outbox: people.map((person) =>
                  job('invite-person', { person: person.id, body: scope.body.id }),
                ),
              },
            },
            { invited: people.map((person) => person.id) },
          )
        }),

      me: async (call) => {
        const actor = await call.actor()
        const may = actor.may('read-me')
        if (!may.ok) return may
        const person = actor.person as Kept<Person> | null
        if (!person) return refused({ type: 'not-found' })
        const seats = person.bodies.filter((seat) => notOver(seat, call.today))
        const ids = [...new Set(seats.map((seat) => seat.body))]
        const [found, newest] = await Promise.all([
          call.table.getMany(ids.map((id) => bodies.key(id))).then(bodies.list),
          Promise.all(
            ids.map((id) =>
              call.table.query(`BODY#${id}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 }),
            ),
          ),
        ])
        const confidential = new Set(
          charters
            .list(newest.flat())
            .filter((charter) => charter.clauses.some((clause) => clause.kind === 'confidentiality'))
            .map((charter) => charter.body),
        )
        return ok({
          ...detailsOf(person),
          bodies: seats.flatMap((seat) => {
            const body = found.find((each) => each.id === seat.body)
            return body
              ? [
                  {
                    id: body.id,
                    name: body.name,
                    role: seat.role,
                    from: seat.from,
                    contact: body.contact,
                    confidential: confidential.has(body.id),
                  },
                ]
              : []
          }),
        })
      },

      editMe: (call) =>
        changeMe(call, 'members.own-details-edited', (person) => ({
          ...person,
          ...call.input,
          channel: call.input.channel === 'mail' && !person.email ? 'letter' : call.input.channel,
        })),

      consentMe: (call) =>
        changeMe(call, 'members.consent-given', (person) => ({
          ...person,
          [call.input.to]: consent(call.input.given, 'web', call.now),
        })),
    },
    surroundings,
    kind,
  )

const consent = (given: boolean, how: Consent['how'], at: string): Consent => ({ given, at, how })

const personIn = async (table: Table, id: string): Promise<Kept<Person> | null> =>
  persons.read(await table.get(persons.key(id)))

/** The seats of one person in a body that are over: on which days, the person's own list knows. */
async function pastSeatsOf(call: Asking, person: Person, { body }: Scope): Promise<Kept<Membership>[]> {
  const days = person.bodies.flatMap(({ body: of, to }) =>
    of === body.id && to && to < call.today ? [to] : [],
  )
  const found = await Promise.all([...new Set(days)].map((day) => seatsThatEnded(call.table, body.id, day)))
  return found.flat().filter((seat) => seat.person === person.id)
}

type Entered = { scope: Scope; actor: Actor }
/** The body with its seats, for one who may do this there; a page asks for those that are not over on a day. */
async function enter(
  call: Asking,
  body: string,
  action: Action,
  day?: LocalDate,
): Promise<Result<Entered, Problem>> {
  const [actor, scope] = await Promise.all([call.actor(), scopeOf(call.table, body, day)])
  if (!scope) return refused({ type: 'not-found' })
  const may = actor.may(action, scope.body)
  return may.ok ? ok({ scope, actor }) : may
}

/** A closed body keeps its seats as they were; who was in it can still withdraw a consent or have an address mended. */
const openTo = (scope: Scope): Result<Scope, Problem> =>
  scope.body.state === 'closed' ? refused({ type: 'body-closed' }) : ok(scope)

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

function changePerson(
  call: Asking,
  body: string,
  id: string,
  did: string,
  decide: (person: Kept<Person>) => Result<Person, Problem>,
) {
  return again(call, async () => {
    const [entered, person] = await Promise.all([enter(call, body, 'edit-people'), personIn(call.table, id)])
    if (!entered.ok) return entered
    const { scope } = entered.value
    if (!person || !scope.memberships.some((seat) => seat.person === id))
      return refused({ type: 'not-found' })
    return keepPerson(call, person, did, [scope.body.id], decide)
  })
}

function changeMe(call: Asking, did: string, decide: (person: Kept<Person>) => Person) {
  return again(call, async () => {
    const actor = await call.actor()
    const may = actor.may('edit-me')
    if (!may.ok) return may
    const person = await personIn(call.table, actor.person?.id ?? '')
    if (!person) return refused({ type: 'not-found' })
    return keepPerson(call, person, did, [], (each) => ok(decide(each)))
  })
}

async function keepPerson(
  call: Asking,
  person: Kept<Person>,
  did: string,
  about: readonly string[],
  decide: (person: Kept<Person>) => Result<Person, Problem>,
) {
  if (person.version !== call.seen) return refused({ type: 'stale', expected: person.version })
  const changed = decide(person)
  if (!changed.ok) return changed
  return call.change(
    {
      writes: await personWrites(call.table, person, changed.value, call.today),
      log: { did, about: [...about, person.id] },
    },
    detailsOf({ ...changed.value, version: person.version + 1 }),
  )
}
