import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { BodyId, Id, type IdKind, idOf, idPrefixes, kindOfBody, TenantId } from './ids.ts'

const kinds = Object.keys(idPrefixes) as IdKind[]
const anyKind = fc.constantFrom(...kinds)
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const moment = fc.integer({ min: 0, max: 32 ** 10 - 1 })

describe('an id', () => {
  test('is accepted as its own kind and as no other', () => {
    fc.assert(
      fc.property(anyKind, anyKind, moment, chance, (kind, other, millis, random) => {
        const id = idOf(kind, millis, () => random)
        expect(v.is(Id(kind), id)).toBe(true)
        expect(v.is(Id(other), id)).toBe(kind === other)
      }),
    )
  })

  test('sorts by the time it was made', () => {
    fc.assert(
      fc.property(anyKind, moment, moment, chance, chance, (kind, a, b, one, two) => {
        fc.pre(a < b)
        expect(idOf(kind, a, () => one) < idOf(kind, b, () => two)).toBe(true)
      }),
    )
  })

  test('tells a council from a network', () => {
    const council = idOf('council', 1, () => 0)
    const network = idOf('network', 1, () => 0)
    expect([council, network].map(kindOfBody)).toEqual(['councils', 'networks'])
    expect(v.is(BodyId, council) && v.is(BodyId, network)).toBe(true)
    expect(
      v.is(
        BodyId,
        idOf('meeting', 1, () => 0),
      ),
    ).toBe(false)
  })

  test('has a prefix that no other kind has', () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length)
  })

  test('of a tenant has a fixed length and no hyphen', () => {
    expect(v.is(TenantId, 't0123456789ab')).toBe(true)
    for (const text of [
      't0123456789a',
      't0123456789abc',
      't0123-56789ab',
      'T0123456789ab',
      't0123456789al',
      't0123456789ab*',
    ])
      expect(v.is(TenantId, text), text).toBe(false)
  })
})
