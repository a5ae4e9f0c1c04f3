import { beforeAll, describe, expect, it } from 'vitest'
import type { Body } from '#shared/bodies/schema'
import type { Tenant } from '#shared/tenancy/schema'
import { personNamed, seatFor } from '#shared/testing/build'
import { seatKey } from '../platform/seats.ts'
import {
  bodies,
  departments,
  digests,
  memberships,
  persons,
  publicBodies,
  remarks,
  tenants,
} from '../platform/table/records.ts'
import { newWorld, type World } from '../platform/testing.ts'
import { networksApp } from './app.ts'

let world: World
let app: ReturnType<typeof networksApp>
beforeAll(async () => {
  world = await newWorld()
  app = networksApp(world)
})

const tenantData = (id: string): Tenant => ({
  id,
  slug: 'egedal',
  country: 'dk',
  language: 'da',
  organisation: '0240',
  kind: 'municipality',
  name: 'Egedal Kommune',
  municipalities: [{ code: '0240', name: 'Egedal', population: 44_000 }],
  currency: 'DKK',
  zone: 'Europe/Copenhagen',
  colour: '#0b5c6b',
  theme: '',
  mailbox: 'social@egedal.example',
  contact: { name: '', title: '', phone: '', mail: '', attention: '' },
  caseHelp: { name: '', phone: '' },
  agreement: null,
  publicFrom: null,
  objected: null,
  invented: true,
  version: 1,
})

type Who = { person: string; roles: ('administrator' | 'officer' | 'person')[] }

/** A municipality with a secretary in a department, an officer without one, and a stranger to every body. */
async function municipality() {
  const tenant = await world.newTenant()
  const department = world.newId('department')
  const secretary = personNamed(world.newId('person'), 'Karen Holm', { department })
  const newcomer = personNamed(world.newId('person'), 'Ny Medarbejder')
  const citizen = personNamed(world.newId('person'), 'Bo Lind')
  await world.lay(
    tenant,
    tenants.create(tenants.key(), tenantData(tenant)),
    departments.create(departments.key(department), {
      id: department,
      name: 'Social og Handicap',
      mailbox: '',
      version: 1,
    }),
    ...[secretary, newcomer, citizen].map((person) => persons.create(persons.key(person.id), person)),
  )
  const as: Record<'secretary' | 'newcomer' | 'administrator' | 'citizen', Who> = {
    secretary: { person: secretary.id, roles: ['officer'] },
    newcomer: { person: newcomer.id, roles: ['officer'] },
    administrator: { person: newcomer.id, roles: ['administrator'] },
    citizen: { person: citizen.id, roles: ['person'] },
  }
  const send = async (
    who: Who,
    method: string,
    path: string,
    given: { body?: unknown; key?: string; version?: number } = {},
  ) => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await world.token({ tenant, person: who.person, roles: who.roles })}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': given.key ?? crypto.randomUUID() }),
        ...(given.version === undefined ? {} : { 'if-match': `"${given.version}"` }),
        'content-type': 'application/json',
      },
      ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
    })
    return {
      status: answer.status,
      json: await answer.json(),
      etag: answer.headers.get('etag'),
      cost: answer.headers.get('server-timing') ?? '',
    }
  }
  const setUp = async (body: object = {}, who = as.secretary) =>
    (await send(who, 'POST', '/networks', { body: { ...dialogue, ...body } })).json as Body
  return { tenant, department, secretary, newcomer, citizen, as, send, setUp, table: world.tableOf(tenant) }
}

const dialogue = {
  template: 'dialogue-network',
  name: 'Netværket',
  tagline: 'for udsatte og sårbare',
  contact: {
    name: 'Karen Holm',
    phone: '12 34 56 78',
    mail: 'social@egedal.example',
    attention: 'Netværket',
  },
  usual: { start: '16:00', end: '18:00', place: 'Rådhuset, lokale 2' },
}

