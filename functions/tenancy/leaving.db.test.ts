import { createHash } from 'node:crypto'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, localDateOf } from '#shared/kernel/dates'
import { sealedText } from '#shared/tenancy/leaving'
import type { LifeView } from '#shared/tenancy/leaving-api'
import type { DeletionCertificate } from '#shared/tenancy/schema'
import { worldsOn } from '#shared/testing/worlds'
import { clientOf } from '../../infra/local/dynamodb.ts'
import { unzipped } from '../../infra/local/papers.ts'
import { layWorld } from '../../infra/local/worlds.ts'
import { accessApp } from '../access/app.ts'
import { persons } from '../platform/actor.ts'
import {
  claims,
  controlTenants,
  slugs,
  waitingWork,
  waysOfAccount,
} from '../platform/table/control-records.ts'
import type { Item, Key } from '../platform/table/table.ts'
import { aSignUp, bearer, newStage, opened, type TestStage } from '../testing/stage.ts'
import { beginDeletions } from './deleting.ts'
import { partsOf } from './everything.ts'
import { changeLife } from './operating.ts'

const port = Number(process.env.RADSLAG_DYNAMODB)
const scanned = async (owner: string, table: string): Promise<Item[]> => {
  const client = DynamoDBDocumentClient.from(clientOf(port, owner))
  const items: Item[] = []
  let start: Record<string, unknown> | undefined
  do {
    const answer = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: start }))
    items.push(...((answer.Items ?? []) as Item[]))
    start = answer.LastEvaluatedKey
  } while (start)
  return items
}

type Nora = Awaited<ReturnType<typeof opened>>

