import { expect, test } from 'vitest'
import { originOf } from './origin.ts'

test('one address is one origin: the last of the header, which the front wrote', () => {
  expect(originOf('203.0.113.7')).toBe('203.0.113.7')
  expect(originOf('198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
  expect(originOf(undefined)).toBe('local')
  expect(originOf('')).toBe('local')
  expect(originOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
})

test('all addresses of one network are one origin, however they are written', () => {
  const one = originOf('2001:db8:7:1::1')
  for (const address of [
    '2001:db8:7:1:ffff:ffff:ffff:ffff',
    '2001:DB8:7:1:a::',
    '2001:0db8:0007:0001:0:0:0:2',
    '2001:db8:7:1::192.0.2.1',
  ])
    expect(originOf(address), address).toBe(one)
  expect(originOf('2001:db8:7:2::1')).not.toBe(one)
  expect(originOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(originOf('::1')).toBe('0:0:0:0::/64')
})
