import { describe, expect, it } from 'vitest'
import type { TenantRole } from '#shared/access/permissions'
import type { ReportView } from '#shared/reports/api'
import type { BodyWorld, TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { layWorld } from '../../infra/local/worlds.ts'
import { councilsApp } from '../councils/app.ts'
import { documentsApp } from '../documents/app.ts'
import { pressHere } from '../documents/press-here.ts'
import { networksApp } from '../networks/app.ts'
import { newWorld } from '../platform/testing.ts'

/** Egedal on a day in its year, without the report that its world has begun. */
async function egedal() {
  const world = await newWorld('2026-11-21T09:00:00.000Z')
  const tenant = await world.newTenant()
  const [home] = worldsOn('2026-11-21') as [TenantWorld]
  const own = JSON.parse(JSON.stringify(home).replaceAll(home.tenant.id, tenant)) as TenantWorld
  for (const body of own.bodies) delete body.reports
  await layWorld(world, own)
  const { body, memberships } = own.bodies[0] as BodyWorld
  const apps = {
    networks: networksApp(world),
    councils: councilsApp(world),
    documents: documentsApp({ ...world, press: pressHere }),
  }
  const rolesOf = (id: string): TenantRole[] =>
    own.people.some((person) => person.id === id && person.department) ? ['officer', 'person'] : ['person']
  let presses = 0
  const as = (person: string) => async (method: string, path: string, version?: number, sent?: object) => {
    const app = apps[(path.split('/')[1] ?? '') as keyof typeof apps]
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await world.token({ tenant, person, roles: rolesOf(person) })}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': `press-${presses++}-of-a-test` }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(sent ? { body: JSON.stringify(sent) } : {}),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as ReportView & {
        type: string
        state: string
      },
      timing: answer.headers.get('server-timing') ?? '',
      text,
    }
  }
  const personOf = (name: string) => own.people.find((each) => each.name === name)?.id ?? ''
  return {
    world,
    path: `/networks/${body.id}/reports`,
    council: `/councils/${own.bodies[1]?.body.id}/reports`,
    files: `/documents/bodies/${body.id}/reports`,
    secretary: as(personOf('Mette Brandt')),
    member: as(memberships.find(({ role, to }) => role === 'member' && !to)?.person ?? ''),
    stranger: as(personOf('Hanne Vestergaard') || 'p_00000000000000000000'),
  }
}

