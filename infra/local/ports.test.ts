import { expect, test } from 'vitest'
import { placeOf, portsAt } from './ports.ts'

test('an instance stands on the ports that the README names', () => {
  expect(placeOf({}).ports).toEqual({
    web: 3000,
    api: 4000,
    mailbox: 8025,
    dynamodb: 8000,
    files: 9000,
  })
})

test('no two instances share a port, whatever their offsets', () => {
  const all = Array.from({ length: 10 }, (_, hundred) => Object.values(portsAt(hundred * 100))).flat()
  expect(new Set(all).size).toBe(all.length)
})

test('an offset that would let ports collide is refused with the ones that do not', () => {
  expect(() => portsAt(25)).toThrow('RADSLAG_PORT_OFFSET is 0, 100, 200 … 900, not 25')
  expect(() => placeOf({ RADSLAG_PORT_OFFSET: '1000' })).toThrow('not 1000')
})

test('an instance beside the first one keeps its state and its build apart', () => {
  const [first, second] = [placeOf({}), placeOf({ RADSLAG_PORT_OFFSET: '200' })]
  expect(second.state).not.toBe(first.state)
  expect(second.build).not.toBe(first.build)
})
