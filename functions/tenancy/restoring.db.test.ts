import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isoOf, millisOf } from '#shared/kernel/dates'
import { nobody } from '#shared/tenancy/erasure'
import { personNamed, seatFor } from '#shared/testing/build'
import { backUp, copyByFile } from '../../infra/local/back-up.ts'
import { clientOf, reachOf } from '../../infra/local/dynamodb.ts'
import { type Laptop, laptopAt } from '../../infra/local/laptop.ts'
import { placeOf } from '../../infra/local/ports.ts'
import { streamReader } from '../../infra/local/streams.ts'
import { streamOf } from '../../infra/local/tables.ts'
import { seatKey } from '../platform/seats.ts'
import { changeControl } from '../platform/table/commit.ts'
import { controlTenants, erasures } from '../platform/table/control-records.ts'
import {
  contributions,
  memberships,
  persons,
  publicBodies,
  tasks,
  tenants,
} from '../platform/table/records.ts'
import { newMeter, type Table } from '../platform/table/table.ts'
import { linesOf } from '../platform/table/table-file.ts'
import type { JobMessage } from '../platform/work/jobs.ts'
import { messagesFrom } from '../platform/work/relay.ts'
import { work } from '../platform/work/work.ts'
import { asFunction } from '../testing/guarded.ts'
import { bearer, newStage, opened, type TestStage } from '../testing/stage.ts'
import { drill, lostIn } from './drill.ts'
import { suspended } from './leaving.ts'
import { openTenants } from './opening.ts'
import { beginRestore, restoreOn } from './restoring.ts'

const port = Number(process.env.RADSLAG_DYNAMODB)
let state: string
beforeAll(() => {
  state = mkdtempSync(join(tmpdir(), 'radslag-restore-'))
})
afterAll(() => rmSync(state, { recursive: true, force: true }))

const laptopOf = (stage: TestStage): Laptop => {
  const place = placeOf({ RADSLAG_DATA: state })
  return laptopAt({ ...place, ports: { ...place.ports, dynamodb: port } }, stage)
}
const everythingIn = async (tenant: string, generation: number): Promise<string> => {
  let text = ''
  for await (const line of linesOf(clientOf(port, tenant), `radslag-${tenant}-${generation}`))
    text += `${line}\n`
  return text
}
const later = (stage: TestStage, seconds: number) =>
  stage.setNow(isoOf(millisOf(stage.now()) + seconds * 1000))

/** A tenant in which Anna has sat, has written, and has got a mail; her seat has ended. */
async function withAnna() {
  const stage = await newStage()
  const own = await opened(stage)
  const body = stage.newId('network')
  const anna = personNamed(stage.newId('person'), 'Anna Prøvesen', { email: 'anna@example.dk' })
  const bo = personNamed(stage.newId('person'), 'Bo Prøvesen', { email: 'bo@example.dk' })
  const seat = seatFor(stage.newId('membership'), body, anna, 'citizens', {
    from: '2026-01-01',
    to: '2026-12-31',
  })
  const bid = stage.newId('contribution')
  await stage.lay(
    own.tenant,
    { put: { pk: 'BODIES', sk: body, kind: 'body', shape: 1, version: 1, id: body }, was: 'absent' },
    persons.create(persons.key(anna.id), anna),
    persons.create(persons.key(bo.id), bo),
    memberships.create(seatKey(seat), seat),
    contributions.create(contributions.key(body, bid), {
      id: bid,
      body,
      text: 'En bænk ved stoppestedet.',
      source: 'member',
      sourceName: '',
      by: { person: anna.id, name: anna.name },
      onBehalfOf: null,
      state: 'noted',
      meeting: '',
      outcome: '',
      at: stage.now(),
      version: 1,
    }),
    tasks.lay(tasks.key('o_1'), {
      id: 'o_1',
      what: 'person-to-call',
      body,
      meeting: '',
      person: anna.id,
      name: anna.name,
      at: stage.now(),
    }),
    publicBodies.lay(publicBodies.key(body), {
      body,
      name: 'Netværket',
      tagline: '',
      purpose: '',
      contact: { name: '', title: '', phone: '', mail: '', attention: '' },
      named: [{ membership: seat.id, name: anna.name, group: 'citizens', role: 'member' }],
    }),
  )
  const erase = (person: string, token = own.token) =>
    stage.ask('POST', `/tenancy/people/${person}/erasure`, { sure: true }, bearer(token))
  return { stage, own, anna, bo, bid, body, erase }
}

