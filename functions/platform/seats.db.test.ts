import { expect, test } from 'vitest'
import { aNetwork } from '../testing/a-network.ts'
import { allSeats, keyOfSeat, seatsNotOver, seatsThatEnded, seatWrites } from './seats.ts'
import { memberships } from './table/records.ts'

const namesOf = (seats: readonly { card: { name: string } }[]) => seats.map(({ card }) => card.name).sort()

test('a seat that has ended lies behind its last day, and is not read by who asks who sits there', async () => {
  const { body, table, seats, world, tenant } = await aNetwork()
  const sitting = await seatsNotOver(table, body.id, '2027-01-31')
  const [first] = sitting
  await world.lay(tenant.id, ...seatWrites({ ...first!, to: '2027-01-31' }, first))

  expect(namesOf(await seatsNotOver(table, body.id, '2027-01-31'))).toEqual(namesOf(sitting))
  expect(namesOf(await seatsNotOver(table, body.id, '2027-02-01'))).not.toContain(first!.card.name)
  expect(namesOf(await seatsThatEnded(table, body.id, '2027-01-31'))).toEqual([first!.card.name])
  expect(namesOf(await allSeats(table, body.id))).toEqual(namesOf(seats))

  // Taken back, it lies with the others again, and its version has counted on.
  const [ended] = await seatsThatEnded(table, body.id, '2027-01-31')
  const { to: _, ...back } = ended!
  await world.lay(tenant.id, ...seatWrites(back, ended))
  const again = await seatsNotOver(table, body.id, '2027-02-01')
  expect(again.find(({ id }) => id === first!.id)?.version).toBe(3)
  expect(await seatsThatEnded(table, body.id, '2027-01-31')).toEqual([])
})

test('of two who end the same seat at once, one is refused', async () => {
  const { body, table, world, tenant } = await aNetwork()
  const [seat] = await seatsNotOver(table, body.id, '2027-02-01')
  await world.lay(tenant.id, ...seatWrites({ ...seat!, to: '2027-01-31' }, seat))
  await expect(world.lay(tenant.id, ...seatWrites({ ...seat!, to: '2027-02-28' }, seat))).rejects.toThrow()
})

test('a seat in its first shape is read by everyone, and lies under its last day once it is written', async () => {
  const { body, table, seats, world, tenant } = await aNetwork()
  const [seat] = seats
  const [now] = await seatsNotOver(table, body.id, '2027-02-01')
  expect(now).not.toHaveProperty('byId')
  const { version: _, ...old } = seat!
  const item = { ...old, id: world.newId('membership'), to: '2020-01-01' }
  const key = { pk: `BODY#${body.id}`, sk: `SEAT#${item.id}` }
  await world.lay(tenant.id, {
    put: { ...item, ...key, kind: 'membership', shape: 1, version: 4 },
    was: 'absent',
  })

  const read = (await seatsNotOver(table, body.id, '2027-02-01')).find(({ id }) => id === item.id)
  expect(keyOfSeat(read!)).toEqual(key)
  await world.lay(tenant.id, ...seatWrites({ ...read!, group: 'another' }, read))
  expect(await table.get(key)).toBeNull()
  const [moved] = await seatsThatEnded(table, body.id, '2020-01-01')
  expect(moved).toMatchObject({ id: item.id, group: 'another', version: 5 })
  expect(moved).not.toHaveProperty('byId')
  expect(memberships.read(await table.get(keyOfSeat(moved!)))).toEqual(moved)
})
