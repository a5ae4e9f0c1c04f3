import { expect, test } from 'vitest'
import { aNetwork } from '../testing/a-network.ts'
import { bodiesWithCharters, bodyWithCharter, charterWrites } from './bodies.ts'
import { seatKey } from './seats.ts'
import { chartersInForce, memberships } from './table/records.ts'

test('a body is read with its newest charter, by one query', async () => {
  const { body, table, world, tenant } = await aNetwork()
  const first = await bodyWithCharter(table, body.id)
  expect(first).toMatchObject({ body: { id: body.id }, charter: { number: 1 } })
  const { version: _version, ...charter } = first!.charter
  await world.lay(tenant.id, ...charterWrites({ ...charter, number: 2, purpose: 'Nyt', version: 1 }))
  expect(await bodyWithCharter(table, body.id)).toMatchObject({ charter: { number: 2, purpose: 'Nyt' } })
  expect(await bodiesWithCharters(table, 'networks')).toHaveLength(1)
  expect(await bodiesWithCharters(table, 'councils')).toEqual([])
  expect(await bodyWithCharter(table, 'n_00000000000000000000')).toBeNull()
})

test('a body from before its charter lay beside it is read with the newest version there is', async () => {
  const { body, table, world, tenant } = await aNetwork()
  await world.lay(tenant.id, chartersInForce.remove(chartersInForce.key(body.id), 1))
  expect(await bodyWithCharter(table, body.id)).toMatchObject({ charter: { number: 1 } })
})

test('what is empty of a seat is not kept, and is there again when it is read', async () => {
  const { table, seats } = await aNetwork()
  const [seat] = seats
  const item = await table.get(seatKey(seat!))
  expect(item).not.toHaveProperty('nominatedBy')
  expect(memberships.read(item)).toEqual({ ...seat, version: 1 })
})
