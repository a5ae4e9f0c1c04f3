import { beforeAll, describe, expect, it } from 'vitest'
import { persons } from '../platform/actor.ts'
import { bearer, newStage, opened, type TestStage } from '../testing/stage.ts'

describe('The administrator of a tenant', () => {
  let stage: TestStage
  let nora: Awaited<ReturnType<typeof opened>>
  let officer: string
  beforeAll(async () => {
    stage = await newStage()
    nora = await opened(stage)
    officer = await stage.token({ tenant: nora.tenant, person: nora.person, roles: ['officer', 'person'] })
  })
  type Tenant = {
    version: number
    colour: string
    theme: string
    departments: { id: string; name: string }[]
  }
  const tenant = () => stage.ask<Tenant>('GET', '/tenancy/tenant', undefined, bearer(nora.token))
  const edit = (change: object, version: number, token = nora.token) =>
    stage.ask<{ type?: string; version: number }>(
      'PATCH',
      '/tenancy/tenant',
      change,
      bearer(token, { 'if-match': `"${version}"` }),
    )

  it('begins with one department, the municipality’s own people count and no agreement', async () => {
    const { body } = await tenant()
    expect(body).toMatchObject({
      name: 'Egedal Kommune',
      currency: 'DKK',
      municipalities: [{ code: '240', name: 'Egedal' }],
      agreement: null,
      departments: [{ name: 'Administrationen' }],
    })
  })

  it('changes colour and mailbox; every page shows it at once, and it is one change for the public page', async () => {
    const { body } = await tenant()
    const theme = '--ds-color-accent-base: #7a1b4b;--ds-color-accent-text: #ffffff;'
    const edited = await edit({ colour: '#7A1B4B', theme, mailbox: 'social@egekom.dk' }, body.version)
    expect(edited.status).toBe(200)
    const minted = await stage.ask<{ tenant: { colour: string; theme: string } }>('POST', '/access/tokens', {
      tenant: nora.slug,
    })
    expect(minted.body.tenant).toMatchObject({ colour: '#7a1b4b', theme })
    await stage.drain()
    const card = await stage.tableOf(nora.tenant).get({ pk: 'PUB#SITE', sk: 'TENANT' })
    expect(card?.colour).toBe('#7a1b4b')
  })

  it('cannot put anything but custom properties into the theme', async () => {
    const { body } = await tenant()
    for (const theme of [
      '--a: #fff; } body { display: none',
      '--a: url(https://evil.example);',
      'color: red;',
      '--a: #fff;</style><script>',
      '--a: expression(1);',
    ])
      expect((await edit({ theme }, body.version)).body.type, theme).toBe('invalid')
  })

  it('is told when a colleague changed it meanwhile, and an officer may not', async () => {
    const { body } = await tenant()
    expect((await edit({ name: 'Egedal' }, body.version - 1)).status).toBe(412)
    expect((await edit({ name: 'Egedal' }, body.version, officer)).status).toBe(403)
    expect((await tenant()).body.version).toBe(body.version)
  })

  it('accepts the agreement of the country by name and date, and only the text that was read', async () => {
    const read = await stage.ask<{ version: string; title: string; accepted: unknown }>(
      'GET',
      '/tenancy/agreement',
      undefined,
      bearer(nora.token),
    )
    expect(read.body).toMatchObject({ version: 'dk-1', title: 'Aftale om databehandling', accepted: null })
    const accept = (version: string) =>
      stage.ask<{ agreement: object }>(
        'POST',
        '/tenancy/agreement',
        { version, name: 'Nora Prøve' },
        bearer(nora.token),
      )
    expect((await accept('dk-0')).status).toBe(412)
    expect((await accept('dk-1')).body.agreement).toEqual({
      version: 'dk-1',
      by: 'Nora Prøve',
      at: stage.now(),
    })
    const log = await stage.tableOf(nora.tenant).queryAll(`LOG#${stage.now().slice(0, 10)}`)
    expect(log.some(({ did }) => did === 'tenant.agreement-accepted')).toBe(true)
    expect(JSON.stringify(log)).not.toContain('Nora')
  })

  it('names departments and renames them', async () => {
    const made = await stage.ask<{ id: string; version: number }>(
      'POST',
      '/tenancy/departments',
      { name: 'Center for Social Service', mailbox: '' },
      bearer(nora.token),
    )
    expect(made.status).toBe(201)
    const renamed = await stage.ask(
      'PATCH',
      `/tenancy/departments/${made.body.id}`,
      { name: 'Center for Omsorg' },
      bearer(nora.token, { 'if-match': '"1"' }),
    )
    expect(renamed.body.name).toBe('Center for Omsorg')
    expect((await tenant()).body.departments.map(({ name }) => name)).toContain('Center for Omsorg')
  })

  it('gives and takes roles; the last administrator stays', async () => {
    const own = await stage.ask<{ type?: string }>(
      'PUT',
      `/tenancy/roles/${nora.person}`,
      { roles: ['officer'] },
      bearer(nora.token, { 'if-match': '"1"' }),
    )
    expect(own.body.type).toBe('last-administrator')
    const person = stage.newId('person')
    await stage.lay(nora.tenant, persons.create(persons.key(person), { ...(await aPerson()), id: person }))
    const set = (roles: string[], version: number) =>
      stage.ask<{ type?: string; version: number; roles: string[] }>(
        'PUT',
        `/tenancy/roles/${person}`,
        { roles },
        bearer(nora.token, { 'if-match': `"${version}"` }),
      )
    const given = await set(['administrator'], 0)
    expect(given.body).toMatchObject({ roles: ['administrator', 'person'], version: 1 })
    const session = await stage.signIn('berit@egekom.dk')
    const minted = await stage.ask<{ roles: string[] }>('POST', '/access/tokens', {
      tenant: nora.slug,
      session,
    })
    expect(minted.body.roles).toEqual(['administrator', 'person'])
    expect((await set(['officer'], 0)).status).toBe(412)
    expect((await set(['officer'], 1)).body.roles).toEqual(['officer', 'person'])
    expect((await set([], 2)).body).toMatchObject({ roles: [], version: 0 })
    const log = await stage.tableOf('control').queryAll(`LOG#${stage.now().slice(0, 10)}`)
    expect(log.map(({ did }) => did)).toEqual(expect.arrayContaining(['roles.set', 'roles.taken-away']))
  })

  it('is asked by nobody of another tenant: its ids, roles and tokens lead nowhere', async () => {
    const other = await opened(stage, {
      organisation: 'dk-municipality-101',
      name: 'Københavns Kommune',
      slug: 'kbh',
      mailbox: 'borger@kk.dk',
      applicant: { name: 'A', email: 'a@kk.dk' },
    })
    const put = await stage.ask(
      'PUT',
      `/tenancy/roles/${nora.person}`,
      { roles: ['administrator'] },
      bearer(other.token, { 'if-match': '"0"' }),
    )
    expect(put.status).toBe(404)
    const rows = await stage.ask('GET', '/tenancy/roles', undefined, bearer(other.token))
    expect(JSON.stringify(rows.body)).not.toContain(nora.person)
    const department = (await tenant()).body.departments[0]?.id
    const renamed = await stage.ask(
      'PATCH',
      `/tenancy/departments/${department}`,
      { name: 'Ours' },
      bearer(other.token, { 'if-match': '"1"' }),
    )
    expect(renamed.status).toBe(404)
  })

  async function aPerson() {
    const kept = persons.read(await stage.tableOf(nora.tenant).get(persons.key(nora.person)))
    if (!kept) throw new Error('no such person')
    return { ...kept, name: 'Berit Prøve', email: 'berit@egekom.dk' }
  }
})
