import { describe, expect, it } from 'vitest'
import type { ForumsView } from '#shared/forums/api'
import type { TaskView } from '#shared/meetings/api'
import type { LetterView, RoundView } from '#shared/meetings/around-api'
import { networksApp } from '../networks/app.ts'
import { contributions, meetings } from '../platform/table/records.ts'
import { aMeeting, aNetwork, asking, type Network, type Reply } from '../testing/a-network.ts'

const seen = <View>(reply: Reply) => reply.body as unknown as View

/** The same people, asking the function of networks. */
async function aNetworkWithForums() {
  const network = await aNetwork()
  const app = networksApp(network.world)
  const as = (name: string) =>
    asking(app, () =>
      network.world.token({
        tenant: network.tenant.id,
        person: network.idOf(name),
        roles: name === 'Sekretær' ? ['officer', 'person'] : ['person'],
      }),
    )
  const path = `/networks/${network.body.id}`
  return { network, as, path, secretary: as('Sekretær') }
}
const view = async ({ secretary, path }: Awaited<ReturnType<typeof aNetworkWithForums>>) =>
  seen<ForumsView>(await secretary('GET', `${path}/forums`))
const tasksOf = async (network: Network) =>
  seen<{ tasks: TaskView[] }>(await network.secretary('GET', '/meetings/tasks')).tasks.map(({ what }) => what)

describe('mandates', () => {
  it('person, group, level and period are listed; an ended one stays, below', async () => {
    const forums = await aNetworkWithForums()
    const { network, as, path, secretary } = forums
    const give = (name: string, forum: string) =>
      secretary('POST', `${path}/mandates`, {
        body: { person: network.idOf(name), name, forum, level: 'regional', from: '2027-01-01' },
      })
    const first = seen<{ id: string }>(await give('Anna', 'Vårdsamverkan'))
    await give('Clara', 'Rusmiddelrådet')
    const ended = await secretary('POST', `${path}/mandates/${first.id}/end`, {
      version: 1,
      body: { to: '2027-01-31' },
    })
    expect(ended.status).toBe(200)
    expect((await view(forums)).mandates.map(({ name, forum, held, to }) => [name, forum, held, to])).toEqual(
      [
        ['Clara', 'Rusmiddelrådet', true, null],
        ['Anna', 'Vårdsamverkan', false, '2027-01-31'],
      ],
    )
    expect(seen<ForumsView>(await as('Anna')('GET', `${path}/forums`))).toMatchObject({ may: [] })
    const named = async (who: typeof secretary) =>
      seen<ForumsView>(await who('GET', `${path}/forums?people=yes`)).people.length
    expect(await named(secretary)).toBeGreaterThan(4)
    expect(await named(as('Anna'))).toBe(0)
    expect((await as('Anna')('POST', `${path}/mandates`, { body: { name: 'x' } })).status).toBe(422)
    expect(
      await secretary('POST', `${path}/mandates`, {
        body: { name: 'Bo', forum: 'x', level: 'local', from: '2027-02-01', to: '2027-01-01' },
      }),
    ).toMatchObject({ status: 422, body: { type: 'ends-before-mandate' } })
    expect((await as('Fremmed')('GET', `${path}/forums`)).status).toBe(404)
  })
})

