import { expect, it } from 'vitest'
import { personNamed } from '#shared/testing/build'
import { persons, tenants } from '../platform/table/records.ts'
import { newWorld } from '../platform/testing.ts'
import { councilsApp } from './app.ts'

it('a handicapråd is set up with 3 + 1 + 4 seats and a chair, under its paragraph, and has its own address', async () => {
  const world = await newWorld()
  const app = councilsApp(world)
  const tenant = await world.newTenant()
  const administrator = personNamed(world.newId('person'), 'Karen Holm')
  await world.lay(
    tenant,
    persons.create(persons.key(administrator.id), administrator),
    tenants.create(tenants.key(), {
      id: tenant,
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
      mailbox: '',
      contact: { name: '', title: '', phone: '', mail: '', attention: '' },
      caseHelp: { name: '', phone: '' },
      agreement: null,
      publicFrom: null,
      objected: null,
      invented: true,
      version: 1,
    }),
  )
  const token = await world.token({ tenant, person: administrator.id, roles: ['administrator'] })
  const post = (template: string) =>
    app.request('/api/v1/councils', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': crypto.randomUUID(),
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        template,
        name: 'Handicaprådet',
        contact: {},
        usual: { start: '15:30', end: '17:30' },
      }),
    })
  const made = await post('disability-council')
  expect(made.status).toBe(201)
  const body = (await made.json()) as { id: string }
  expect(body).toMatchObject({
    competence: 'advisory',
    profile: 'formal',
    legalBasis: 'Retssikkerhedsloven § 37 a',
  })
  expect(body.id).toMatch(/^c_/)
  const page = await app.request(`/api/v1/councils/${body.id}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { charter } = (await page.json()) as {
    charter: { clauses: { kind: string; groups?: { least: number }[] }[] }
  }
  expect(charter.clauses[0]?.groups?.map((group) => group.least)).toEqual([3, 1, 4])
  expect(charter.clauses.map((clause) => clause.kind)).toContain('chair-term')
  expect((await post('dialogue-network')).status).toBe(422)
  // A Swedish council rests on other ground, and is no template of a Danish municipality.
  expect((await post('pensioners-council')).status).toBe(422)
})