describe('setting up a network', () => {
  it('makes the body, its first charter, the year’s digest and its public card, and the department is secretary', async () => {
    const { send, as, department, table } = await municipality()
    const made = await send(as.secretary, 'POST', '/networks', {
      body: { ...dialogue, numbers: { 'cadence.count': 5 }, heldBefore: 2 },
    })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ state: 'being-set-up', department, charterVersion: 1, version: 1 })
    const page = await send(as.secretary, 'GET', `/networks/${made.json.id}`)
    expect(page.json).toMatchObject({
      charter: { number: 1, purpose: expect.stringContaining('på lige fod') },
      heldBefore: 2,
      members: [],
      roles: ['officer', 'secretary'],
    })
    expect(page.json.charter.clauses).toContainEqual({
      kind: 'cadence',
      qualifier: 'at-least',
      count: 5,
      per: 'year',
    })
    expect(publicBodies.read(await table.get(publicBodies.key(made.json.id)))).toMatchObject({
      name: 'Netværket',
      contact: { phone: '12 34 56 78' },
      named: [],
    })
  })

  it('a second press of the button makes no second network', async () => {
    const { send, as } = await municipality()
    const key = crypto.randomUUID()
    const first = await send(as.secretary, 'POST', '/networks', { body: dialogue, key })
    const second = await send(as.secretary, 'POST', '/networks', { body: dialogue, key })
    expect(second).toMatchObject({ status: 201, json: { id: first.json.id } })
    const list = await send(as.secretary, 'GET', '/networks')
    expect(list.json.bodies).toHaveLength(1)
    const other = await send(as.secretary, 'POST', '/networks', {
      body: { ...dialogue, name: 'Et andet' },
      key,
    })
    expect(other).toMatchObject({ status: 409, json: { type: 'key-reused' } })
  })

  it('two presses at the same moment make one network', async () => {
    const { send, as } = await municipality()
    const key = crypto.randomUUID()
    const both = await Promise.all(
      [1, 2].map(() => send(as.secretary, 'POST', '/networks', { body: dialogue, key })),
    )
    const list = await send(as.secretary, 'GET', '/networks')
    expect(list.json.bodies).toHaveLength(1)
    for (const answer of both) expect([201, 409]).toContain(answer.status)
  })

  it('an officer who has no department gets one of the name typed, and is secretary', async () => {
    const { send, as } = await municipality()
    const made = await send(as.newcomer, 'POST', '/networks', {
      body: { ...dialogue, department: 'Sundhed' },
    })
    expect(made.status).toBe(201)
    expect((await send(as.newcomer, 'GET', `/networks/${made.json.id}`)).json.roles).toContain('secretary')
  })

  it('to become one of a department that is there already is for the administrator to say', async () => {
    const { send, as, department } = await municipality()
    const body = { ...dialogue, department: 'social og handicap' }
    expect(await send(as.newcomer, 'POST', '/networks', { body })).toMatchObject({
      status: 403,
      json: { type: 'not-allowed', action: 'manage-roles' },
    })
    expect((await send(as.administrator, 'POST', '/networks', { body })).json).toMatchObject({ department })
  })

  it('a member may not', async () => {
    const { send, as } = await municipality()
    expect(await send(as.citizen, 'POST', '/networks', { body: dialogue })).toMatchObject({ status: 403 })
  })

  it('an unknown template and a number outside its box are told where they stand', async () => {
    const { send, as } = await municipality()
    expect(
      await send(as.secretary, 'POST', '/networks', {
        body: { ...dialogue, template: 'disability-council' },
      }),
    ).toMatchObject({
      status: 422,
      json: { type: 'template-unknown' },
    })
    expect(
      await send(as.secretary, 'POST', '/networks', {
        body: { ...dialogue, numbers: { 'cadence.count': 99 } },
      }),
    ).toMatchObject({
      status: 422,
      json: { type: 'invalid', errors: [{ pointer: '/numbers/cadence.count', detail: 'too-high', max: 52 }] },
    })
    expect(
      await send(as.secretary, 'POST', '/networks', {
        body: { ...dialogue, numbers: { 'seats.least.citizens': 9 } },
      }),
    ).toMatchObject({ status: 422, json: { type: 'least-over-most', group: 'Borgere' } })
  })

  it('an identity number in the purpose is stopped before it is stored', async () => {
    const { send, as } = await municipality()
    const refused = await send(as.secretary, 'POST', '/networks', {
      body: { ...dialogue, purpose: 'For borgeren med cpr 010180-1234.' },
    })
    expect(refused).toMatchObject({ status: 422, json: { type: 'identity-number' } })
    expect((await send(as.secretary, 'GET', '/networks')).json.bodies).toEqual([])
  })
})