describe('A tenant that leaves', () => {
  let stage: TestStage
  let nora: Nora
  let inControl: () => Promise<Item[]>
  beforeEach(async () => {
    stage = await newStage()
    inControl = watchedControl(stage)
    nora = await opened(stage)
    stage.mails.length = 0
  })
  const life = async (token = nora.token) =>
    (await stage.ask<LifeView>('GET', '/tenancy/life', undefined, bearer(token))).body
  const leave = async (name: string, token = nora.token) =>
    stage.ask<LifeView & { type?: string; errors?: object[] }>(
      'POST',
      '/tenancy/life/leave',
      { name },
      bearer(token, { 'if-match': `"${(await life()).version}"` }),
    )
  const stay = async (token: string) =>
    stage.ask<LifeView & { type?: string }>(
      'POST',
      '/tenancy/life/stay',
      undefined,
      bearer(token, { 'if-match': `"${(await life(token)).version}"` }),
    )
  const minted = async (session: string | undefined = nora.session) =>
    stage.ask<{ type?: string; token: string; tenant: { leaving: string | null } }>(
      'POST',
      '/access/tokens',
      {
        tenant: nora.slug,
        ...(session ? { session } : {}),
      },
    )
  const addDepartment = (token: string) =>
    stage.ask<{ type?: string }>(
      'POST',
      '/tenancy/departments',
      { name: 'Center for Omsorg', mailbox: '' },
      bearer(token),
    )

  it('types its name as it stands, and is told what happens and when; the main mailbox hears of it too', async () => {
    for (const name of ['Egedal', 'slet', 'Egedal Kommune.'])
      expect((await leave(name)).body).toMatchObject({
        type: 'invalid',
        errors: [{ pointer: '/name', detail: 'not-the-name' }],
      })
    expect((await life()).state).toBe('open')
    const asked = await leave(' egedal  kommune ')
    expect(asked.body).toMatchObject({
      state: 'leaving',
      leaving: { by: 'administrator', on: '2027-03-03', at: stage.now() },
    })
    await stage.drain()
    expect(stage.mails.map(({ to }) => to.address).sort()).toEqual(
      [aSignUp.mailbox, aSignUp.applicant.email].sort(),
    )
    expect(stage.mails[0]?.text).toMatch(/onsdag den 3\.\smarts 2027/)
    expect(stage.mails[0]?.text).toContain(`/${nora.slug}/settings/leaving`)
  })

  it('can be read and exported, not written, until it stays after all; then all is as it was', async () => {
    await leave('Egedal Kommune')
    const { body } = await minted()
    expect(body.tenant.leaving).toBe('2027-03-03')
    const read = await stage.ask('GET', '/tenancy/tenant', undefined, bearer(body.token))
    expect(read.status).toBe(200)
    expect((await addDepartment(body.token)).body).toMatchObject({ type: 'tenant-leaving', on: '2027-03-03' })
    // A right is taken away at any time.
    const roles = await stage.ask<{ type?: string }>(
      'PUT',
      `/tenancy/roles/${nora.person}`,
      { roles: [] },
      bearer(body.token, { 'if-match': '"1"' }),
    )
    expect(roles.body.type).toBe('last-administrator')
    const stays = await stay(body.token)
    expect(stays.body).toMatchObject({ state: 'open', leaving: null })
    const after = await minted()
    expect(after.body.tenant.leaving).toBeNull()
    expect((await addDepartment(after.body.token)).status).toBe(201)
    stage.setNow('2027-04-10T09:00:00.000Z')
    expect(await beginDeletions(stage)).toBe(0)
  })

  it('is not deleted an hour before the thirty days are over', async () => {
    await leave('Egedal Kommune')
    stage.setNow('2027-03-02T22:59:00.000Z')
    expect(await beginDeletions(stage)).toBe(0)
    stage.setNow('2027-03-02T23:01:00.000Z')
    expect(await beginDeletions(stage)).toBe(1)
    expect((await minted()).body.type).toBe('tenant-deleted')
    // Nothing leads back from here.
    expect((await stay(nora.token)).body.type).toBe('not-in-state')
  })

  it('is deleted for good: table, ways in, accounts; what is left is a proof, and the short name for a year', async () => {
    await leave('Egedal Kommune')
    await stage.drain()
    stage.mails.length = 0
    stage.setNow('2027-03-03T08:00:00.000Z')
    await beginDeletions(stage)
    await stage.drain()
    const card = controlTenants.read(await stage.tableOf('control').get(controlTenants.key(nora.tenant)))
    expect(card).toMatchObject({ state: 'deleted', administrators: [], signUp: '' })
    await expect(scanned(nora.tenant, `radslag-${nora.tenant}-1`)).rejects.toThrow(/non-existent table/)

    expect(stage.mails.map(({ to }) => to.address).sort()).toEqual(
      [aSignUp.mailbox, aSignUp.applicant.email].sort(),
    )
    const code = /\/verify\/([a-z0-9]+)/.exec(stage.mails[0]?.text ?? '')?.[1] ?? ''
    const proof = await stage.ask<DeletionCertificate>('GET', `/tenancy/deletions/${code}`)
    expect(proof.body).toMatchObject({
      name: 'Egedal Kommune',
      askedBy: 'Nora Prøve',
      askedAt: '2027-02-01T09:00:00.000Z',
      deletedAt: '2027-03-03T08:00:00.000Z',
      tables: 1,
    })
    expect(proof.body.counts).toContainEqual({ group: 'people', count: 1 })
    const { hash, ...facts } = proof.body
    expect(hash).toBe(createHash('sha256').update(sealedText(facts)).digest('hex'))
    expect((await stage.ask('GET', '/tenancy/deletions/222222222222222')).status).toBe(404)

    const said = await stage.ask('GET', `/tenancy/closed/${nora.slug}`)
    expect(said.body).toMatchObject({ state: 'deleted', name: 'Egedal Kommune', deletedOn: '2027-03-03' })

    // Nobody's name and nobody's address is left in control, but the one on the proof that she asked for.
    const control = JSON.stringify(
      (await inControl()).filter(
        // What has lapsed, the database deletes by itself.
        ({ kind, ttl = Number.MAX_VALUE }) =>
          kind !== 'deletion-certificate' && Number(ttl) * 1000 > Date.parse(stage.now()),
      ),
    )
    expect(control).not.toContain('Nora')
    expect(control).not.toContain(aSignUp.applicant.email)
    expect(control).not.toContain(aSignUp.mailbox)
    expect(await stage.tableOf('control').get(claims.key(aSignUp.organisation))).toBeNull()
    expect((await stage.tableOf('control').get(slugs.key(nora.slug)))?.ttl).toBeGreaterThan(0)
  })

  it('may sign up again at once, under another short name', async () => {
    await leave('Egedal Kommune')
    stage.setNow('2027-03-03T08:00:00.000Z')
    await beginDeletions(stage)
    await stage.drain()
    const again = await opened(stage, { slug: 'egedal-igen' })
    expect(again.slug).toBe('egedal-igen')
    expect(again.tenant).not.toBe(nora.tenant)
  })

  it('is deleted once, however often the tick asks', async () => {
    await leave('Egedal Kommune')
    stage.setNow('2027-03-03T08:00:00.000Z')
    await beginDeletions(stage)
    await stage.drain()
    await stage.drain({ again: true })
    expect(stage.mails.filter(({ subject }) => subject.includes('slettet'))).toHaveLength(2)
  })

  it('keeps a way that leads elsewhere: only what belongs to this tenant goes', async () => {
    const other = await opened(stage, {
      organisation: 'dk-municipality-101',
      name: 'Københavns Kommune',
      slug: 'kbh',
      mailbox: 'borger@kk.dk',
      applicant: { name: 'Nora Prøve', email: 'nora@kk.dk' },
    })
    const nobody = { ...(await person(stage, nora)), id: stage.newId('person'), email: 'nora@kk.dk' }
    await stage.lay(nora.tenant, persons.create(persons.key(nobody.id), nobody))
    await stage.ask(
      'PUT',
      `/tenancy/roles/${nobody.id}`,
      { roles: ['officer'] },
      bearer(nora.token, { 'if-match': '"0"' }),
    )
    await leave('Egedal Kommune')
    stage.setNow('2027-03-03T08:00:00.000Z')
    await beginDeletions(stage)
    await stage.drain()
    const session = await stage.signIn('nora@kk.dk')
    const me = await stage.ask<{ tenants: { slug: string }[] }>('POST', '/access/me', { session })
    expect(me.body.tenants.map(({ slug }) => slug)).toEqual([other.slug])
    expect(
      (await inControl()).filter(({ kind, tenant }) => kind === waysOfAccount.kind && tenant === nora.tenant),
    ).toEqual([])
  })

  it('lets an operator close it for a time: nobody gets in, mails wait, and go out when it opens again', async () => {
    const control = stage.tableOf('control')
    const doing = { now: stage.now(), newId: stage.newId }
    expect(await changeLife(control, nora.slug, 'suspend', doing)).toMatchObject({ ok: true })
    for (const session of [nora.session, undefined])
      expect((await minted(session)).body.type).toBe('tenant-suspended')
    const said = await stage.ask('GET', `/tenancy/closed/${nora.slug}`)
    expect(said.body).toMatchObject({ state: 'suspended', operator: 'operator@radslag.example' })
    const colleague = await stage.ask<{ type?: string }>(
      'POST',
      '/tenancy/agreement',
      { version: 'dk-1', name: 'Nora Prøve' },
      bearer(nora.token),
    )
    expect(colleague.status).toBe(201)
    await stage.ask(
      'POST',
      '/tenancy/colleagues',
      { name: 'Berit Prøve', email: 'berit@egekom.dk', department: '', title: '' },
      bearer(nora.token),
    )
    await stage.drain()
    expect(stage.mails.map(({ subject }) => subject)).toEqual([
      'Egedal Kommune er lukket for en tid',
      'Egedal Kommune er lukket for en tid',
    ])
    expect(waitingWork.list(await control.queryAll(`WAITING#${nora.tenant}`)).length).toBeGreaterThan(0)
    expect(await changeLife(control, nora.slug, 'resume', doing)).toMatchObject({ ok: true })
    await stage.drain()
    expect(stage.mails.filter(({ to }) => to.address === 'berit@egekom.dk')).toHaveLength(1)
    expect(waitingWork.list(await control.queryAll(`WAITING#${nora.tenant}`))).toEqual([])
    expect((await minted()).status).toBe(200)
  })

  it('that an operator lets go is taken back by an operator only', async () => {
    const control = stage.tableOf('control')
    const doing = { now: stage.now(), newId: stage.newId }
    expect(await changeLife(control, nora.slug, 'leave', doing)).toMatchObject({ ok: true })
    const { body } = await minted()
    expect((await stay(body.token)).body.type).toBe('operator-decides')
    expect(await changeLife(control, nora.slug, 'stay', doing)).toMatchObject({ ok: true })
    expect((await minted()).body.tenant.leaving).toBeNull()
    expect(await changeLife(control, nora.slug, 'resume', doing)).toMatchObject({ ok: false })
  })

  it('takes everything home in one file: made by a worker, fetched by its administrators alone, gone in a week', async () => {
    const asked = await stage.ask<LifeView>('POST', '/tenancy/exports', undefined, bearer(nora.token))
    expect(asked.body.exports).toMatchObject([{ state: 'asked' }])
    const twice = await stage.ask<{ type?: string }>(
      'POST',
      '/tenancy/exports',
      undefined,
      bearer(nora.token),
    )
    expect(twice.body.type).toBe('export-under-way')
    await stage.drain()
    const [made] = (await life()).exports
    expect(made).toMatchObject({ state: 'ready', lapses: '2027-02-07T23:00:00.000Z' })
    expect(stage.mails.map(({ subject }) => subject)).toEqual(['Jeres fil er klar'])
    expect(stage.mails[0]?.to.address).toBe(aSignUp.applicant.email)

    const path = `/tenancy/exports/${made?.id}`
    const link = await stage.ask<{ href: string | null }>(
      'POST',
      `${path}/link`,
      undefined,
      bearer(nora.token),
    )
    expect(link.body).toEqual({ href: null })
    const log = await stage.tableOf('control').queryAll(`LOG#${localDateOf(stage.now())}`)
    expect(log.some(({ did, by }) => did === 'export.fetched' && by === nora.person)).toBe(true)

    const files = await fetched(stage, `${path}/file`, nora.token)
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['laes-mig.txt', 'mennesker.csv', 'moeder.csv', 'udgifter.csv']),
    )
    expect(files.get('mennesker.csv')).toContain('Nora Prøve;nora.proeve@egekom.dk')
    expect(JSON.parse(files.get('oplysninger/tenant.jsonl') ?? '')).toMatchObject({ slug: nora.slug })

    const other = await opened(stage, {
      organisation: 'dk-municipality-101',
      name: 'Københavns Kommune',
      slug: 'kbh',
      mailbox: 'borger@kk.dk',
      applicant: { name: 'A', email: 'a@kk.dk' },
    })
    expect((await raw(stage, `${path}/file`, other.token)).status).toBe(404)
    stage.setNow('2027-02-08T09:00:00.000Z')
    expect((await raw(stage, `${path}/file`, nora.token)).status).toBe(404)
    expect((await life()).exports).toEqual([])
  })
})

