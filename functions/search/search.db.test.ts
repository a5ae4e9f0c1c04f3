import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { MeetingView } from '#shared/meetings/api'
import type { SearchResults } from '#shared/search/schema'
import type { TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { layWorld } from '../../infra/local/worlds.ts'
import { inStep } from '../bench/lockstep.ts'
import { contexts } from '../contexts.ts'
import { publicRows } from '../platform/publications.ts'
import { bodies, followUps, persons, publications } from '../platform/table/records.ts'
import { newWorld } from '../platform/testing.ts'
import { aMeeting, aNetwork, asking, type Network, type Reply, sendAgenda } from '../testing/a-network.ts'

/** The people of a network or a council, asking every context. */
async function aSearchableNetwork(given: Parameters<typeof aNetwork>[0] = {}) {
  const network = await aNetwork(given)
  const app = new Hono()
  for (const context of Object.values(contexts)) app.route('/', context(network.world))
  const as = (name: string) => asking(app, () => network.tokenOf(name))
  const find = async (name: string, words: string, year?: number) => {
    const answer = await as(name)('POST', '/search', { body: { words, ...(year ? { year } : {}) } })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body as unknown as SearchResults
  }
  return { ...network, as, secretary: as('Sekretær'), find }
}
type Searchable = Awaited<ReturnType<typeof aSearchableNetwork>>

const idOf = (reply: Reply): string => (reply.body as unknown as { id: string }).id
const namesOf = (found: SearchResults): string[] => found.people.rows.map(({ name }) => name)
const topicsOf = (found: SearchResults): string[] => found.meetings.rows.flatMap(({ topics }) => topics)
/** Everything that was found, however it is called. */
const countOf = ({
  bodies: own,
  councils,
  people,
  meetings,
  hearings,
  publications: shared,
}: SearchResults) =>
  [own, councils, people, meetings, hearings, shared].reduce(
    (sum, { rows, more }) => sum + rows.length + more,
    0,
  )

const planned = async (network: Searchable, date: string, more: object = {}) => {
  const made = await network.secretary('POST', '/meetings', {
    body: {
      body: network.body.id,
      meetings: [{ date, start: '16:00', end: '18:00', ...more }],
    },
  })
  return (made.body as unknown as { meetings: { id: string }[] }).meetings[0]?.id ?? ''
}
const withAgenda = async (network: Searchable, id: string, items: readonly object[]) => {
  const { version } = (await network.secretary('GET', `/meetings/${id}`)).body as unknown as MeetingView
  const saved = await network.secretary('PUT', `/meetings/${id}/items`, { version, body: { items } })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
}

describe('what somebody remembers is found', () => {
  it('a member by name, as the lists of people show them, and nothing of how to reach them', async () => {
    const network = await aSearchableNetwork()
    const found = await network.find('Anna', 'dan')
    expect(found.people.rows).toEqual([
      {
        person: network.idOf('Dan'),
        name: 'Dan',
        seats: [
          {
            body: { id: network.body.id, name: 'Netværket' },
            role: 'member',
            municipality: '',
            to: null,
            over: false,
            opens: false,
          },
        ],
      },
    ])
    expect((await network.find('Sekretær', 'Dan')).people.rows[0]?.seats[0]?.opens).toBe(true)
    expect((await network.find('Dan', 'Dan')).people.rows[0]?.seats[0]?.opens).toBe(true)
  })

  it('whoever represents a municipality by its name, however it is typed', async () => {
    const network = await aSearchableNetwork({ municipalities: 2 })
    expect(namesOf(await network.find('Sekretær', 'kommune 02'))).toEqual(['Formand1401'])
    expect(namesOf(await network.find('Anna', 'proeve'))).toEqual([])
  })

  it('a topic of an agenda, with the meeting that it stands on; and no more when it is taken off', async () => {
    const network = await aSearchableNetwork()
    const id = await planned(network, '2027-03-18')
    await withAgenda(network, id, [{ title: 'Velkommen' }, { title: 'Ny rampe ved biblioteket' }])
    const { meetings } = await network.find('Sekretær', 'netværk ramp')
    expect(meetings.rows.map(({ meeting, date, topics }) => [meeting, date, topics])).toEqual([
      [id, '2027-03-18', ['Ny rampe ved biblioteket']],
    ])
    await withAgenda(network, id, [{ title: 'Velkommen' }])
    expect(countOf(await network.find('Sekretær', 'rampe'))).toBe(0)
  })

  it('a topic once, after its meeting was moved, and in the year that it lies in now', async () => {
    const network = await aSearchableNetwork()
    const id = await planned(network, '2027-03-18')
    await withAgenda(network, id, [{ title: 'Ny rampe' }])
    const { version } = (await network.secretary('GET', `/meetings/${id}`)).body as unknown as MeetingView
    const moved = await network.secretary('PUT', `/meetings/${id}`, {
      version,
      body: { date: '2028-01-20', start: '16:00', end: '18:00', kind: 'ordinary' },
    })
    expect(moved.status, JSON.stringify(moved.body)).toBe(200)
    expect(topicsOf(await network.find('Sekretær', 'rampe'))).toEqual([])
    expect(topicsOf(await network.find('Sekretær', 'rampe', 2028))).toEqual(['Ny rampe'])
  })

  it('a topic that came late, one that was raised elsewhere and comes back, and a hearing on the agenda', async () => {
    const council = await aSearchableNetwork({ council: true })
    const meeting = await aMeeting(council as unknown as Network)
    await sendAgenda(council as unknown as Network, meeting)
    const { version } = (await council.secretary('GET', meeting.path)).body as unknown as MeetingView
    const late = await council.secretary('POST', `${meeting.path}/late-items`, {
      version,
      body: { title: 'Elevatoren står stille' },
    })
    expect(late.status, JSON.stringify(late.body)).toBe(200)
    expect(topicsOf(await council.find('Anna', 'elevator'))).toEqual(['Elevatoren står stille'])

    const heard = await council.secretary('POST', '/hearings', {
      body: {
        title: 'Ny busplan',
        text: '',
        sender: { kind: 'department', name: 'Teknik og Miljø', mail: '', caseNumber: '' },
        topics: [],
        deadline: '2027-03-25',
        bodies: [{ body: council.body.id, mode: 'heard' }],
      },
    })
    const [hearing] = (heard.body as unknown as { hearings: { id: string }[] }).hearings
    await council.secretary('POST', `/hearings/${hearing?.id}/agenda-item`, {
      version: 1,
      body: { title: 'Busserne' },
    })
    expect(topicsOf(await council.find('Anna', 'busserne'))).toEqual(['Busserne'])
    expect((await council.find('Anna', 'bus')).hearings.rows.map(({ title }) => title)).toEqual([
      'Ny busplan',
    ])
    expect((await council.find('Anna', 'teknik busplan')).hearings.rows).toHaveLength(1)

    const lift = idOf(
      await council.secretary('POST', `/councils/${council.body.id}/lifts`, {
        body: {
          what: 'question',
          direction: 'to',
          forum: 'Jobcentret',
          level: 'local',
          title: 'Ventetid i telefonen',
          text: '',
        },
      }),
    )
    await council.secretary('POST', `/councils/${council.body.id}/lifts/${lift}/moves`, {
      version: 1,
      body: { move: 'answer', answer: 'Syv minutter.' },
    })
    const back = await council.secretary('POST', `/councils/${council.body.id}/lifts/${lift}/agenda`, {
      version: 2,
      body: { as: 'item' },
    })
    expect(back.status, JSON.stringify(back.body)).toBe(200)
    expect(topicsOf(await council.find('Anna', 'ventetid'))).toEqual(['Ventetid i telefonen'])
  })

  it('what was taken back from a meeting, and who took it', async () => {
    const network = await aSearchableNetwork()
    const meeting = await aMeeting(network as unknown as Network)
    const { id: body } = network.body
    const row = { id: 'i_1', text: 'Byrådet får billederne', owner: 'Clara', due: '', doneOn: null, came: '' }
    await network.world.lay(
      network.tenant.id,
      followUps.lay(followUps.key(body, meeting.id), {
        meeting: meeting.id,
        body,
        date: '2027-03-18',
        rows: [row, { ...row, id: 'i_2', text: 'Noget andet', owner: 'Bo' }],
        version: 1,
      }),
    )
    const [found] = (await network.find('Anna', 'byråd clara')).meetings.rows
    expect(found?.takenBack).toEqual([{ text: 'Byrådet får billederne', owner: 'Clara' }])
  })
})

describe('what somebody may not open is not found', () => {
  it('a closed item: by the secretary, the chair and a member who was told of confidentiality alone', async () => {
    const network = await aSearchableNetwork()
    const meeting = await aMeeting(network as unknown as Network)
    await sendAgenda(network as unknown as Network, meeting)
    const told = persons.read(await network.table.get(persons.key(network.idOf('Bo'))))
    const given = { given: true, at: '2027-01-01T09:00:00.000Z', how: 'web' as const }
    if (told)
      await network.world.lay(
        network.tenant.id,
        persons.change(persons.key(told.id), { ...told, confidentiality: given }, told.version),
      )
    for (const name of ['Sekretær', 'Clara', 'Bo'])
      expect(topicsOf(await network.find(name, 'fortrolig')), name).toEqual(['Fortrolig sag'])
    for (const name of ['Anna', 'Olga', 'Svend', 'Eva', 'Fremmed'])
      expect(countOf(await network.find(name, 'fortrolig')), name).toBe(0)
    for (const name of ['Sekretær', 'Clara', 'Bo', 'Anna'])
      expect(countOf(await network.find(name, 'hemmelig')), 'the text of an item').toBe(0)
  })

  it('an agenda that is not out yet: by those who prepare it alone', async () => {
    const network = await aSearchableNetwork()
    const id = await planned(network, '2027-03-18', { title: 'Forårsmødet' })
    await withAgenda(network, id, [{ title: 'Ny rampe' }])
    for (const name of ['Sekretær', 'Clara'])
      expect(topicsOf(await network.find(name, 'rampe')), name).toEqual(['Ny rampe'])
    for (const name of ['Anna', 'Olga', 'Svend']) {
      expect(countOf(await network.find(name, 'rampe')), name).toBe(0)
      expect((await network.find(name, 'forår')).meetings.rows.map(({ title }) => title)).toEqual([
        'Forårsmødet',
      ])
    }
  })

  it('a pre-meeting, its topics and what was taken back from it: by the chair and the secretary alone', async () => {
    const network = await aSearchableNetwork()
    const id = await planned(network, '2027-03-11', { kind: 'pre-meeting', title: 'Kun os to' })
    await withAgenda(network, id, [{ title: 'Det, vi vil sige' }])
    const { id: body } = network.body
    await network.world.lay(
      network.tenant.id,
      followUps.lay(followUps.key(body, id), {
        meeting: id,
        body,
        date: '2027-03-11',
        rows: [{ id: 'i_1', text: 'Tale med borgmesteren', owner: '', due: '', doneOn: null, came: '' }],
        version: 1,
      }),
    )
    for (const words of ['kun os', 'vil sige', 'borgmester']) {
      for (const name of ['Sekretær', 'Clara'])
        expect((await network.find(name, words)).meetings.rows, `${name} ${words}`).toHaveLength(1)
      for (const name of ['Anna', 'Olga', 'Svend', 'Eva', 'Fremmed'])
        expect(countOf(await network.find(name, words)), `${name} ${words}`).toBe(0)
    }
  })

  it('nobody by an address, a number, a mail or a need', async () => {
    const network = await aSearchableNetwork()
    for (const words of ['prøvevej', '3650', 'example', '12 34 56 78'])
      for (const name of ['Sekretær', 'Anna']) expect(countOf(await network.find(name, words)), words).toBe(0)
  })

  it('the draft of an answer to a hearing, and the words that members wrote', async () => {
    const council = await aSearchableNetwork({ council: true })
    const heard = await council.secretary('POST', '/hearings', {
      body: {
        title: 'Ny rampe',
        text: 'Sagens tekst',
        sender: { kind: 'department', name: 'Teknik', mail: '', caseNumber: '' },
        topics: [],
        deadline: '2027-03-25',
        bodies: [{ body: council.body.id, mode: 'heard' }],
      },
    })
    const [hearing] = (heard.body as unknown as { hearings: { id: string }[] }).hearings
    await council.secretary('PUT', `/hearings/${hearing?.id}/answer`, {
      version: 0,
      body: { text: 'Udkastet siger nej.' },
    })
    for (const name of ['Sekretær', 'Clara', 'Anna', 'Olga', 'Fremmed'])
      expect(countOf(await council.find(name, 'udkastet')), name).toBe(0)
    expect(countOf(await council.find('Fremmed', 'rampe'))).toBe(0)
  })

  it('what is agreed on but not published; what is published everybody of the tenant finds', async () => {
    const network = await aSearchableNetwork()
    const piece = {
      body: network.body.id,
      text: '',
      link: '',
      agreed: { how: 'meeting' as const, on: '2027-01-20' },
      told: [],
      withdrawnOn: null,
      names: [],
      version: 1,
    }
    const agreed = { ...piece, id: network.world.newId('publication'), title: 'Bænken', publishedOn: null }
    const open = {
      ...piece,
      id: network.world.newId('publication'),
      title: 'Rampen',
      publishedOn: '2027-01-20',
    }
    const [first, second] = [
      { ...agreed, state: 'agreed' as const },
      { ...open, state: 'published' as const },
    ]
    await network.world.lay(
      network.tenant.id,
      publications.create(publications.key(piece.body, first.id), first),
      publications.create(publications.key(piece.body, second.id), second),
      ...publicRows(first, 'Netværket'),
      ...publicRows(second, 'Netværket'),
    )
    for (const name of ['Sekretær', 'Anna', 'Fremmed']) {
      expect(countOf(await network.find(name, 'bænken')), name).toBe(0)
      expect(
        (await network.find(name, 'netværk rampen')).publications.rows.map(({ title }) => title),
      ).toEqual(['Rampen'])
    }
  })

  it('anything of a body by one who has left it, or who works in another department', async () => {
    const network = await aSearchableNetwork()
    await planned(network, '2027-03-18', { title: 'Forårsmødet' })
    for (const name of ['Eva', 'Fremmed'])
      for (const words of ['netværket', 'forår', 'anna', 'clara'])
        expect(countOf(await network.find(name, words)), `${name} ${words}`).toBe(0)
  })

  it('anything in a closed body: its name is found, and that it is closed', async () => {
    const network = await aSearchableNetwork()
    await planned(network, '2027-03-18', { title: 'Forårsmødet' })
    const { body, world, tenant } = network
    await world.lay(tenant.id, bodies.change(bodies.key(body.id), { ...body, state: 'closed' }, body.version))
    for (const name of ['Sekretær', 'Anna']) {
      const found = await network.find(name, 'netværk')
      expect([found.bodies.rows.map(({ state }) => state), found.closed]).toEqual([['closed'], true])
      expect(countOf(await network.find(name, 'forår'))).toBe(0)
    }
  })
})

describe('the words themselves', () => {
  it('an identity number goes no further than the gate, and is not said again', async () => {
    const network = await aSearchableNetwork()
    const answer = await network.as('Anna')('POST', '/search', { body: { words: 'Dan 070761-4285' } })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({
      type: 'identity-number',
      errors: [{ pointer: '/words', detail: 'identity-number' }],
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/070761|4285/)
  })

  it('one letter, signs alone and a whole page are refused with what is wrong', async () => {
    const network = await aSearchableNetwork()
    const refusal = async (words: string) =>
      ((await network.as('Anna')('POST', '/search', { body: { words } })).body as { errors?: unknown }).errors
    expect(await refusal('')).toEqual([{ pointer: '/words', detail: 'required' }])
    expect(await refusal('r')).toEqual([{ pointer: '/words', detail: 'too-short' }])
    expect(await refusal('?! –')).toEqual([{ pointer: '/words', detail: 'too-short' }])
    expect(await refusal('rampe '.repeat(20))).toEqual([{ pointer: '/words', detail: 'too-long', max: 80 }])
  })
})

describe('the years', () => {
  it('are the ones near, and those beside are named; who left in a year is found in it', async () => {
    const network = await aSearchableNetwork()
    const now = await network.find('Sekretær', 'eva')
    expect([now.from, now.to, now.earlier, now.later]).toEqual([2026, 2027, null, 2028])
    expect(now.people.rows[0]?.seats).toMatchObject([{ to: '2026-12-31', over: true }])
    expect(namesOf(await network.find('Sekretær', 'eva', 2027))).toEqual([])
    expect(namesOf(await network.find('Sekretær', 'eva', 2026))).toEqual(['Eva'])
    expect((await network.find('Sekretær', 'eva', 2028)).earlier).toBe(2027)
  })
})

/** The two whole worlds, each as everyone who can sign in to it. */
describe.each([0, 1])('in a whole world (%i)', (at) => {
  const readers = async () => {
    const world = await newWorld('2027-02-01T09:00:00.000Z', at + 1)
    const demo = worldsOn('2027-02-01')[at] as TenantWorld
    const tenant = await world.newTenant()
    const own = JSON.parse(JSON.stringify(demo).replaceAll(demo.tenant.id, tenant)) as TenantWorld
    await layWorld(world, own)
    const { surroundings, taken } = inStep(world)
    const app = new Hono()
    for (const context of Object.values(contexts)) app.route('/', context(surroundings))
    const people = own.accounts.map(({ person, roles, who }) => ({
      who,
      roles,
      ask: asking(app, () => world.token({ tenant, person, roles: [...roles] })),
    }))
    return { own, people, taken }
  }

  it('everything that anybody finds opens for them, and shows what was found', async () => {
    const { own, people } = await readers()
    const said = own.bodies.flatMap(
      ({ body, meetings, hearings = [], memberships, publications: shared = [] }) => [
        body.name,
        ...meetings.flatMap(({ meeting }) => [meeting.title, ...meeting.items.map(({ title }) => title)]),
        ...meetings.flatMap(({ notes }) => notes?.takenBack?.map(({ text }) => text) ?? []),
        ...hearings.map(({ hearing }) => hearing.title),
        ...memberships.map(({ card }) => card.name),
        ...shared.map(({ title }) => title),
      ],
    )
    const words = [
      ...new Set(
        said.flatMap(
          (text) =>
            text
              .toLowerCase()
              .match(/\p{L}{3,}/gu)
              ?.slice(0, 3) ?? [],
        ),
      ),
    ]
    const wrong: string[] = []
    const found = { bodies: 0, people: 0, meetings: 0, hearings: 0, publications: 0 }
    for (const { who, ask } of people) {
      const opened = new Map<string, Promise<Reply>>()
      const opens = async (path: string, shows: readonly string[]) => {
        const asked = opened.get(path) ?? ask('GET', path)
        opened.set(path, asked)
        const { status, body } = await asked
        const text = JSON.stringify(body)
        const missing = shows.filter((each) => !text.includes(JSON.stringify(each).slice(1, -1)))
        if (status !== 200 || missing.length)
          wrong.push(`${who}: ${path} is ${status}, without ${missing.join(', ')}`)
      }
      for (const looked of words) {
        const answer = await ask('POST', '/search', { body: { words: looked } })
        const results = answer.body as unknown as SearchResults
        const of = (body: string) => `/${body.startsWith('c_') ? 'councils' : 'networks'}/${body}`
        for (const { id, name } of results.bodies.rows) await opens(of(id), [name])
        for (const { person, name, seats } of results.people.rows)
          for (const { body, over, opens: own } of seats)
            await opens(`${of(body.id)}/${own ? `people/${person}` : over ? 'past-members' : 'members'}`, [
              name,
            ])
        for (const { meeting, title, topics, takenBack } of results.meetings.rows) {
          await opens(`/meetings/${meeting}`, [title, ...topics])
          if (takenBack.length)
            await opens(
              `/notes/${meeting}`,
              takenBack.map(({ text }) => text),
            )
        }
        for (const { hearing, title } of results.hearings.rows) await opens(`/hearings/${hearing}`, [title])
        for (const { publication, title } of results.publications.rows)
          await opens(`/tenancy/public/publications/${publication}`, [title])
        for (const kind of Object.keys(found) as (keyof typeof found)[])
          found[kind] += results[kind].rows.length
      }
    }
    expect(wrong).toEqual([])
    expect(Math.min(...Object.values(found)), JSON.stringify(found)).toBeGreaterThan(at === 0 ? 5 : -1)
    expect(found.meetings + found.people).toBeGreaterThan(20)
  })

  it('two waves, whoever asks and whatever the year', async () => {
    const { people, taken } = await readers()
    for (const { who, ask } of people)
      for (const year of [undefined, 2025, 2027]) {
        taken()
        await ask('POST', '/search', { body: { words: 'møde', ...(year ? { year } : {}) } })
        const [cost] = taken()
        expect([who, cost?.waves]).toEqual([who, 2])
        expect(cost?.control.readUnits, who).toBe(0)
      }
  })
})
