import { instantOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { membersApi } from '#shared/members/api'
import type { Consent, Person } from '#shared/members/schema'
import { notOver } from '#shared/members/seats'
import type { Problem } from '#shared/problems'
import type { Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, charters } from '../platform/table/records.ts'
import { again } from '../platform/work/again.ts'
import { type Asking, enter, personIn } from './entered.ts'
import { personWrites } from './store.ts'
import { detailsOf } from './view.ts'

/** What is known of a person, and what the person has said yes to: told by oneself, or to the secretary. */
export const personal = {
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
        ids.map((id) => call.table.query(`BODY#${id}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 })),
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
} satisfies Partial<Handlers<typeof membersApi>>

const consent = (given: boolean, how: Consent['how'], at: string): Consent => ({ given, at, how })

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