it('An administrator erases a person: nothing says who it was, what the body works on stays', async () => {
  const { stage, own, anna, bo, bid, body, erase } = await withAnna()
  expect((await erase(anna.id)).status).toBe(201)
  await stage.drain()
  const table = stage.tableOf(own.tenant)
  const text = await everythingIn(own.tenant, 1)
  expect(text).not.toContain('Anna')
  expect(text).not.toContain('anna@example.dk')
  expect(persons.read(await table.get(persons.key(anna.id)))?.name).toBe(nobody)
  expect(persons.read(await table.get(persons.key(bo.id)))?.name).toBe(bo.name)
  expect(contributions.read(await table.get(contributions.key(body, bid)))).toMatchObject({
    text: 'En bænk ved stoppestedet.',
    by: { person: anna.id, name: nobody },
  })
  expect(publicBodies.read(await table.get(publicBodies.key(body)))?.named).toEqual([])
  const roles = await stage.ask<{ people: { name: string }[] }>(
    'GET',
    '/tenancy/roles',
    undefined,
    bearer(own.token),
  )
  expect(roles.body.people.map(({ name }) => name)).not.toContain(nobody)
  // Doing the work again changes nothing.
  await stage.drain({ again: true })
  expect(persons.read(await table.get(persons.key(anna.id)))?.version).toBe(2)
})

it('What a function has no right to in control is refused here as it would be in the cloud', async () => {
  const world = await newStage()
  const at = (name: 'mail-events' | 'access') => asFunction(world, name).control(newMeter())
  await expect(at('mail-events').query('SIGNUPS')).rejects.toThrow('no right to read SIGNUPS')
  await expect(at('access').get({ pk: 'ATTEMPT#x_1', sk: 'x' })).rejects.toThrow('no right')
  expect(await at('access').get({ pk: 'SLUG#egedal', sk: 'SLUG' })).toBeNull()
})

it('Who has a seat is not erased, nor the last administrator, nor anyone by somebody who is none', async () => {
  const { stage, own, bo, body, erase } = await withAnna()
  const { version, ...rest } = persons.read(await stage.tableOf(own.tenant).get(persons.key(bo.id))) ?? bo
  const seated = {
    ...rest,
    version: version + 1,
    bodies: [{ body, role: 'member' as const, from: '2026-01-01' }],
  }
  await stage.lay(own.tenant, persons.change(persons.key(bo.id), seated, version))
  expect((await erase(bo.id)).body).toMatchObject({ type: 'still-seated', seats: 1 })
  expect((await erase(own.person)).body).toMatchObject({ type: 'last-administrator' })
  const officer = await stage.token({ tenant: own.tenant, person: bo.id, roles: ['officer', 'person'] })
  expect((await erase(bo.id, officer)).status).toBe(403)
})

it('A tenant is brought back from yesterday into its next generation, and whom it has erased is erased again', async () => {
  const { stage, own, anna, bo, erase } = await withAnna()
  const laptop = laptopOf(stage)
  const control = stage.tableOf('control')
  const yesterday = await backUp(laptop, own.tenant, 1, stage.now())
  await erase(anna.id)
  await stage.drain()
  expect(erasures.list(await control.query(`TENANT#${own.tenant}`, { begins: 'ERASED#' }))).toMatchObject([
    { person: anna.id, by: own.person },
  ])

  // An open tenant is not copied: somebody might be writing.
  expect(await beginRestore(own.tenant, yesterday, stage)).toMatchObject({
    problem: { type: 'not-in-state' },
  })
  const card = controlTenants.read(await control.get(controlTenants.key(own.tenant)))
  const closing = suspended(card!, stage.now())
  if (!closing.ok) throw new Error('not suspended')
  await changeControl(control, closing.value.change, 'operator', { now: stage.now(), newId: stage.newId })
  // Nor is one while a token may be out.
  later(stage, 299)
  expect(await beginRestore(own.tenant, yesterday, stage)).toMatchObject({
    problem: { type: 'too-many-requests', retryAfterSeconds: 11 },
  })
  later(stage, 12)
  expect(await beginRestore(own.tenant, yesterday, stage)).toMatchObject({ value: { from: 1, to: 2 } })
  // A copy that takes its time is asked after; a process that dies in between goes on where it was.
  expect(await restoreOn(own.tenant, async () => 'under-way', stage)).toBe('copying')
  const copy = copyByFile(laptop, stage.now)
  await expect(
    restoreOn(
      own.tenant,
      async (...asked) => {
        await copy(...asked)
        throw new Error('killed')
      },
      stage,
    ),
  ).rejects.toThrow('killed')
  expect(await restoreOn(own.tenant, copy, stage)).toBe('done')
  expect(await restoreOn(own.tenant, copy, stage)).toBe('done')

  const after = controlTenants.read(await control.get(controlTenants.key(own.tenant)))
  expect(after).toMatchObject({ generation: 2, state: 'suspended' })
  const text = await everythingIn(own.tenant, 2)
  expect(text).toContain(bo.name)
  expect(text).toContain('En bænk ved stoppestedet.')
  expect(text).not.toContain('Anna')
  expect(text).not.toContain('anna@example.dk')
})

