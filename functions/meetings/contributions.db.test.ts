import { describe, expect, it } from 'vitest'
import type { MeetingView, ProposalPage } from '#shared/meetings/api'
import type { Contribution } from '#shared/meetings/schema'
import { aMeeting, aNetwork, type Network, type Reply, sendAgenda } from '../testing/a-network.ts'

const bid = async (network: Network, name: string, text: string, more: object = {}) =>
  network.as(name)('POST', '/contributions', { body: { body: network.body.id, text, ...more } })
const list = async (network: Network, query = '') =>
  (await network.as('Anna')('GET', `/contributions?body=${network.body.id}${query}`)).body as unknown as {
    contributions: Contribution[]
    next: string | null
  }
const made = (reply: Reply) =>
  (reply.body as unknown as { contribution: Contribution; late: boolean }).contribution

describe('the one box', () => {
  it('bids stand newest first with who and when, page by page', async () => {
    const network = await aNetwork()
    for (const text of ['Første', 'Andet', 'Tredje'])
      expect((await bid(network, 'Anna', text)).status).toBe(201)
    const first = await list(network, '&most=2')
    expect(first.contributions.map(({ text, by }) => [text, by.name])).toEqual([
      ['Tredje', 'Anna'],
      ['Andet', 'Anna'],
    ])
    const second = await list(network, `&most=2&after=${first.next}`)
    expect(second.contributions.map(({ text }) => text)).toEqual(['Første'])
    expect(second.next).toBeNull()
  })

  it('the secretary types for someone, with how it came; a member does not', async () => {
    const network = await aNetwork()
    const onBehalfOf = { name: 'Dan', how: 'phone' }
    expect(made(await bid(network, 'Sekretær', 'Busser', { onBehalfOf }))).toMatchObject({ onBehalfOf })
    expect((await bid(network, 'Anna', 'Busser', { onBehalfOf })).status).toBe(403)
    expect((await bid(network, 'Olga', 'Observatører lytter')).status).toBe(403)
    expect((await bid(network, 'Fremmed', 'Udefra')).status).toBe(404)
    expect(
      (
        await bid(network, 'Anna', 'Udvalget ønsker det', {
          source: 'committee',
          sourceName: 'Socialudvalget',
        })
      ).status,
    ).toBe(201)
  })

  it('an empty bid, a far too long one and an identity number are refused', async () => {
    const network = await aNetwork()
    expect((await bid(network, 'Anna', '  ')).status).toBe(422)
    expect((await bid(network, 'Anna', 'x'.repeat(6001))).status).toBe(422)
    expect(await bid(network, 'Anna', 'Han hedder 070761-4285')).toMatchObject({
      status: 422,
      body: { type: 'identity-number' },
    })
    expect((await list(network)).contributions).toEqual([])
  })

  it('becomes an item in one step, and lies in the list again when the item is taken off', async () => {
    const network = await aNetwork()
    const { id } = made(await bid(network, 'Anna', 'Ventetid\nDen er lang'))
    const meeting = await aMeeting(network)
    const up = await network.secretary('POST', `${meeting.path}/items`, {
      version: meeting.version,
      body: { contribution: id },
    })
    const { version } = up.body as unknown as { version: number }
    const view = (await network.secretary('GET', meeting.path)).body as unknown as MeetingView
    expect(view.items?.at(-1)).toMatchObject({ title: 'Ventetid', text: 'Den er lang', contribution: id })
    expect((await list(network)).contributions[0]).toMatchObject({ state: 'taken-up', meeting: meeting.id })
    const twice = await network.secretary('POST', `${meeting.path}/items`, {
      version,
      body: { contribution: id },
    })
    expect(twice.status).toBe(200)
    const off = await network.secretary('PUT', `${meeting.path}/items`, {
      version: version + 1,
      body: { items: view.items?.slice(0, 3) },
    })
    expect(off.status).toBe(200)
    expect((await list(network)).contributions[0]).toMatchObject({ state: 'noted', meeting: '' })
  })

  it('is read as a page without a name, and says of an agenda what its reader may know', async () => {
    const network = await aNetwork()
    const { id } = made(await bid(network, 'Anna', 'Ventetid\nDen er lang'))
    const read = async (name: string) =>
      (await network.as(name)('GET', `/contributions/${network.body.id}/${id}`)) as unknown as {
        status: number
        body: ProposalPage
      }
    const page = await read('Anna')
    expect(page.body).toMatchObject({
      proposal: { text: 'Ventetid\nDen er lang', source: 'member', committee: '', also: 0, state: 'noted' },
      item: null,
    })
    expect(JSON.stringify(page.body.proposal)).not.toContain('Anna')

    const meeting = await aMeeting(network)
    await network.secretary('POST', `${meeting.path}/items`, {
      version: meeting.version,
      body: { contribution: id },
    })
    const save = async (given: object) => {
      const view = (await network.secretary('GET', meeting.path)).body as unknown as MeetingView
      const items = view.items?.map((item) => (item.contribution === id ? { ...item, ...given } : item))
      const body = { items }
      return network.secretary('PUT', `${meeting.path}/items`, { version: view.version, body })
    }
    await save({ short: 'Hvor længe er for længe?', text: 'Tallene er vedlagt.' })
    expect((await read('Anna')).body.item).toBeNull()
    expect((await read('Sekretær')).body.item).toEqual({
      meeting: meeting.id,
      date: expect.any(String),
      title: 'Ventetid',
      short: 'Hvor længe er for længe?',
      text: 'Tallene er vedlagt.',
    })
    await save({ access: 'closed' })
    expect((await read('Sekretær')).body.item).toBeNull()
    const nowhere = `/contributions/${network.body.id}/b_00000000000000000000`
    expect((await network.as('Anna')('GET', nowhere)).status).toBe(404)
  })

  it('is carried on, done or laid to rest by those who sort, with what came of it', async () => {
    const network = await aNetwork()
    const { id } = made(await bid(network, 'Anna', 'Busser'))
    const sort = (name: string, move: string, version: number) =>
      network.as(name)('POST', `/contributions/${network.body.id}/${id}/moves`, {
        version,
        body: { move, outcome: move === 'finish' ? 'Der kom en bus' : '' },
      })
    expect((await sort('Anna', 'finish', 1)).status).toBe(403)
    expect((await sort('Clara', 'sleep', 1)).status).toBe(200)
    expect((await sort('Sekretær', 'wake', 1)).status).toBe(412)
    expect((await sort('Sekretær', 'wake', 2)).status).toBe(200)
    expect((await sort('Sekretær', 'finish', 3)).status).toBe(200)
    expect(await sort('Sekretær', 'carryOn', 4)).toMatchObject({
      status: 409,
      body: { type: 'contribution-not-in-state' },
    })
    expect((await list(network, '&state=done')).contributions).toMatchObject([{ outcome: 'Der kom en bus' }])
  })

  it('after the agenda is out a bid is a late topic, and the secretary is told', async () => {
    const network = await aNetwork()
    const meeting = await aMeeting(network)
    await sendAgenda(network, meeting)
    expect((await bid(network, 'Anna', 'Busser')).body).toMatchObject({ late: true })
    expect((await network.secretary('GET', '/meetings/tasks')).body).toMatchObject({
      tasks: [{ what: 'late-topic', meeting: meeting.id, name: 'Anna' }],
    })
  })

  it('others say "we too": each once, two at once both, and one takes it back', async () => {
    const network = await aNetwork({ municipalities: 1 })
    const { id } = made(await bid(network, 'Anna', 'Vi mangler tolke'))
    const joins = (name: string, also: boolean) =>
      network.as(name)('PUT', `/contributions/${network.body.id}/${id}/also`, { body: { also } })
    const [clara, other] = await Promise.all([joins('Clara', true), joins('Formand1400', true)])
    expect([clara.status, other.status]).toEqual([201, 201])
    expect((await joins('Clara', true)).status).toBe(201)
    const also = async () => (await list(network)).contributions[0]?.also
    expect(await also()).toHaveLength(2)
    // On the page that is handed on they are a number.
    expect((await network.as('Anna')('GET', `/contributions/${network.body.id}/${id}`)).body).toMatchObject({
      proposal: { also: 2 },
    })
    expect(await also()).toContainEqual({ person: network.idOf('Formand1400'), municipality: '1400' })
    await joins('Clara', false)
    expect(await also()).toEqual([{ person: network.idOf('Formand1400'), municipality: '1400' }])
    expect((await joins('Sekretær', true)).status).toBe(403)
    expect((await joins('Olga', true)).status).toBe(403)
    expect((await joins('Fremmed', true)).status).toBe(404)
  })
})
