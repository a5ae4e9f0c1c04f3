import { describe, expect, it } from 'vitest'
import type { CostsOfYear, PayrollList } from '#shared/costs/api'
import { money } from '#shared/kernel/money'
import { type Ask, aMeeting, aNetwork, asking, type Reply } from '../testing/a-network.ts'
import { costsApp } from './app.ts'

/** A network with a meeting at which Anna and Bo were. */
async function met() {
  const network = await aNetwork()
  const meeting = await aMeeting(network, '2027-02-01')
  const app = costsApp(network.world)
  const as = (name: string): Ask => asking(app, () => network.tokenOf(name))
  const came = await network.secretary('PUT', `${meeting.path}/attendance`, {
    version: 0,
    body: {
      rows: ['Anna', 'Bo'].map((name) => ({ person: network.idOf(name), name, came: 'on-site' })),
    },
  })
  expect(came.status, JSON.stringify(came.body)).toBeLessThan(300)
  const secretary = as('Sekretær')
  const book = (kind: string, minor: number, more: object = {}) =>
    secretary('POST', `/costs/meetings/${meeting.id}`, {
      body: { kind, amount: money(minor, 'DKK'), ...more },
    })
  const year = async (ask: Ask = secretary) =>
    (await ask('GET', '/costs/years?year=2027')) as unknown as Reply & { body: CostsOfYear }
  const path = `/costs/years/2027/bodies/${network.body.id}`
  const payroll = async (ask: Ask = secretary) =>
    (await ask('GET', `/costs/payroll?body=${network.body.id}&year=2027`)) as unknown as Reply & {
      body: PayrollList
    }
  return { network, meeting, as, secretary, book, year, path, payroll }
}

describe('The money of a year', () => {
  it('is what is left of the budget after what was booked, for every member to see', async () => {
    const { book, year, secretary, path, as } = await met()
    await book('catering', 84_000)
    const told = await secretary('PUT', path, { version: 1, body: { budget: money(2_500_000, 'DKK') } })
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    await book('venue', 16_000)
    const seen = await year(as('Anna'))
    expect(seen.body.bodies).toMatchObject([
      { budget: { minor: 2_500_000 }, host: { minor: 100_000 }, left: { minor: 2_400_000 }, home: null },
    ])
    expect(seen.timing).toMatch(/"1 waves/)
    expect((await year(as('Fremmed'))).body.bodies).toEqual([])
    expect((await as('Anna')('PUT', path, { version: 2, body: { budget: null } })).status).toBe(403)
  })

  it('counts what was booked before anything was kept of the year, and lets go of what is taken out', async () => {
    const { network, book, year, secretary, meeting, path } = await met()
    const cost = (await book('catering', 84_000)).body as unknown as { id: string }
    await network.table.transact([
      { Delete: { TableName: network.table.name, Key: { pk: 'COSTS', sk: `2027#${network.body.id}` } } },
    ])
    expect((await year()).body.bodies[0]?.host.minor).toBe(0)
    expect(
      (await secretary('PUT', path, { version: 0, body: { budget: money(1_000_000, 'DKK') } })).status,
    ).toBe(200)
    expect((await year()).body.bodies[0]).toMatchObject({
      host: { minor: 84_000 },
      left: { minor: 916_000 },
    })
    const removed = await secretary('DELETE' as 'POST', `/costs/meetings/${meeting.id}/bookings/${cost.id}`, {
      version: 1,
    })
    expect(removed.status, JSON.stringify(removed.body)).toBe(200)
    expect((await year()).body.bodies[0]?.left?.minor).toBe(1_000_000)
  })

  it('keeps both of two bookings at once', async () => {
    const { book, year } = await met()
    const both = await Promise.all([book('catering', 10_000), book('venue', 20_000)])
    expect(both.map(({ status }) => status)).toEqual([201, 201])
    expect((await year()).body.bodies[0]?.host.minor).toBe(30_000)
  })

  it('books no amount that no body spends, and says how much there is room for', async () => {
    const { book, year } = await met()
    const much = await book('venue', 1_000_000_000_01)
    expect(much.status).toBe(422)
    expect(much.body).toMatchObject({ errors: [{ pointer: '/amount/minor', detail: 'too-much' }] })
    expect((await book('venue', 1_000_000_000_00)).status).toBe(201)
    expect((await year()).body.bodies[0]?.host.minor).toBe(1_000_000_000_00)
  })

  it('lists fees and travel to the payroll office, each with its name, and nothing else', async () => {
    const { network, book, payroll, as } = await met()
    await book('catering', 84_000)
    await book('travel', 31_250, { person: network.idOf('Anna'), text: '83 km' })
    expect((await payroll()).body).toMatchObject({
      bodyName: 'Netværket',
      rows: [
        { name: 'Anna', municipality: 'Prøve', kind: 'travel', text: '83 km', amount: { minor: 31_250 } },
      ],
    })
    expect((await payroll(as('Clara'))).status).toBe(403)
  })

  it('refuses a budget in another currency, and one less than nothing', async () => {
    const { secretary, path } = await met()
    const told = (minor: number, currency: 'DKK' | 'SEK') =>
      secretary('PUT', path, { version: 0, body: { budget: money(minor, currency) } })
    expect((await told(100, 'SEK')).body).toMatchObject({ type: 'wrong-currency' })
    expect((await told(-100, 'DKK')).status).toBe(422)
  })
})