describe('another group’s meeting', () => {
  it('two weeks before it the office is asked to share its agenda, the day after to share its notes', async () => {
    const forums = await aNetworkWithForums()
    const { network, path, secretary } = forums
    const added = await secretary('POST', `${path}/outside-meetings`, {
      body: { forum: 'Direktionen', level: 'regional', date: '2027-03-18', start: '13:00' },
    })
    const { meeting } = seen<{ meeting: string }>(added)
    expect(await tasksOf(network)).toEqual([])
    network.world.setNow('2027-03-05T09:00:00.000Z')
    expect(await tasksOf(network)).toEqual(['share-agenda'])
    expect((await view(forums)).outsides[0]).toMatchObject({ waits: { what: 'agenda', late: false } })

    const letter = async (kind: string) =>
      seen<LetterView>(await network.secretary('GET', `/meetings/${meeting}/letters/${kind}`))
    const { fingerprint, version } = await letter('shared-agenda')
    expect(
      await network.secretary('POST', `/meetings/${meeting}/letters/shared-agenda`, {
        version,
        body: { fingerprint },
      }),
    ).toMatchObject({ status: 422, body: { type: 'nothing-to-share' } })
    const sent = await network.secretary('POST', `/meetings/${meeting}/letters/shared-agenda`, {
      version,
      body: { fingerprint, text: 'Punkt 1: Socialvagten', link: 'https://example.dk/dagsorden' },
    })
    expect(sent).toMatchObject({ status: 200, body: { mails: 3, letters: 1, calls: 1 } })
    await network.drain()
    const mail = network.mails.find(({ to }) => to.name === 'Anna')
    expect(mail?.subject).toBe('Dagsorden til mødet torsdag den 18. marts')
    expect(mail?.text).toContain('Punkt 1: Socialvagten')
    expect(mail?.text).toContain('https://example.dk/dagsorden')
    // Dan wants a call, and that stands as a task; the sharing itself is done.
    expect(await tasksOf(network)).not.toContain('share-agenda')

    network.world.setNow('2027-03-19T09:00:00.000Z')
    expect(await tasksOf(network)).toContain('share-notes')
    expect((await view(forums)).outsides[0]?.waits).toEqual({ what: 'notes', late: false })
    expect((await network.secretary('GET', `/meetings/${meeting}/proofs`)).status).toBe(200)
  })

  it('members are asked by mail whether they have anything to bring, and answer by the link', async () => {
    const { network, path, secretary } = await aNetworkWithForums()
    const { meeting } = seen<{ meeting: string }>(
      await secretary('POST', `${path}/outside-meetings`, {
        body: { forum: 'Direktionen', level: 'regional', date: '2027-03-18' },
      }),
    )
    const { fingerprint, version, by } = seen<LetterView>(
      await network.secretary('GET', `/meetings/${meeting}/letters/round`),
    )
    expect(by).toBe('2027-03-17')
    await network.secretary('POST', `/meetings/${meeting}/letters/round`, { version, body: { fingerprint } })
    await network.drain()
    const mail = network.mails.find(({ to }) => to.name === 'Anna')
    expect(mail?.text).toContain(
      'Direktionen mødes torsdag den 18. marts. Har du noget, vi skal tage med dertil?',
    )
    const anna = network.byTicket('Anna', meeting, ['write-round'])
    expect(
      (await anna('PUT', `/meetings/${meeting}/round/line`, { body: { text: 'Husk socialvagten' } })).status,
    ).toBe(201)
    const round = seen<RoundView>(await network.secretary('GET', `/meetings/${meeting}/round`))
    expect(round.prepares?.rows.find(({ name }) => name === 'Anna')?.line?.text).toBe('Husk socialvagten')
  })

  it('it can be neither called, answered nor noted here: it is another group’s', async () => {
    const { network, path, secretary } = await aNetworkWithForums()
    const { meeting } = seen<{ meeting: string }>(
      await secretary('POST', `${path}/outside-meetings`, {
        body: { forum: 'Direktionen', level: 'regional', date: '2027-01-18' },
      }),
    )
    const refusedAs = { status: 409, body: { type: 'meeting-not-in-state', state: 'elsewhere' } }
    const at = `/meetings/${meeting}`
    const items = { items: [{ title: 'x' }] }
    expect(await network.secretary('PUT', `${at}/items`, { version: 1, body: items })).toMatchObject(
      refusedAs,
    )
    expect(
      await network.secretary('POST', `${at}/dispatch`, { version: 1, body: { fingerprint: '01abc' } }),
    ).toMatchObject(refusedAs)
    expect(
      await network.secretary('PUT', `${at}/attendance`, { version: 0, body: { rows: [] } }),
    ).toMatchObject(refusedAs)
    expect(await network.as('Anna')('PUT', `${at}/answer`, { body: { answer: 'comes' } })).toMatchObject(
      refusedAs,
    )
    expect(
      seen<{ gatherings: unknown[] }>(await network.secretary('GET', `/meetings?body=${network.body.id}`))
        .gatherings,
    ).toEqual([])
  })

  it('when it is moved, what the office is asked follows', async () => {
    const forums = await aNetworkWithForums()
    const { network, path, secretary } = forums
    const { meeting } = seen<{ meeting: string }>(
      await secretary('POST', `${path}/outside-meetings`, {
        body: { forum: 'SRO', level: 'subregional', date: '2027-02-10' },
      }),
    )
    expect(await tasksOf(network)).toEqual(['share-agenda'])
    const moved = await secretary('PUT', `${path}/outside-meetings/${meeting}`, {
      version: 1,
      body: { forum: 'SRO', level: 'subregional', date: '2027-06-10' },
    })
    expect(moved.status).toBe(200)
    expect(await tasksOf(network)).toEqual([])
    expect(meetings.read(await network.table.get(meetings.key(meeting)))?.date).toBe('2027-06-10')
    network.world.setNow('2027-06-01T09:00:00.000Z')
    // The day that is told is the meeting's own, and not the one on which the office was asked.
    const { tasks } = seen<{ tasks: TaskView[] }>(await network.secretary('GET', '/meetings/tasks'))
    expect(tasks).toMatchObject([{ what: 'share-agenda', name: 'SRO', on: '2027-06-10' }])
  })
})