describe('who may know of a network', () => {
  it('someone of the municipality who has nothing to do with it finds nothing there', async () => {
    const { send, as, setUp } = await municipality()
    const body = await setUp()
    const paths = ['', '/charter', '/charter/1', '/standing']
    for (const path of paths)
      expect(await send(as.citizen, 'GET', `/networks/${body.id}${path}`)).toMatchObject({
        status: 404,
        json: { type: 'not-found' },
      })
    expect((await send(as.citizen, 'GET', '/networks')).json.bodies).toEqual([])
    const change = { body: { published: false }, version: 1 }
    expect((await send(as.citizen, 'PUT', `/networks/${body.id}/published`, change)).status).toBe(404)
  })

  it('a token of another municipality finds nothing, and learns no word', async () => {
    const one = await municipality()
    const other = await municipality()
    const body = await one.setUp()
    const found = await other.send(other.as.secretary, 'GET', `/networks/${body.id}`)
    expect(found.status).toBe(404)
    expect(JSON.stringify(found.json)).not.toContain('Netværket')
  })

  it('a council’s address does not open a network', async () => {
    const { send, as } = await municipality()
    expect((await send(as.secretary, 'GET', `/networks/${world.newId('council')}`)).status).toBe(404)
  })

  it('a member reads the network and its charter, but not where the charter stands', async () => {
    const { send, as, setUp, citizen, tenant } = await municipality()
    const body = await setUp()
    const seat = seatFor(world.newId('membership'), body.id, citizen, 'citizens', { from: '2027-01-01' })
    await world.lay(
      tenant,
      memberships.create(seatKey(seat), seat),
      persons.change(persons.key(citizen.id), citizen, 1),
    )
    const page = await send(as.citizen, 'GET', `/networks/${body.id}`)
    expect(page.json.members).toEqual([
      expect.objectContaining({ name: 'Bo Lind', group: 'citizens', title: '', role: 'member' }),
    ])
    expect(JSON.stringify(page.json.members)).not.toContain('phone')
    expect(page.json.may).not.toContain('edit-body')
    expect((await send(as.citizen, 'GET', `/networks/${body.id}/charter`)).status).toBe(200)
    expect(await send(as.citizen, 'GET', `/networks/${body.id}/standing`)).toMatchObject({ status: 403 })
    const refused = await send(as.citizen, 'POST', `/networks/${body.id}/moves`, {
      body: { move: 'begin' },
      version: 1,
    })
    expect(refused).toMatchObject({ status: 403, json: { type: 'not-allowed' } })
    expect((await send(as.citizen, 'GET', '/networks')).json.bodies).toMatchObject([
      { waiting: [], standing: null },
    ])
  })
})