it('A restore that fails leaves the tenant where it was, and the next one takes a generation of its own', async () => {
  const { stage, own } = await withAnna()
  const control = stage.tableOf('control')
  const closing = suspended(
    controlTenants.read(await control.get(controlTenants.key(own.tenant)))!,
    stage.now(),
  )
  if (!closing.ok) throw new Error('not suspended')
  await changeControl(control, closing.value.change, 'operator', { now: stage.now(), newId: stage.newId })
  later(stage, 311)
  await beginRestore(own.tenant, '', stage)
  expect(await restoreOn(own.tenant, async () => 'failed', stage)).toBe('failed')
  expect(controlTenants.read(await control.get(controlTenants.key(own.tenant)))?.generation).toBe(1)
  expect(await beginRestore(own.tenant, '', stage)).toMatchObject({ value: { from: 1, to: 3 } })
})

it('The drill: nothing is lost, tokens and streams follow the new generation, and nothing is asked for twice', async () => {
  const { stage, own, anna, erase } = await withAnna()
  await erase(anna.id)
  await stage.drain()
  const old = await everythingIn(own.tenant, 1)
  const drilled = await drill(own.slug, copyByFile(laptopOf(stage), stage.now), stage, async (seconds) =>
    later(stage, seconds),
  )
  if (!drilled.ok) throw new Error(JSON.stringify(drilled.problem))
  expect(drilled.value).toMatchObject({ from: 1, to: 2, erased: [anna.id] })
  expect(lostIn(drilled.value)).toEqual([])
  expect(drilled.value.before.person).toBe(3)

  // What is signed for now on opens the new table, and only that.
  expect(await openTenants(stage.tableOf('control'))).toEqual([{ id: own.tenant, generation: 2 }])
  const minted = await stage.ask<{ token: string }>('POST', '/access/tokens', {
    tenant: own.slug,
    session: own.session,
  })
  const claims = await stage.verify(minted.body.token)
  expect(claims).toMatchObject({ generation: 2, kind: 'person' })
  const { version } = (
    await stage.ask<{ version: string }>('GET', '/tenancy/agreement', undefined, bearer(minted.body.token))
  ).body
  const made = await stage.ask(
    'POST',
    '/tenancy/agreement',
    { version, name: 'Nora Prøve' },
    bearer(minted.body.token, { 'if-match': '"1"' }),
  )
  expect(made.status).toBe(201)
  expect(await everythingIn(own.tenant, 1)).toBe(old)
  const table = await stage.tenantTable({ ...claims!, generation: 2 }, newMeter())
  expect(tenants.read(await table.get(tenants.key()))?.agreement?.by).toBe('Nora Prøve')

  // The stream of the new table: what was brought back asks for nothing, what is new does.
  const name = `radslag-${own.tenant}-2`
  const reader = streamReader(
    new DynamoDBStreamsClient(reachOf(port, own.tenant)),
    await streamOf(clientOf(port, own.tenant), name),
  )
  const messages: JobMessage[] = []
  await reader.drain(async (records) => {
    messages.push(...messagesFrom(name, records))
    return undefined
  })
  expect(messages).toMatchObject([{ job: 'carry-card', tenant: own.tenant, generation: 2 }])

  // Work that was asked for in the old generation, and comes late, is done in the new one.
  const late = { ...(messages[0] as JobMessage), generation: 1 }
  const worked: string[] = []
  const carry = async (_: unknown, { table: at }: { table: Table }) => void worked.push(at.name)
  await work({ 'carry-card': carry }, late, stage, async () => ({ messageId: '' }))
  expect(worked).toEqual([name])
})