it('One’s own rows are looked for twenty times an hour, and not as often as one likes', async () => {
  const stage = await newStage()
  const nora = await opened(stage)
  const asked = async () => (await stage.ask('GET', '/tenancy/my-rows', undefined, bearer(nora.token))).status
  const answers = await Promise.all(Array.from({ length: 20 }, asked))
  expect(new Set(answers)).toEqual(new Set([200]))
  expect(await asked()).toBe(429)
})

describe('What a tenant takes home', () => {
  let stage: TestStage
  const tenants: string[] = []
  beforeAll(async () => {
    stage = await newStage()
    for (const world of worldsOn(localDateOf(stage.now()))) {
      const tenant = await stage.newTenant()
      tenants.push(tenant)
      await layWorld(stage, { ...world, tenant: { ...world.tenant, id: tenant } })
    }
  })

  it('is everything: not a row of the demo worlds is left behind, but answers kept under keys', async () => {
    for (const tenant of tenants) {
      const found: string[] = []
      const today = localDateOf(stage.now())
      const days = { from: addDays(today, -3), to: addDays(today, 3) }
      for await (const { items } of partsOf(stage.tableOf(tenant), days))
        found.push(...items.map(({ pk, sk }) => `${pk} ${sk}`))
      const all = (await scanned(tenant, `radslag-${tenant}-1`))
        .filter(({ pk }) => !pk.startsWith('KEY#') && !pk.startsWith('INBOX#'))
        .map(({ pk, sk }) => `${pk} ${sk}`)
      expect(found.sort()).toEqual(all.sort())
      expect(found.length).toBeGreaterThan(40)
    }
  })
})