describe('a matter raised to another forum', () => {
  it('its answer comes back to the proposal it came from, and onto the next agenda in one press', async () => {
    const forums = await aNetworkWithForums()
    const { network, path, secretary } = forums
    const next = await aMeeting(network)
    const bid = seen<{ contribution: { id: string } }>(
      await network.as('Anna')('POST', '/contributions', {
        body: { body: network.body.id, text: 'Fælles uddannelse' },
      }),
    ).contribution
    const lift = seen<{ id: string }>(
      await secretary('POST', `${path}/lifts`, {
        body: {
          direction: 'to',
          forum: 'Direktionen',
          level: 'regional',
          title: 'Fælles uddannelse',
          contribution: bid.id,
          due: '2027-04-01',
        },
      }),
    )
    const proposal = async () =>
      contributions.read(await network.table.get(contributions.key(network.body.id, bid.id)))
    expect(await proposal()).toMatchObject({ state: 'carried-on', outcome: 'Direktionen' })
    for (const [answeredOn, detail] of [
      ['2027-01-31', 'before-it-was-raised'],
      ['2027-02-02', 'day-to-come'],
    ])
      expect(
        await secretary('POST', `${path}/lifts/${lift.id}/moves`, {
          version: 1,
          body: { move: 'answer', answer: 'Ja, til foråret.', answeredOn },
        }),
      ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answeredOn', detail }] } })
    await secretary('POST', `${path}/lifts/${lift.id}/moves`, {
      version: 1,
      body: { move: 'answer', answer: 'Ja, til foråret.' },
    })
    expect(await proposal()).toMatchObject({ outcome: 'Direktionen: Ja, til foråret.' })
    const carried = await secretary('POST', `${path}/lifts/${lift.id}/agenda`, {
      version: 2,
      body: { as: 'item' },
    })
    expect(carried).toMatchObject({ status: 200, body: { state: 'carried', backIn: next.id } })
    expect(meetings.read(await network.table.get(meetings.key(next.id)))?.items.at(-1)).toMatchObject({
      title: 'Fælles uddannelse',
      text: 'Ja, til foråret.',
      late: false,
    })
    expect((await view(forums)).counts).toEqual({ raised: 1, answered: 1, carried: 1, received: 0, open: 0 })
    expect(
      await secretary('POST', `${path}/lifts/${lift.id}/agenda`, { version: 3, body: { as: 'item' } }),
    ).toMatchObject({ status: 409, body: { type: 'lift-not-in-state' } })
  })

  it('a question from another forum becomes a proposal where no meeting is planned', async () => {
    const { network, path, secretary } = await aNetworkWithForums()
    const lift = seen<{ id: string }>(
      await secretary('POST', `${path}/lifts`, {
        body: { direction: 'from', forum: 'SRO', level: 'subregional', title: 'Hvad mener netværket?' },
      }),
    )
    expect(
      await secretary('POST', `${path}/lifts/${lift.id}/agenda`, { version: 1, body: { as: 'item' } }),
    ).toMatchObject({ status: 409, body: { type: 'no-next-meeting' } })
    const carried = await secretary('POST', `${path}/lifts/${lift.id}/agenda`, {
      version: 1,
      body: { as: 'contribution' },
    })
    const { backIn } = seen<{ backIn: string }>(carried)
    expect(
      contributions.read(await network.table.get(contributions.key(network.body.id, backIn))),
    ).toMatchObject({
      text: 'Hvad mener netværket?',
      sourceName: 'SRO',
      state: 'noted',
    })
  })

  it('the page costs one wave', async () => {
    const { path, secretary } = await aNetworkWithForums()
    expect((await secretary('GET', `${path}/forums`)).timing).toContain('1 waves')
  })
})