describe('changing a network', () => {
  const edited = { ...dialogue, name: 'Netværket i Egedal' }

  it('keeps the public card in step', async () => {
    const { send, as, setUp, table } = await municipality()
    const body = await setUp()
    const changed = await send(as.secretary, 'PATCH', `/networks/${body.id}`, { body: edited, version: 1 })
    expect(changed).toMatchObject({
      status: 200,
      etag: '"2"',
      json: { name: 'Netværket i Egedal', version: 2 },
    })
    expect(publicBodies.read(await table.get(publicBodies.key(body.id)))).toMatchObject({
      name: 'Netværket i Egedal',
    })
    expect(changed.json.usual.agenda).toContain('Siden sidst')
  })

  it('links to where the members write already, over https only; the public sees nothing of it', async () => {
    const { send, as, setUp, table } = await municipality()
    const body = await setUp()
    const group = { name: 'Vores gruppe', link: 'https://grupper.example/netvaerket' }
    const edit = (outsideGroup: unknown, version: number) =>
      send(as.secretary, 'PATCH', `/networks/${body.id}`, { body: { ...edited, outsideGroup }, version })
    for (const link of [
      'http://grupper.example/netvaerket',
      'javascript:alert(1)',
      'https://egedal.example@grupper.example',
    ])
      expect((await edit({ ...group, link }, 1)).json.errors).toEqual([
        { pointer: '/outsideGroup/link', detail: 'not-a-secure-link' },
      ])
    expect((await edit({ ...group, name: '' }, 1)).json.errors).toEqual([
      { pointer: '/outsideGroup/name', detail: 'required' },
    ])
    // As it is written on paper.
    const typed = { ...group, link: 'grupper.example/netvaerket' }
    expect((await edit(typed, 1)).json.outsideGroup).toEqual(group)
    // What does not speak of it leaves it where it is.
    expect((await edit(undefined, 2)).json.outsideGroup).toEqual(group)
    expect((await send(as.secretary, 'GET', `/networks/${body.id}`)).json.body.outsideGroup).toEqual(group)
    expect(JSON.stringify(await table.get(publicBodies.key(body.id)))).not.toContain('grupper')
    expect((await edit(null, 3)).json).not.toHaveProperty('outsideGroup')
  })

  it('the second of two people editing at once is told, and nothing is overwritten', async () => {
    const { send, as, setUp } = await municipality()
    const body = await setUp()
    await send(as.secretary, 'PATCH', `/networks/${body.id}`, { body: edited, version: 1 })
    const second = await send(as.secretary, 'PATCH', `/networks/${body.id}`, {
      body: { ...edited, name: 'Noget andet' },
      version: 1,
    })
    expect(second).toMatchObject({ status: 412, json: { type: 'stale', expected: 2 } })
    expect(await send(as.secretary, 'PATCH', `/networks/${body.id}`, { body: edited })).toMatchObject({
      status: 428,
    })
  })

  it('another department takes over as secretary, where somebody is in it; form and competence can change', async () => {
    const { send, as, setUp, table, tenant } = await municipality()
    const body = await setUp()
    const other = world.newId('department')
    const give = (version: number) =>
      send(as.secretary, 'PATCH', `/networks/${body.id}`, {
        body: { ...edited, department: other, profile: 'formal', competence: 'advisory' },
        version,
      })
    expect((await give(1)).json.errors).toEqual([{ pointer: '/department', detail: 'choose-one' }])
    await world.lay(
      tenant,
      departments.create(departments.key(other), { id: other, name: 'Sundhed', mailbox: '', version: 1 }),
    )
    expect((await give(1)).json.errors).toEqual([{ pointer: '/department', detail: 'nobody-in-department' }])
    const kept = persons.read(await table.get(persons.key(as.newcomer.person ?? '')))!
    await world.lay(
      tenant,
      persons.change(persons.key(kept.id), { ...kept, department: other }, kept.version),
    )
    expect(await give(1)).toMatchObject({
      status: 200,
      json: { department: other, profile: 'formal', competence: 'advisory' },
    })
    expect((await give(2)).status).toBe(404)
    const after = await send(as.newcomer, 'PATCH', `/networks/${body.id}`, { body: edited, version: 2 })
    expect(after).toMatchObject({ status: 200, json: { department: other, profile: 'formal' } })
  })

  it('begins with a list of what is still to be found, and nothing stands in the way', async () => {
    const { send, as, setUp } = await municipality()
    const body = await setUp()
    const begun = await send(as.secretary, 'POST', `/networks/${body.id}/moves`, {
      body: { move: 'begin' },
      version: 1,
    })
    expect(begun).toMatchObject({ status: 200, json: { state: 'active', version: 2 } })
    expect(begun.json.missing.map((light: { says: string }) => light.says)).toContain('seats-few')
    const again = await send(as.secretary, 'POST', `/networks/${body.id}/moves`, {
      body: { move: 'begin' },
      version: 2,
    })
    expect(again).toMatchObject({
      status: 409,
      json: { type: 'not-in-state', move: 'begin', state: 'active' },
    })
  })

  it('leaves the public page when it closes, and its charter can be changed no more', async () => {
    const { send, as, setUp, table } = await municipality()
    const body = await setUp()
    await send(as.secretary, 'POST', `/networks/${body.id}/moves`, { body: { move: 'close' }, version: 1 })
    expect(await table.get(publicBodies.key(body.id))).toBeNull()
    const published = await send(as.secretary, 'PUT', `/networks/${body.id}/published`, {
      body: { published: true },
      version: 2,
    })
    expect(published).toMatchObject({ status: 409, json: { type: 'body-closed' } })
  })

  it('on the public page stand those members who said yes, and nobody else', async () => {
    const { send, as, setUp, table, tenant, citizen } = await municipality()
    const body = await setUp({ published: false })
    expect(await table.get(publicBodies.key(body.id))).toBeNull()
    const named = personNamed(world.newId('person'), 'Ida Yes', {
      named: { given: true, at: world.now(), how: 'paper' },
    })
    const seats = [named, citizen].map((person) =>
      seatFor(world.newId('membership'), body.id, person, 'citizens', { from: '2027-01-01' }),
    )
    await world.lay(tenant, ...seats.map((seat) => memberships.create(seatKey(seat), seat)))
    await send(as.secretary, 'PUT', `/networks/${body.id}/published`, {
      body: { published: true },
      version: 1,
    })
    const card = publicBodies.read(await table.get(publicBodies.key(body.id)))
    expect(card?.named).toEqual([
      { membership: seats[0]?.id, name: 'Ida Yes', group: 'Borger', role: 'member', from: '2027-01-01' },
    ])
    await send(as.secretary, 'PUT', `/networks/${body.id}/published`, {
      body: { published: false },
      version: 2,
    })
    expect(await table.get(publicBodies.key(body.id))).toBeNull()
  })
})

