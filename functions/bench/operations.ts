import { addDays, isoOf, millisOf } from '#shared/kernel/dates'
import { idOf } from '#shared/kernel/ids'
import { cardOf } from '#shared/members/seats'
import { personNamed } from '#shared/testing/build'
import type { Laid } from '../isolation/laid.ts'
import { operations } from '../isolation/lines.ts'
import { apiOf, requestFor } from '../isolation/matrix.ts'
import type { Reader } from '../isolation/readers.ts'
import { seatKey } from '../platform/seats.ts'
import { accounts, claims, controlTenants, slugs, tenantRows } from '../platform/table/control-records.ts'
import type { Write } from '../platform/table/record.ts'
import { contributions, digests, memberships, persons } from '../platform/table/records.ts'
import { type Item, newMeter } from '../platform/table/table.ts'
import { type Cost, inStep } from './lockstep.ts'

/** How much more of the world there is when growth is measured. */
export const otherTenants = 2000
export const measuredYears = 10

export type OperationCost = Cost & { readonly status: number }

/** What each operation costs, done once by one who may, on the world as it was laid. */
export async function measureOperations(laid: Laid): Promise<Map<string, OperationCost>> {
  const { surroundings, taken } = inStep(laid.surroundings)
  const api = apiOf(surroundings)
  const measured = new Map<string, OperationCost>()
  for (const operation of operations) {
    const { name, slice, line } = operation
    const at = laid.at.networks
    const reader: Reader =
      slice === 'tenancy' && line.in.includes('administrator') ? 'administrator' : (line.in[0] ?? 'public')
    const authorization = await laid.authorization(reader, line.params?.(at).meeting ?? at.called)
    const request = await requestFor(operation, at, api, authorization, authorization)
    taken()
    const { status } = await api(request)
    const [cost = { waves: 0, tenant: newMeter(), control: newMeter() }] = taken()
    measured.set(name, { ...cost, status })
    await laid.putBack()
  }
  return measured
}

const asItems = (writes: readonly Write[]): Item[] =>
  writes.flatMap((write) => ('put' in write ? [write.put] : []))

/** So many other tenants beside these two, as control knows them. */
export async function addTenants(laid: Laid, count: number): Promise<void> {
  const random = seeded(7)
  const at = laid.surroundings.now()
  const rows = Array.from({ length: count }, (_, number) => {
    const id = `t${idOf('person', millisOf(at) + number, random).slice(-12)}`
    const slug = `kommune-${number}`
    const account = idOf('account', millisOf(at) + number, random)
    return asItems([
      tenantRows.create(tenantRows.key(id), { id, generation: 1 }),
      slugs.create(slugs.key(slug), { tenant: id }),
      claims.create(claims.key(`dk-municipality-x${number}`), { tenant: id, slug }),
      accounts.create(accounts.key(account), { id: account, language: 'da', at }),
      controlTenants.create(controlTenants.key(id), {
        id,
        slug,
        generation: 1,
        state: 'open',
        organisation: `dk-municipality-x${number}`,
        host: '',
        kind: 'municipality',
        country: 'dk',
        language: 'da',
        name: `Kommune ${number}`,
        colour: '#1f5f8b',
        theme: '',
        rule: 'code',
        publicFrom: null,
        objected: null,
        invented: false,
        administrators: [],
        signUp: '',
        at,
      }),
    ])
  }).flat()
  await laid.add('control', rows)
}

/** Ten years more of one body's life: members who have left, wishes that were met, years that are over. */
export async function addYears(laid: Laid, years: number): Promise<void> {
  const random = seeded(11)
  const { network: body, today, now, people } = laid.at.networks
  const started = addDays(today, -365 * (years + 2))
  const ids = Array.from({ length: years * 30 }, (_, number) => number)
  const id = (kind: 'person' | 'membership' | 'contribution', number: number) =>
    idOf(kind, millisOf(`${started}T09:00:00.000Z`) + number, random)
  const writes = ids.flatMap((number): Write[] => {
    const person = personNamed(id('person', number), `Tidligere Medlem ${number}`, {
      email: `tidligere.${number}@example.dk`,
    })
    const bid = id('contribution', number)
    const text = 'En rampe ved indgangen, så alle kan komme ind ad den samme dør. '.repeat(6)
    const wish = contributions.create(contributions.key(body, bid), {
      id: bid,
      body,
      text,
      source: 'member',
      sourceName: '',
      by: { person: people.member, name: 'Et medlem' },
      onBehalfOf: null,
      state: 'done',
      meeting: '',
      outcome: 'Rampen er lavet.',
      at: isoOf(millisOf(now) - (number + 30) * 86_400_000),
      version: 1,
    })
    if (number % 6) return [wish]
    const seat = id('membership', number)
    return [
      wish,
      persons.create(persons.key(person.id), person),
      memberships.create(seatKey({ body, id: seat, to: addDays(started, 700) }), {
        id: seat,
        body,
        person: person.id,
        group: laid.at.networks.group,
        role: 'member',
        municipality: '',
        nominatedBy: '',
        substituteFor: '',
        from: started,
        to: addDays(started, 700),
        endReason: '',
        card: cardOf(person),
        version: 1,
      }),
    ]
  })
  const past = Array.from({ length: years }, (_, number) => Number(today.slice(0, 4)) - 3 - number)
  await laid.add(
    'home',
    asItems([
      ...writes,
      ...past.map((year) =>
        digests.create(digests.key(body, String(year)), {
          body,
          year,
          heldBefore: 0,
          seats: [],
          gatherings: [],
          version: 1,
        }),
      ),
    ]),
  )
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
