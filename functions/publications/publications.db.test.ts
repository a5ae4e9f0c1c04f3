import { describe, expect, it } from 'vitest'
import type { PublicationsView, PublicationView } from '#shared/publications/api'
import type { BodyWorld, TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { layWorld } from '../../infra/local/worlds.ts'
import { accessApp } from '../access/app.ts'
import { networksApp } from '../networks/app.ts'
import { newWorld } from '../platform/testing.ts'

type Reply<Body> = { status: number; body: Body & { type?: string; name?: string }; timing: string }

/** Egedal's network, whose frames say that what leaves the room is agreed on first. */
async function egedal() {
  const world = await newWorld('2026-11-21T09:00:00.000Z')
  const tenant = await world.newTenant()
  const [home] = worldsOn('2026-11-21') as [TenantWorld]
  const own = JSON.parse(JSON.stringify(home).replaceAll(home.tenant.id, tenant)) as TenantWorld
  for (const body of own.bodies) delete body.publications
  await layWorld(world, own)
  const { body } = own.bodies[0] as BodyWorld
  const apps = [networksApp(world), accessApp(world)] as const
  let presses = 0
  const asking =
    (token: () => Promise<string>) =>
    async <Body = PublicationView>(
      method: string,
      path: string,
      sent?: object,
      version?: number,
    ): Promise<Reply<Body>> => {
      const app = path.startsWith('/tenancy') ? apps[1] : apps[0]
      const answer = await app.request(`/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await token()}`,
          ...(method === 'GET' ? {} : { 'idempotency-key': `press-${presses++}-of-a-test` }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(sent ? { body: JSON.stringify(sent) } : {}),
      })
      return {
        status: answer.status,
        body: await answer.json(),
        timing: answer.headers.get('server-timing') ?? '',
      }
    }
  const named = (name: string) => own.people.find((each) => each.name === name)
  const personOf = (name: string) => named(name)?.id ?? ''
  /** As control has it: who is of a department is an officer. */
  const as = (name: string) =>
    asking(() =>
      world.token({
        tenant,
        person: personOf(name),
        roles: named(name)?.department ? ['officer', 'person'] : ['person'],
      }),
    )
  return {
    path: `/networks/${body.id}/publications`,
    people: `/networks/${body.id}/people`,
    body,
    personOf,
    secretary: as('Mette Brandt'),
    member: as('Bent Fynbo'),
    anyone: asking(() => world.token({ kind: 'public', tenant, person: null, roles: [] })),
  }
}
type Here = Awaited<ReturnType<typeof egedal>>

const words = { title: 'En bænk ved stationen', text: 'Kommunen sætter den første bænk op i maj.' }
const agreed = { how: 'meeting', on: '2026-11-20' }

async function written({ secretary, path }: Here, given: object = words): Promise<string> {
  const made = await secretary<{ id: string }>('POST', path, given)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return made.body.id
}
const move = async ({ secretary, path }: Here, id: string, body: object) => {
  const { version } = (await secretary('GET', `${path}/${id}`)).body
  return secretary('POST', `${path}/${id}/moves`, body, version)
}
const seen = ({ anyone }: Here, id: string) =>
  anyone<{ title: string; withdrawnOn: string | null }>('GET', `/tenancy/public/publications/${id}`)
const onThePage = async ({ anyone }: Here) =>
  (await anyone<{ publications: { title: string }[] }>('GET', '/tenancy/public')).body.publications

describe('What leaves the room', () => {
  it('is public after the network has agreed on it, and not before', async () => {
    const here = await egedal()
    const id = await written(here)
    expect((await here.member('GET', `${here.path}/${id}`)).body.publication).toMatchObject({
      state: 'draft',
      agreed: null,
    })
    expect((await move(here, id, { move: 'publish' })).body.type).toBe('agree-first')
    expect((await seen(here, id)).status).toBe(404)
    await move(here, id, { move: 'agree', agreed })
    expect((await move(here, id, { move: 'publish' })).status).toBe(200)
    expect((await seen(here, id)).body.title).toBe(words.title)
    expect(await onThePage(here)).toMatchObject([{ title: words.title }])
  })

  it('is taken down in one press: its address says that it is gone, and nothing of what it said', async () => {
    const here = await egedal()
    const id = await written(here, { ...words, agreed })
    await move(here, id, { move: 'publish' })
    await move(here, id, { move: 'withdraw' })
    const gone = await seen(here, id)
    expect(gone.body).toMatchObject({ title: '', withdrawnOn: '2026-11-21' })
    expect(JSON.stringify(gone.body)).not.toContain('bænk')
    expect(await onThePage(here)).toEqual([])
  })

  it('names no member who has not said yes, and goes when a member takes the yes back', async () => {
    const here = await egedal()
    const silent = await written(here, { ...words, text: 'Karin Møllegaard fortæller.', agreed })
    expect((await move(here, silent, { move: 'publish' })).body).toMatchObject({
      type: 'person-named',
      name: 'Karin Møllegaard',
    })
    const id = await written(here, { ...words, text: 'Jonas Lykke fortæller.', agreed })
    expect((await move(here, id, { move: 'publish' })).status).toBe(200)
    const jonas = `${here.people}/${here.personOf('Jonas Lykke')}`
    const { version } = (await here.secretary('GET', jonas)).body
    const back = await here.secretary(
      'POST',
      `${jonas}/consents`,
      { to: 'named', given: false, how: 'phone' },
      version,
    )
    expect(back.status, JSON.stringify(back.body)).toBeLessThan(300)
    expect((await seen(here, id)).body).toMatchObject({ title: '', withdrawnOn: '2026-11-21' })
    expect(await onThePage(here)).toEqual([])
    expect((await here.secretary('GET', `${here.path}/${id}`)).body.publication.state).toBe('withdrawn')
  })

  it('notes in one press where something was told, once it is agreed on', async () => {
    const here = await egedal()
    const told = { channel: 'facebook', on: '2026-11-20', link: 'https://example.dk/opslag' }
    expect((await here.secretary('POST', here.path, { ...words, told })).body.type).toBe('agree-first')
    const id = await written(here, { ...words, agreed, told })
    const { version } = (await here.secretary('GET', `${here.path}/${id}`)).body
    await here.secretary(
      'POST',
      `${here.path}/${id}/channels`,
      { channel: 'press', on: '2026-11-21' },
      version,
    )
    expect((await here.member('GET', `${here.path}/${id}`)).body.publication.told).toMatchObject([
      { channel: 'press' },
      { channel: 'facebook', link: 'https://example.dk/opslag' },
    ])
    expect((await seen(here, id)).status).toBe(404)
  })

  it('is agreed on anew when it is rewritten, and can be deleted while nobody outside has seen it', async () => {
    const here = await egedal()
    const id = await written(here, { ...words, agreed })
    const edited = await here.secretary<{ state: string }>(
      'PUT',
      `${here.path}/${id}`,
      { ...words, title: 'To bænke' },
      1,
    )
    expect(edited.body.state).toBe('draft')
    expect((await here.member('PUT', `${here.path}/${id}`, words, 2)).status).toBe(403)
    expect((await here.secretary('DELETE', `${here.path}/${id}`, undefined, 2)).status).toBe(200)
    expect((await here.secretary('GET', `${here.path}/${id}`)).status).toBe(404)
  })

  it('is read in one wave', async () => {
    const here = await egedal()
    await written(here)
    const list = await here.secretary<PublicationsView>('GET', here.path)
    expect(list.body.publications).toHaveLength(1)
    expect(list.timing).toMatch(/"1 waves/)
  })
})
