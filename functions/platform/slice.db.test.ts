import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok, refused } from '#shared/kernel/result'
import { route } from '#shared/kernel/route'
import { Line } from '#shared/kernel/text'
import { contextOf } from './app.ts'
import { serve } from './slice.ts'
import { departments } from './table/records.ts'
import { newWorld, type World } from './testing.ts'

const api = {
  name: route({
    method: 'POST',
    path: '/tenancy/departments',
    does: 'edit-tenant',
    write: 'create',
    takes: v.object({ name: Line(60) }),
    gives: v.object({ id: v.string(), name: v.string(), version: v.number() }),
  }),
  rename: route({
    method: 'PUT',
    path: '/tenancy/departments/:department',
    does: 'edit-tenant',
    write: 'change',
    takes: v.object({ name: Line(60) }),
    gives: v.object({ name: v.string(), version: v.number() }),
  }),
} as const

const app = (world: World) =>
  contextOf(
    serve(
      api,
      {
        name: async (call) => {
          const id = call.newId('department')
          const department = { id, name: call.input.name, mailbox: '' }
          return call.change(
            {
              writes: [departments.create(departments.key(id), { ...department, version: 1 })],
              log: { did: 'department.named', about: [id] },
            },
            { ...department, version: 1 },
          )
        },
        rename: async (call) => {
          const kept = departments.read(await call.table.get(departments.key(call.params.department)))
          if (!kept) return refused({ type: 'not-found' })
          if (kept.version !== call.seen) return refused({ type: 'stale', expected: kept.version })
          const renamed = { ...kept, name: call.input.name }
          const made = await call.change(
            {
              writes: [departments.change(departments.key(kept.id), renamed, kept.version)],
              log: { did: 'department.renamed', about: [kept.id] },
            },
            { name: renamed.name, version: kept.version + 1 },
          )
          return made.ok ? ok(made.value) : made
        },
      },
      world,
    ),
  )

describe('A change through the platform', () => {
  let world: World
  let tenant: string
  let authorization: string
  beforeAll(async () => {
    world = await newWorld()
    tenant = await world.newTenant()
    authorization = `Bearer ${await world.token({ tenant, person: 'p_1', roles: ['administrator'] })}`
  })
  const send = (path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
    app(world).request(`/api/v1${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  it('is made once, however often the button is pressed with the same key', async () => {
    const headers = { 'idempotency-key': 'press-0001' }
    const [first, second] = await Promise.all([
      send('/tenancy/departments', { name: 'Social' }, headers),
      send('/tenancy/departments', { name: 'Social' }, headers),
    ])
    const third = await send('/tenancy/departments', { name: 'Social' }, headers)
    const [a, b, c] = await Promise.all([first.json(), second.json(), third.json()])
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
    expect(a).toEqual(b)
    expect(a).toEqual(c)
    expect(await world.tableOf(tenant).query('TENANT')).toHaveLength(1)
  })

  it('refuses a key that was used for something else', async () => {
    const answer = await send(
      '/tenancy/departments',
      { name: 'Another' },
      { 'idempotency-key': 'press-0001' },
    )
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ type: 'key-reused' })
  })

  it('leaves one log entry with ids and moves, and never the name', async () => {
    const log = await world.tableOf(tenant).query(`LOG#${world.now().slice(0, 10)}`)
    expect(log).toHaveLength(1)
    expect(log[0]).toMatchObject({ did: 'department.named', by: 'p_1' })
    expect(JSON.stringify(log)).not.toContain('Social')
  })

  it('lets one of two people who edit at once through, and tells the other', async () => {
    const made = await (
      await send('/tenancy/departments', { name: 'Ældre' }, { 'idempotency-key': 'press-0002' })
    ).json()
    const rename = (key: string, name: string) =>
      send(`/tenancy/departments/${made.id}`, { name }, { 'if-match': '"1"', 'idempotency-key': key }, 'PUT')
    const answers = await Promise.all([
      rename('press-0003', 'Senior'),
      rename('press-0004', 'Ældre og sundhed'),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412])
    expect(answers.find((answer) => answer.ok)?.headers.get('etag')).toBe('"2"')
  })

  it('stops an identity number before it is kept, and says in which field', async () => {
    const answer = await send(
      '/tenancy/departments',
      { name: 'cpr 070761-4285' },
      { 'idempotency-key': 'press-0005' },
    )
    expect(answer.status).toBe(422)
    const problem = await answer.text()
    expect(JSON.parse(problem)).toMatchObject({ type: 'identity-number', errors: [{ pointer: '/name' }] })
    expect(problem).not.toContain('4285')
  })

  it('refuses what is missing, too large, no JSON, unsigned or by another role', async () => {
    const key = { 'idempotency-key': 'press-0006' }
    expect((await send('/tenancy/departments', { name: '  ' }, key)).status).toBe(422)
    expect((await send('/tenancy/departments', { name: 'x' })).status).toBe(428)
    expect((await send('/tenancy/departments', `{"name":"${'x'.repeat(1_000_000)}"}`, key)).status).toBe(413)
    expect((await send('/tenancy/departments', 'name=x', key)).status).toBe(422)
    expect(
      (await send('/tenancy/departments', { name: 'x' }, { ...key, authorization: 'Bearer forged' })).status,
    ).toBe(401)
  })
})