/** Everything that was ever written into control and is still there. */
function watchedControl(stage: TestStage): () => Promise<Item[]> {
  const keys = new Map<string, Key>()
  const plain = stage.control
  stage.control = (meter) => {
    const table = plain(meter)
    return {
      ...table,
      transact: async (lines) => {
        for (const { Put, Update } of lines) {
          const { pk, sk } = (Put?.Item ?? Update?.Key ?? {}) as Partial<Key>
          if (pk && sk) keys.set(`${pk} ${sk}`, { pk, sk })
        }
        await table.transact(lines)
      },
    }
  }
  return async () =>
    (await stage.tableOf('control').getMany([...keys.values()])).filter((item) => item !== null)
}

async function person(stage: TestStage, nora: Nora) {
  const kept = persons.read(await stage.tableOf(nora.tenant).get(persons.key(nora.person)))
  if (!kept) throw new Error('no such person')
  return kept
}

const raw = async (stage: TestStage, path: string, token: string) =>
  accessApp(stage).request(`/api/v1${path}`, { headers: bearer(token) })

async function fetched(stage: TestStage, path: string, token: string): Promise<Map<string, string>> {
  const answer = await raw(stage, path, token)
  expect(answer.status).toBe(200)
  return unzipped(new Uint8Array(await answer.arrayBuffer()))
}