describe('the charter', () => {
  async function withCharter() {
    const given = await municipality()
    const body = await given.setUp()
    const read = await given.send(given.as.secretary, 'GET', `/networks/${body.id}/charter`)
    const { purpose, values, clauses } = read.json.charter
    return { ...given, body, read, amendment: { purpose, values, clauses, reason: 'Vi vil mødes oftere.' } }
  }

  it('a new version is kept beside the old one, and the public card gets the new purpose', async () => {
    const { send, as, body, amendment, table } = await withCharter()
    const path = `/networks/${body.id}/charter`
    const changed = await send(as.secretary, 'POST', path, {
      body: { ...amendment, purpose: 'Et rum for samtale.' },
      version: 1,
    })
    expect(changed).toMatchObject({ status: 200, etag: '"2"' })
    const now = await send(as.secretary, 'GET', path)
    expect(now.json).toMatchObject({
      charter: { number: 2, purpose: 'Et rum for samtale.', validFrom: '2027-02-01' },
      versions: [{ number: 2, reason: 'Vi vil mødes oftere.' }, { number: 1 }],
      version: 2,
    })
    const before = await send(as.secretary, 'GET', `${path}/1`)
    expect(before.json.charter.purpose).toBe(amendment.purpose)
    expect((await send(as.secretary, 'GET', `${path}/3`)).status).toBe(404)
    expect(publicBodies.read(await table.get(publicBodies.key(body.id)))?.purpose).toBe('Et rum for samtale.')
    expect(bodies.read(await table.get(bodies.key(body.id)))?.charterVersion).toBe(2)
  })

  it('asks for a reason, for each kind once, and for the newest version', async () => {
    const { send, as, body, amendment } = await withCharter()
    const path = `/networks/${body.id}/charter`
    const without = await send(as.secretary, 'POST', path, {
      body: { ...amendment, reason: ' ' },
      version: 1,
    })
    expect(without).toMatchObject({ status: 422, json: { errors: [{ pointer: '/reason' }] } })
    const twice = { ...amendment, clauses: [...amendment.clauses, { kind: 'competence' }] }
    expect((await send(as.secretary, 'POST', path, { body: twice, version: 1 })).status).toBe(422)
    expect(await send(as.secretary, 'POST', path, { body: amendment, version: 7 })).toMatchObject({
      status: 412,
      json: { type: 'stale', expected: 1 },
    })
  })

  it('keeps a seat group in which people sit', async () => {
    const { send, as, body, amendment, tenant, table } = await withCharter()
    const digest = digests.read(await table.get(digests.key(body.id, '2027')))
    if (!digest) throw new Error('no digest')
    const seat = {
      membership: world.newId('membership'),
      group: 'citizens',
      role: 'member' as const,
      from: '2027-01-01',
    }
    await world.lay(
      tenant,
      digests.change(digests.key(body.id, '2027'), { ...digest, seats: [seat] }, digest.version),
    )
    const clauses = amendment.clauses.filter((clause: { kind: string }) => clause.kind !== 'seats')
    expect(
      await send(as.secretary, 'POST', `/networks/${body.id}/charter`, {
        body: { ...amendment, clauses },
        version: 1,
      }),
    ).toMatchObject({ status: 409, json: { type: 'seat-group-in-use', group: 'Borgere' } })
  })

  it('stands as its clauses stand, today and on a day', async () => {
    const { send, as, body } = await withCharter()
    const today = await send(as.secretary, 'GET', `/networks/${body.id}/standing`)
    expect(today.json).toMatchObject({ asOf: '2027-02-01', worst: 'watch' })
    expect(today.json.lights.map((light: { clause: string }) => light.clause)).toContain('cadence')
    const before = await send(as.secretary, 'GET', `/networks/${body.id}/standing?on=2027-01-15`)
    expect(before.json).toEqual({ asOf: '2027-01-15', worst: null, lights: [] })
  })
})