describe('The yearly report', () => {
  it('is gathered in one press, read in one wave, and read by the members when it is finished', async () => {
    const { path, secretary, member } = await egedal()
    const before = await secretary('GET', `${path}/2026`)
    expect(before.body).toMatchObject({ report: null, years: [2026, 2025], version: 0 })
    const made = await secretary('POST', `${path}/2026/figures`, 0)
    expect(made).toMatchObject({ status: 200, body: { state: 'draft', version: 1 } })
    // Two waves of reading, then the transaction with what it looks up first.
    const [waves = 0] = made.timing.match(/\d+/g)?.map(Number) ?? []
    expect(waves).toBeLessThanOrEqual(4)
    const read = await secretary('GET', `${path}/2026`)
    expect(read.timing).toMatch(/1 waves 3 calls \d(\.\d)? read/)
    expect(read.body.report?.facts.held.length).toBeGreaterThan(2)
    expect((await member('GET', `${path}/2026`)).body.report).toBeNull()
    expect((await member('POST', `${path}/2026/figures`, 1)).status).toBe(403)
    // Who came again is the secretary's to know.
    expect(read.body.report?.returning?.length).toBeGreaterThan(1)
    await secretary('POST', `${path}/2026/moves`, 1, { move: 'finish' })
    const { report } = (await member('GET', `${path}/2026`)).body
    expect(report?.state).toBe('finished')
    expect(report).not.toHaveProperty('returning')
  })

  it('keeps what was written when the figures are gathered again, and nothing changes while it is finished', async () => {
    const { path, secretary } = await egedal()
    await secretary('POST', `${path}/2026/figures`, 0)
    const words = { foreword: 'Et år med mange stemmer.', aims: '', closing: '' }
    expect((await secretary('PUT', `${path}/2026/words`, 1, words)).status).toBe(200)
    expect((await secretary('POST', `${path}/2026/figures`, 2)).status).toBe(200)
    const { report } = (await secretary('GET', `${path}/2026`)).body
    expect(report).toMatchObject({ words, state: 'draft', version: 3 })
    await secretary('POST', `${path}/2026/moves`, 3, { move: 'finish' })
    expect((await secretary('GET', `${path}/2026`)).body.report?.words).toEqual(words)
    for (const again of [
      await secretary('POST', `${path}/2026/figures`, 4),
      await secretary('PUT', `${path}/2026/words`, 4, words),
      await secretary('POST', `${path}/2026/moves`, 4, { move: 'finish' }),
    ])
      expect(again).toMatchObject({ status: 409, body: { type: 'report-not-in-state', state: 'finished' } })
    expect((await secretary('POST', `${path}/2026/moves`, 4, { move: 'reopen' })).body.state).toBe('draft')
  })

  it('tells what became of each hearing of a council, in the sender’s own words', async () => {
    const { council, secretary } = await egedal()
    const made = await secretary('POST', `${council}/2026/figures`, 0)
    expect(made.status).toBe(200)
    const [waves = 0] = made.timing.match(/\d+/g)?.map(Number) ?? []
    expect(waves).toBeLessThanOrEqual(4)
    const { hearings } = (await secretary('GET', `${council}/2026`)).body.report?.facts ?? {}
    const matters = new Map(hearings?.matters?.map((matter) => [matter.title, matter]))
    expect(matters.get('Kvalitetsstandard for ledsagelse')).toMatchObject({
      state: 'answered',
      outcome: { kind: 'in-part', text: 'Udvalget satte timerne op, men ventetiden er den samme.' },
    })
    expect(matters.get('Budget for næste år')).toMatchObject({ state: 'open', outcome: null })
    expect(matters.get('Ny køreplan for bussen til Ballerup')).toMatchObject({ state: 'unanswered' })
    expect(matters.has('Årsrapport fra tilsynet')).toBe(false)
  })

  it('is finished with the words as they are typed, saved before or not', async () => {
    const { path, secretary, member } = await egedal()
    await secretary('POST', `${path}/2026/figures`, 0)
    await secretary('PUT', `${path}/2026/words`, 1, { foreword: '', aims: 'Vi ville høres.', closing: '' })
    const finish = { move: 'finish', foreword: 'Et år med mange stemmer.', closing: 'Tak for året.' }
    const own = await secretary('POST', `${path}/2026/moves`, 2, { ...finish, closing: '070761-4285' })
    expect(own).toMatchObject({ status: 422, body: { type: 'identity-number' } })
    expect((await secretary('POST', `${path}/2026/moves`, 2, finish)).status).toBe(200)
    expect((await member('GET', `${path}/2026`)).body.report?.words).toEqual({
      foreword: 'Et år med mange stemmer.',
      aims: 'Vi ville høres.',
      closing: 'Tak for året.',
    })
  })

  it('of two who press at once one is told, and an identity number goes no further', async () => {
    const { path, secretary } = await egedal()
    const two = await Promise.all([0, 0].map((seen) => secretary('POST', `${path}/2026/figures`, seen)))
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const told = await secretary('PUT', `${path}/2026/words`, 1, { foreword: 'Ida, 070761-4285, kom med.' })
    expect(told).toMatchObject({ status: 422, body: { type: 'identity-number' } })
  })

  it('is of no year before Rådslag, nor of one to come, and is nobody’s who has no seat', async () => {
    const { path, secretary, stranger } = await egedal()
    expect((await secretary('GET', `${path}/2019`)).body).toMatchObject({
      type: 'no-such-year',
      year: 2019,
      first: 2025,
      last: 2026,
    })
    expect((await secretary('POST', `${path}/2027/figures`, 0)).status).toBe(404)
    expect((await secretary('GET', `${path}/last`)).status).toBe(404)
    expect((await stranger('GET', `${path}/2026`)).status).toBe(404)
  })

  it('comes as PDF and Word, the draft to those who write it alone', async () => {
    const { path, files, secretary, member } = await egedal()
    expect((await secretary('GET', `${files}/2026/report.pdf`)).status).toBe(404)
    await secretary('POST', `${path}/2026/figures`, 0)
    const pdf = await secretary('GET', `${files}/2026/report.pdf`)
    expect(pdf.text.slice(0, 5)).toBe('%PDF-')
    expect((await secretary('GET', `${files}/2026/report.docx`)).text.slice(0, 2)).toBe('PK')
    expect((await member('GET', `${files}/2026/report.pdf`)).status).toBe(404)
    await secretary('POST', `${path}/2026/moves`, 1, { move: 'finish' })
    expect((await member('GET', `${files}/2026/report.pdf`)).status).toBe(200)
  })
})
