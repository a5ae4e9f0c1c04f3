import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TenantRole } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import type { Charter } from '#shared/charters/schema'
import type { Given, Route } from '#shared/kernel/route'
import { membersApi, type NewMember } from '#shared/members/api'
import { type Membership, type Person, personWith } from '#shared/members/schema'
import { digestSeatOf } from '#shared/members/seats'
import type { Tenant } from '#shared/tenancy/schema'
import { networksApp } from '../networks/app.ts'
import { charterWrites } from '../platform/bodies.ts'
import { allSeats } from '../platform/seats.ts'
import { bodies, digests, persons, publicBodies, tenants } from '../platform/table/records.ts'
import { newWorld, type World } from '../platform/testing.ts'

const contact = {
  name: 'Mette Kjær',
  title: '',
  phone: '12345678',
  mail: 'mette@nordhavn.example',
  attention: '',
}
const noNeeds = { interpreter: '', loop: false, companion: false, note: '' }

/** An answer, or the refusal that came instead: tests look at the fields of either. */
type Answered<R extends Route> = Given<R> & { type?: string; expected?: number; status?: number }

/** A dialogue network with room for citizens and politicians, its secretary, one member, one of another body. */
async function dialogueNetwork(world: World, more: { agreement?: boolean; invented?: boolean } = {}) {
  const tenant = await world.newTenant()
  const body = world.newId('network')
  const other = world.newId('network')
  const data: Body = {
    id: body,
    template: 'dialogue',
    name: 'Dialognetværket',
    tagline: '',
    profile: 'light',
    competence: 'dialogue',
    charterLabel: 'frames',
    charterVersion: 1,
    state: 'active',
    department: 'social',
    contact,
    legalBasis: '',
    reportsTo: '',
    places: [],
    usual: { start: '16:00', end: '18:00', place: '', access: '', link: '' },
    usingSince: '2027-01-01',
    version: 1,
  }
  const charter: Charter = {
    body,
    number: 1,
    purpose: '',
    values: [],
    clauses: [
      {
        kind: 'seats',
        groups: [
          {
            key: 'citizen',
            title: 'Borgere',
            least: 4,
            most: 7,
            basis: 'voluntary',
            nominatedBy: '',
            perMunicipality: false,
          },
          {
            key: 'politician',
            title: 'Politikere',
            least: 2,
            most: 2,
            basis: 'appointed',
            nominatedBy: 'Byrådet',
            perMunicipality: false,
          },
        ],
      },
    ],
    validFrom: '2027-01-01',
    approvedBy: '',
    reason: '',
    version: 1,
  }
  const person = (name: string, given: Partial<Person> = {}): Person =>
    personWith({ id: world.newId('person'), name, language: 'da', ...given })
  const secretary = person('Mette Kjær', { department: 'social', email: 'mette@nordhavn.example' })
  const outsider = person('Ole Ude', { department: 'roads' })
  const ofTenant: Tenant = {
    id: tenant,
    slug: 'nordhavn',
    country: 'dk',
    language: 'da',
    organisation: 'dk-municipality-240',
    kind: 'municipality',
    name: 'Nordhavn',
    municipalities: [{ code: '240', name: 'Nordhavn', population: 1000 }],
    currency: 'DKK',
    zone: 'Europe/Copenhagen',
    colour: '#005f73',
    theme: '',
    mailbox: '',
    contact,
    caseHelp: { name: '', phone: '' },
    agreement: more.agreement ? { version: '1', by: 'Mette', at: world.now() } : null,
    publicFrom: null,
    objected: null,
    invented: more.invented ?? false,
    version: 1,
  }
  await world.lay(
    tenant,
    tenants.create(tenants.key(), ofTenant),
    bodies.create(bodies.key(body), data),
    bodies.create(bodies.key(other), { ...data, id: other, name: 'Et andet netværk', department: 'other' }),
    ...charterWrites(charter),
    ...charterWrites({ ...charter, body: other }),
    publicBodies.create(publicBodies.key(body), {
      body,
      name: data.name,
      tagline: '',
      purpose: '',
      contact,
      named: [],
    }),
    persons.create(persons.key(secretary.id), secretary),
    persons.create(persons.key(outsider.id), outsider),
  )
  const app = networksApp(world)
  const rolesOf = (who: string): TenantRole[] =>
    who === secretary.id || who === outsider.id ? ['officer', 'person'] : ['person']
  let keys = 0
  const as =
    (who: string) =>
    async <const R extends Route>(
      route: R,
      params: Record<string, string>,
      given: { body?: unknown; version?: number; key?: string } = {},
    ) => {
      const path = route.path
        .replace('{bodies}', 'networks')
        .replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      const answer = await app.request(`/api/v1${path}`, {
        method: route.method,
        headers: {
          authorization: `Bearer ${await world.token({ tenant, person: who, roles: rolesOf(who) })}`,
          'content-type': 'application/json',
          'idempotency-key': given.key ?? `key-${keys++}-${who.slice(-6)}`,
          ...(given.version === undefined ? {} : { 'if-match': `"${given.version}"` }),
        },
        ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
      })
      return {
        status: answer.status,
        body: (await answer.json()) as Answered<R>,
        timing: answer.headers.get('server-timing') ?? '',
      }
    }
  const table = world.tableOf(tenant)
  return {
    tenant,
    body,
    other,
    secretary: secretary.id,
    outsider: outsider.id,
    as,
    asSecretary: as(secretary.id),
    table,
    seat: async (id: string) => (await allSeats(table, body)).find((seat) => seat.id === id) ?? null,
    person: (id: string) => table.get(persons.key(id)).then(persons.read),
    published: async () => publicBodies.read(await table.get(publicBodies.key(body))),
    digest: async (year: number) => digests.read(await table.get(digests.key(body, String(year)))),
    seats: () => allSeats(table, body),
  }
}