describe('what it costs', () => {
  it('a line about an empty seat stands under its light for secretary and chair, and no member sees it', async () => {
    const { send, as, setUp, citizen, tenant, table } = await municipality()
    const body = await setUp()
    const seat = seatFor(world.newId('membership'), body.id, citizen, 'citizens', { from: '2027-01-01' })
    await world.lay(
      tenant,
      memberships.create(seatKey(seat), seat),
      persons.change(persons.key(citizen.id), citizen, 1),
    )
    const about = 'seats:citizens'
    const write = (text: string, version: number, of = about) =>
      send(as.secretary, 'PUT', `/networks/${body.id}/remarks`, { body: { about: of, text }, version })
    const said = async () => {
      const page = await send(as.secretary, 'GET', `/networks/${body.id}`)
      return page.json.lights.find((light: { about: string }) => light.about === about).remark
    }
    const text = 'Vi spørger på sommermødet.'
    expect((await write('Hun har cpr 010180-1234.', 0)).json.type).toBe('identity-number')
    expect((await write('', 0)).json.errors).toEqual([{ pointer: '/text', detail: 'required' }])
    expect(await write(text, 0)).toMatchObject({ status: 200, etag: '"1"' })
    expect(await said()).toEqual({
      text,
      on: expect.any(String),
      by: { person: as.secretary.person, name: 'Karen Holm' },
      version: 1,
    })
    const list = await send(as.secretary, 'GET', '/networks')
    expect(JSON.stringify(list.json.bodies[0].waiting)).toContain(text)
    expect(JSON.stringify((await send(as.secretary, 'GET', `/networks/${body.id}/standing`)).json)).toContain(
      text,
    )
    for (const path of ['', `/${body.id}`, `/${body.id}/charter`])
      expect(JSON.stringify((await send(as.citizen, 'GET', `/networks${path}`)).json)).not.toContain(text)
    const byCitizen = { body: { about, text: 'Nej.' }, version: 1 }
    expect((await send(as.citizen, 'PUT', `/networks/${body.id}/remarks`, byCitizen)).status).toBe(403)

    expect(await write('To er på vej.', 0)).toMatchObject({ status: 412, json: { expected: 1 } })
    expect(await write('To er på vej.', 1)).toMatchObject({ status: 200, etag: '"2"' })
    expect(await write('Alt er vel.', 0, 'competence')).toMatchObject({ json: { type: 'nothing-to-remark' } })
    expect(await write('', 2)).toMatchObject({ status: 200, json: { remark: null } })
    expect(await said()).toBeUndefined()
    expect(await table.query('BODIES', { begins: `${body.id}#REMARK#` })).toEqual([])
  })

  it('a line whose matter is over goes when the next one is written', async () => {
    const { send, as, setUp, tenant, table } = await municipality()
    const body = await setUp()
    const over = {
      body: body.id,
      about: 'cadence:2019-01-01',
      text: 'Det blev ikke til mere.',
      on: '2019-12-01',
      by: { person: as.secretary.person, name: 'Karen Holm' },
      version: 1,
    }
    await world.lay(tenant, remarks.create(remarks.key(body.id, over.about), over))
    const next = { about: 'seats:citizens', text: 'Vi spørger på sommermødet.' }
    await send(as.secretary, 'PUT', `/networks/${body.id}/remarks`, { body: next, version: 0 })
    const left = remarks.list(await table.query('BODIES', { begins: `${body.id}#REMARK#` }))
    expect(left.map(({ about }) => about)).toEqual(['seats:citizens'])
  })

  it('the home page takes two waves at most, the network’s page one, and neither grows with the years', async () => {
    const { send, as, setUp, tenant } = await municipality()
    const body = await setUp()
    const home = await send(as.secretary, 'GET', '/networks')
    const page = await send(as.secretary, 'GET', `/networks/${body.id}`)
    expect(home.cost).toMatch(/desc="[12] waves/)
    expect(page.cost).toMatch(/desc="1 waves/)
    for (const year of [2020, 2021, 2022, 2023, 2024])
      await world.lay(
        tenant,
        digests.create(digests.key(body.id, String(year)), {
          body: body.id,
          year,
          heldBefore: 0,
          seats: Array.from({ length: 20 }, (_, place) => ({
            membership: `s${place}`,
            group: 'citizens',
            role: 'member' as const,
            from: `${year}-01-01`,
            to: `${year}-12-31`,
          })),
          gatherings: [],
          version: 1,
        }),
      )
    expect((await send(as.secretary, 'GET', `/networks/${body.id}`)).cost).toBe(page.cost)
    expect(Number(/ (\d+(?:\.\d+)?) read/.exec(page.cost)?.[1])).toBeLessThanOrEqual(6)
  })
})