const row = (name: string, more: Partial<NewMember> = {}): Partial<NewMember> & { name: string } => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@mail.dk`,
  group: 'citizen',
  ...more,
})

describe('Bringing people in', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })

  it('a preview stores nothing and writes to nobody', async () => {
    const net = await dialogueNetwork(world)
    const seen = await net.asSecretary(
      membersApi.preview,
      { body: net.body },
      {
        body: { text: 'Anna Holm <anna@mail.dk>; Bo Krag <bo@nordhavn.example>' },
      },
    )
    expect(seen.status).toBe(200)
    expect(seen.body.rows).toHaveLength(2)
    expect(await net.seats()).toEqual([])
    expect(await net.table.queryAll('LOG#2027-02-01')).toHaveLength(1)
  })

  it('a list is put in once, however often it is sent, and a second list leaves those alone who sit there', async () => {
    const net = await dialogueNetwork(world)
    const sent = {
      body: {
        from: '2027-02-01',
        rows: [row('Anna Holm'), row('Bo Krag', { substitute: { name: 'Per Ny', email: '' } })],
      },
      key: 'import-key-1',
    }
    const first = await net.asSecretary(membersApi.import, { body: net.body }, sent)
    expect(first.status).toBe(201)
    expect(first.body.rows.map((each) => each.outcome)).toEqual(['seated', 'seated'])
    const again = await net.asSecretary(membersApi.import, { body: net.body }, sent)
    expect(again.body).toEqual(first.body)
    const other = await net.asSecretary(
      membersApi.import,
      { body: net.body },
      { ...sent, key: 'import-key-2' },
    )
    expect(other.body.rows.map((each) => each.outcome)).toEqual(['already', 'already'])
    const seats = await net.seats()
    expect(seats.map((seat) => [seat.card.name, seat.role]).sort()).toEqual([
      ['Anna Holm', 'member'],
      ['Bo Krag', 'member'],
      ['Per Ny', 'substitute'],
    ])
    const changedUnderTheKey = await net.asSecretary(
      membersApi.import,
      { body: net.body },
      { ...sent, body: { ...sent.body, from: '2027-02-02' } },
    )
    expect(changedUnderTheKey.body.type).toBe('key-reused')
  })

  it('two lists at once are both put in', async () => {
    const net = await dialogueNetwork(world)
    const answers = await Promise.all(
      ['Anna Holm', 'Bo Krag', 'Eva Lund'].map((name) =>
        net.asSecretary(
          membersApi.import,
          { body: net.body },
          { body: { from: '2027-02-01', rows: [row(name)] } },
        ),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
    expect((await net.digest(2027))?.seats).toHaveLength(3)
  })

  it('twenty people with substitutes go into one transaction, twenty-one do not', async () => {
    const net = await dialogueNetwork(world)
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        row(`Person Nr${at}`, { substitute: { name: `Vikar Nr${at}`, email: '' } }),
      )
    const made = await net.asSecretary(
      membersApi.import,
      { body: net.body },
      { body: { from: '2027-02-01', rows: many(20) } },
    )
    expect(made.status).toBe(201)
    expect(await net.seats()).toHaveLength(40)
    const more = await net.asSecretary(
      membersApi.import,
      { body: net.body },
      { body: { from: '2027-02-01', rows: many(21) } },
    )
    expect(more.status).toBe(422)
  })

  it('a group that the charter does not have, mail without an address and an identity number are refused', async () => {
    const net = await dialogueNetwork(world)
    const add = (more: object) =>
      net.asSecretary(
        membersApi.add,
        { body: net.body },
        { body: { ...row('Anna Holm'), from: '2027-02-01', ...more } },
      )
    expect((await add({ group: 'wizards' })).body.type).toBe('seat-group-unknown')
    expect((await add({ email: '', channel: 'mail' })).body).toMatchObject({
      type: 'no-way-to-reach',
      name: 'Anna Holm',
    })
    expect((await add({ title: 'født 070761-4285' })).body.type).toBe('identity-number')
    expect((await add({ from: '2027-02-01', to: '2027-01-01' })).body.type).toBe('ends-before-it-begins')
    expect(await net.seats()).toEqual([])
  })

  it('a person who is known already is seated as the same person, and is not changed by it', async () => {
    const net = await dialogueNetwork(world)
    const made = await net.asSecretary(
      membersApi.add,
      { body: net.body },
      {
        body: { ...row('En Anden', { group: 'politician' }), person: net.secretary, from: '2027-02-01' },
      },
    )
    expect(made.body.person).toBe(net.secretary)
    expect(await net.person(net.secretary)).toMatchObject({
      name: 'Mette Kjær',
      bodies: [{ body: net.body, role: 'member', from: '2027-02-01' }],
    })
    const twice = await net.asSecretary(
      membersApi.add,
      { body: net.body },
      {
        body: { ...row('En Anden', { group: 'politician' }), person: net.secretary, from: '2027-03-01' },
      },
    )
    expect(twice.body.type).toBe('already-seated')
  })
})

describe('Who sees what', () => {
  let world: World
  let net: Awaited<ReturnType<typeof dialogueNetwork>>
  let anna: { membership: string; person: string }
  let bo: { membership: string; person: string }
  beforeAll(async () => {
    world = await newWorld()
    net = await dialogueNetwork(world)
    const add = async (name: string) =>
      (
        await net.asSecretary(
          membersApi.add,
          { body: net.body },
          { body: { ...row(name), from: '2027-01-01' } },
        )
      ).body
    anna = await add('Anna Holm')
    bo = await add('Bo Krag')
  })

  it('members see names and groups, the secretary also how to reach them, by six read units at most', async () => {
    const bySecretary = await net.asSecretary(membersApi.list, { body: net.body })
    expect(bySecretary.body.rows[0]?.reach).toMatchObject({ email: 'anna.holm@mail.dk', named: false })
    const byMember = await net.as(bo.person)(membersApi.list, { body: net.body })
    expect(byMember.status).toBe(200)
    expect(JSON.stringify(byMember.body.rows)).not.toContain('@')
    expect(byMember.body.mayEdit).toBe(false)
    const [, waves, , units] = /(\d+) waves (\d+) calls ([\d.]+) read/.exec(byMember.timing) ?? []
    expect(Number(waves)).toBeLessThanOrEqual(2)
    expect(Number(units)).toBeLessThanOrEqual(6)
  })

  it('fourteen with their substitutes are no dearer than a page may be', async () => {
    const big = await dialogueNetwork(world)
    const rows = Array.from({ length: 14 }, (_, at) =>
      row(`Gunnar Testsson Nr${at}`, {
        title: 'Ordförande i socialnämnden',
        phone: '070-123 45 67',
        substitute: { name: `Vikarie Testsson Nr${at}`, email: `vikarie.testsson${at}@kommunen.example` },
      }),
    )
    await big.asSecretary(membersApi.import, { body: big.body }, { body: { from: '2027-01-01', rows } })
    const { timing, body } = await big.asSecretary(membersApi.list, { body: big.body })
    expect(body.rows).toHaveLength(28)
    expect(Number(/([\d.]+) read/.exec(timing)?.[1])).toBeLessThanOrEqual(6)
  })

  it('a member sees their own details and nobody else’s, and changes nobody’s seat', async () => {
    const asBo = net.as(bo.person)
    expect((await asBo(membersApi.person, { body: net.body, person: bo.person })).status).toBe(200)
    expect((await asBo(membersApi.person, { body: net.body, person: anna.person })).status).toBe(403)
    const end = await asBo(
      membersApi.end,
      { body: net.body, membership: anna.membership },
      { body: { on: '2027-02-01' }, version: 1 },
    )
    expect(end.body).toMatchObject({ type: 'not-allowed', status: 403 })
    expect((await asBo(membersApi.preview, { body: net.body }, { body: { text: 'x' } })).status).toBe(403)
    expect(
      (await asBo(membersApi.invite, { body: net.body }, { body: { people: [anna.person] } })).status,
    ).toBe(403)
  })

  it('somebody of another department does not know that the body is there', async () => {
    const asOutsider = net.as(net.outsider)
    for (const [route, params, body] of [
      [membersApi.list, {}, undefined],
      [membersApi.past, {}, undefined],
      [membersApi.person, { person: anna.person }, undefined],
      [membersApi.preview, {}, { text: 'Anna' }],
      [membersApi.add, {}, { ...row('Ny Person'), from: '2027-02-01' }],
      [membersApi.end, { membership: anna.membership }, { on: '2027-02-01' }],
      [membersApi.invite, {}, { people: [anna.person] }],
    ] as const) {
      const answer = await asOutsider(route, { body: net.body, ...params }, { body, version: 1 })
      expect([route.path, answer.status]).toEqual([route.path, 404])
      expect(JSON.stringify(answer.body)).not.toContain('Anna')
    }
  })

  it('the secretary of one body reaches nobody of another one through it', async () => {
    const answer = await net.asSecretary(membersApi.person, { body: net.other, person: anna.person })
    expect(answer.status).toBe(404)
    const elsewhere = await net.asSecretary(membersApi.person, { body: net.body, person: net.outsider })
    expect(elsewhere.status).toBe(404)
  })

  it('needs are told by the person and seen by the secretary only', async () => {
    const asAnna = net.as(anna.person)
    const me = await asAnna(membersApi.me, {})
    expect(me.body.bodies).toMatchObject([{ id: net.body, name: 'Dialognetværket' }])
    const told = await asAnna(
      membersApi.editMe,
      {},
      {
        body: {
          phone: '11 22 33 44',
          channel: 'mail',
          language: 'da',
          needs: { ...noNeeds, interpreter: 'tegnsprog' },
        },
        version: me.body.version,
      },
    )
    expect(told.status).toBe(200)
    const seen = await net.asSecretary(membersApi.person, { body: net.body, person: anna.person })
    expect(seen.body).toMatchObject({ phone: '11 22 33 44', needs: { interpreter: 'tegnsprog' } })
    const list = await net.as(bo.person)(membersApi.list, { body: net.body })
    expect(JSON.stringify(list.body)).not.toContain('tegnsprog')
    const stale = await asAnna(
      membersApi.editMe,
      {},
      {
        body: { channel: 'mail', language: 'da', needs: noNeeds },
        version: me.body.version,
      },
    )
    expect(stale.body).toMatchObject({ type: 'stale', expected: told.body.version })
  })
})

describe('Being named in public', () => {
  it('only by consent, and a withdrawal takes the name away in the same moment', async () => {
    const world = await newWorld()
    const net = await dialogueNetwork(world)
    const add = async (name: string) =>
      (
        await net.asSecretary(
          membersApi.add,
          { body: net.body },
          { body: { ...row(name), from: '2027-01-01' } },
        )
      ).body
    const anna = await add('Anna Holm')
    await add('Bo Krag')
    expect((await net.published())?.named).toEqual([])

    const onPaper = await net.asSecretary(
      membersApi.setConsent,
      { body: net.body, person: anna.person },
      {
        body: { to: 'named', given: true, how: 'paper', on: '2027-01-20' },
        version: 1,
      },
    )
    expect(onPaper.body.named).toEqual({ given: true, at: '2027-01-20T11:00:00.000Z', how: 'paper' })
    expect(await net.published()).toMatchObject({ named: [{ name: 'Anna Holm', group: 'Borgere' }] })
    expect((await net.seat(anna.membership))?.card.named).toBe(true)

    const withdrawn = await net.as(anna.person)(
      membersApi.consentMe,
      {},
      {
        body: { to: 'named', given: false },
        version: onPaper.body.version,
      },
    )
    expect(withdrawn.body.named).toMatchObject({ given: false, how: 'web' })
    expect((await net.published())?.named).toEqual([])
  })

  it('a seat that ends today leaves the page tomorrow, one that was over leaves it at once', async () => {
    const world = await newWorld()
    const net = await dialogueNetwork(world)
    const anna = (
      await net.asSecretary(
        membersApi.add,
        { body: net.body },
        { body: { ...row('Anna Holm'), from: '2027-01-01' } },
      )
    ).body
    await net.asSecretary(
      membersApi.setConsent,
      { body: net.body, person: anna.person },
      {
        body: { to: 'named', given: true, how: 'meeting' },
        version: 1,
      },
    )
    const seat = await net.seat(anna.membership)
    await net.asSecretary(
      membersApi.end,
      { body: net.body, membership: anna.membership },
      {
        body: { on: '2027-01-31' },
        version: seat?.version ?? 0,
      },
    )
    expect((await net.published())?.named).toEqual([])
  })
})

describe('A seat through the term', () => {
  let world: World
  let net: Awaited<ReturnType<typeof dialogueNetwork>>
  const add = async (name: string, more: object = {}) =>
    (
      await net.asSecretary(
        membersApi.add,
        { body: net.body },
        { body: { ...row(name), from: '2027-01-01', ...more } },
      )
    ).body as {
      membership: string
      person: string
    }
  beforeAll(async () => {
    world = await newWorld()
    net = await dialogueNetwork(world)
  })

  it('ends on a day with its reason, and the end is taken back on the same day only', async () => {
    const anna = await add('Anna Holm')
    const at = { body: net.body, membership: anna.membership }
    expect(
      (await net.asSecretary(membersApi.end, at, { body: { on: '2026-12-31' }, version: 1 })).body.type,
    ).toBe('ends-before-it-begins')
    const end = await net.asSecretary(membersApi.end, at, {
      body: { on: '2027-01-31', reason: 'flyttet' },
      version: 1,
    })
    expect(end.body.version).toBe(2)
    const past = await net.asSecretary(membersApi.past, { body: net.body })
    expect(past.body.rows).toMatchObject([{ name: 'Anna Holm', reach: { endReason: 'flyttet' } }])
    expect(
      (await net.asSecretary(membersApi.end, at, { body: { on: '2027-03-01' }, version: 1 })).body,
    ).toMatchObject({ type: 'stale', expected: 2 })
    const back = await net.asSecretary(membersApi.undoEnd, at, { version: 2 })
    expect(back.status).toBe(200)
    expect((await net.seat(anna.membership))?.to).toBeUndefined()
    expect((await net.person(anna.person))?.bodies).toEqual([
      { body: net.body, role: 'member', from: '2027-01-01' },
    ])
    await net.asSecretary(membersApi.end, at, { body: { on: '2027-01-31' }, version: 3 })
    world.setNow('2027-02-02T09:00:00.000Z')
    expect((await net.asSecretary(membersApi.undoEnd, at, { version: 4 })).body.type).toBe('too-late-to-undo')
    world.setNow('2027-02-01T09:00:00.000Z')
  })

  it('two presses of one button at once are one change, with one answer', async () => {
    const ida = await add('Ida Trykker')
    const press = () =>
      net.asSecretary(
        membersApi.end,
        { body: net.body, membership: ida.membership },
        { body: { on: '2027-02-28' }, version: 1, key: 'one-press-only' },
      )
    const answers = await Promise.all([press(), press(), press()])
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body)
    expect((await net.seat(ida.membership))?.version).toBe(2)
  })

  it('is handed over on a day: both periods are kept, and the substitute stands in for the new one', async () => {
    const bo = await add('Bo Krag', { substitute: { name: 'Vera Vikar', email: 'vera@mail.dk' } })
    const over = await net.asSecretary(
      membersApi.handOver,
      { body: net.body, membership: bo.membership },
      {
        body: { on: '2027-03-01', reason: '', to: { name: 'Eva Lund', email: 'eva@mail.dk' } },
        version: 1,
      },
    )
    expect(over.status).toBe(200)
    expect(await net.seat(bo.membership)).toMatchObject({ from: '2027-01-01', to: '2027-02-28' })
    expect(await net.seat(over.body.membership)).toMatchObject({
      from: '2027-03-01',
      group: 'citizen',
      card: { name: 'Eva Lund' },
    })
    const vera = (await net.seats()).find((seat) => seat.card.name === 'Vera Vikar')
    expect(vera?.substituteFor).toBe(over.body.membership)
  })

  it('a new chair relieves the one until then, who goes on as a member', async () => {
    const old = await add('Carl Chair', { group: 'politician', role: 'chair' })
    const next = await add('Nina Næste', { group: 'politician' })
    const made = await net.asSecretary(
      membersApi.changeRole,
      { body: net.body, membership: next.membership },
      {
        body: { role: 'chair', from: '2027-04-01', relieves: true },
        version: 1,
      },
    )
    expect(made.status).toBe(200)
    const periods = (await net.seats())
      .filter((seat) => seat.person === old.person || seat.person === next.person)
      .map((seat) => [seat.card.name, seat.role, seat.from, seat.to])
      .sort()
    expect(periods).toEqual([
      ['Carl Chair', 'chair', '2027-01-01', '2027-03-31'],
      ['Carl Chair', 'member', '2027-04-01', undefined],
      ['Nina Næste', 'chair', '2027-04-01', undefined],
      ['Nina Næste', 'member', '2027-01-01', '2027-03-31'],
    ])
  })

  it('that was entered by mistake is taken out again on the same day, with the person it brought in', async () => {
    const wrong = await add('Forkert Person')
    const out = await net.asSecretary(
      membersApi.takeOut,
      { body: net.body, membership: wrong.membership },
      { version: 1 },
    )
    expect(out.status).toBe(200)
    expect(await net.person(wrong.person)).toBeNull()
    expect(await net.seat(wrong.membership)).toBeNull()
  })

  it('a member before the term takes part as an observer and fills no seat', async () => {
    const early = await add('Tidlig Person', { from: '2027-06-01' })
    const list = await net.as(early.person)(membersApi.list, { body: net.body })
    expect(list.status).toBe(200)
  })
})

describe('Inviting', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })
  const withTwo = async (more: { agreement?: boolean; invented?: boolean }) => {
    const net = await dialogueNetwork(world, more)
    const made = await net.asSecretary(
      membersApi.import,
      { body: net.body },
      {
        body: { from: '2027-01-01', rows: [row('Anna Holm'), row('Bo Krag', { email: '' })] },
      },
    )
    return { net, people: made.body.rows.map((each) => each.person) }
  }

  it('waits for the agreement, unless everybody is invented', async () => {
    const { net, people } = await withTwo({})
    expect(
      (await net.asSecretary(membersApi.invite, { body: net.body }, { body: { people } })).body.type,
    ).toBe('agreement-first')
    const demo = await withTwo({ invented: true })
    expect(
      (
        await demo.net.asSecretary(
          membersApi.invite,
          { body: demo.net.body },
          { body: { people: demo.people } },
        )
      ).status,
    ).toBe(201)
  })

  it('asks for one mail for each who has an address, once, and remembers it', async () => {
    const { net, people } = await withTwo({ agreement: true })
    const made = await net.asSecretary(membersApi.invite, { body: net.body }, { body: { people } })
    expect(made.body.invited).toEqual([people[0]])
    const log = (await net.table.queryAll('LOG#2027-02-01')).find((entry) => entry.did === 'members.invited')
    expect(log?.outbox).toEqual([{ job: 'invite-person', person: people[0], body: net.body }])
    expect(JSON.stringify(log)).not.toContain('Anna')
    expect((await net.person(people[0] ?? ''))?.invited).toBe('sent')
    const list = await net.asSecretary(membersApi.list, { body: net.body })
    expect(list.body.rows.map((each) => each.reach?.invited)).toEqual([true, false])
    const letters = await net.asSecretary(
      membersApi.invite,
      { body: net.body },
      { body: { people: [people[1]] } },
    )
    expect(letters.body.type).toBe('nobody-to-invite')
    const stranger = await net.asSecretary(
      membersApi.invite,
      { body: net.body },
      { body: { people: [net.outsider] } },
    )
    expect(stranger.status).toBe(404)
  })
})

describe('The digest', () => {
  it('equals its own recomputation after every change, for every year it is kept for', async () => {
    const world = await newWorld()
    const day = fc.integer({ min: 0, max: 500 }).map((days) => {
      const date = new Date(Date.UTC(2026, 6, 1 + days))
      return date.toISOString().slice(0, 10)
    })
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), from: day, who: fc.nat(30) }),
      fc.record({ do: fc.constant('end' as const), on: day, at: fc.nat(9) }),
      fc.record({ do: fc.constant('undo' as const), at: fc.nat(9) }),
      fc.record({ do: fc.constant('over' as const), on: day, at: fc.nat(9), who: fc.nat(30) }),
      fc.record({ do: fc.constant('role' as const), from: day, at: fc.nat(9) }),
      fc.record({ do: fc.constant('out' as const), at: fc.nat(9) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const net = await dialogueNetwork(world)
        const empty = (year: number) => ({
          body: net.body,
          year,
          heldBefore: 0,
          seats: [],
          gatherings: [],
          version: 1,
        })
        await world.lay(net.tenant, digests.create(digests.key(net.body, '2026'), empty(2026)))
        for (const each of steps) {
          const seats = await net.seats()
          const seat = 'at' in each ? seats[each.at % Math.max(1, seats.length)] : undefined
          const at = { body: net.body, membership: seat?.id ?? '' }
          const version = seat?.version ?? 0
          if (each.do === 'add')
            await net.asSecretary(
              membersApi.add,
              { body: net.body },
              { body: { ...row(`Person Nr${each.who}`), from: each.from } },
            )
          else if (!seat) continue
          else if (each.do === 'end')
            await net.asSecretary(membersApi.end, at, { body: { on: each.on }, version })
          else if (each.do === 'undo') await net.asSecretary(membersApi.undoEnd, at, { version })
          else if (each.do === 'over')
            await net.asSecretary(membersApi.handOver, at, {
              body: { on: each.on, to: row(`Ny Nr${each.who}`) },
              version,
            })
          else if (each.do === 'role')
            await net.asSecretary(membersApi.changeRole, at, {
              body: { role: 'chair', from: each.from, relieves: true },
              version,
            })
          else await net.asSecretary(membersApi.takeOut, at, { version })

          const now = await net.seats()
          for (const year of [2026, 2027]) {
            const digest = await net.digest(year)
            if (!digest) continue
            const expected = now
              .filter(
                (one) =>
                  one.from.slice(0, 4) <= String(year) && (!one.to || one.to.slice(0, 4) >= String(year)),
              )
              .map(digestSeatOf)
            const byId = (a: { membership: string }, b: { membership: string }) =>
              a.membership < b.membership ? -1 : 1
            expect([...digest.seats].sort(byId)).toEqual(expected.sort(byId))
          }
          // Nobody holds two seats of one kind at once, and each person knows their own seats.
          const people = new Map<string, Membership[]>()
          for (const one of now) people.set(one.person, [...(people.get(one.person) ?? []), one])
          for (const [id, mine] of people) expect((await net.person(id))?.bodies).toHaveLength(mine.length)
        }
      }),
      { numRuns: 12 },
    )
  })
})
