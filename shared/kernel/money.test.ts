import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { municipalitiesOf } from '../countries/catalogue.ts'
import examples from '../testing/fixtures/cost-allocation-examples.json' with { type: 'json' }
import { money, splitMinor, sum } from './money.ts'

const fyrbodal = municipalitiesOf('se-association-fyrbodal')
const inhabitants = fyrbodal.reduce((total, member) => total + member.population, 0)

const weightsOf = (key: string) =>
  fyrbodal.map(({ code, population }) => {
    const mixed = inhabitants + fyrbodal.length * population
    return { key: code, weight: key === 'equal' ? 1 : key === 'population' ? population : mixed }
  })

describe('fourteen municipalities sharing a bill', () => {
  test.each(examples.cases)('by $key.type pay what the example says: $id', ({ totalMinor, key, shares }) => {
    const parts = splitMinor(totalMinor, weightsOf(key.type))
    expect(Object.fromEntries(parts.map((part) => [part.key, part.minor]))).toEqual(
      Object.fromEntries(shares.map((share) => [share.code, share.minor])),
    )
  })
})

describe('the parts of a total', () => {
  const weights = fc
    .uniqueArray(fc.record({ key: fc.string(), weight: fc.nat(2_000_000) }), {
      selector: (each) => each.key,
      minLength: 1,
      maxLength: 40,
    })
    .filter((each) => each.some(({ weight }) => weight > 0))
  const totals = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

  test('always add up to it', () => {
    fc.assert(
      fc.property(totals, weights, (total, each) => {
        const parts = splitMinor(total, each)
        expect(parts.reduce((added, part) => added + part.minor, 0)).toBe(total || 0)
        expect(parts.map((part) => part.key)).toEqual(each.map(({ key }) => key))
      }),
    )
  })

  test('are less than one minor unit from the exact share, and nothing where the weight is nothing', () => {
    fc.assert(
      fc.property(totals, weights, (total, each) => {
        const whole = each.reduce((added, { weight }) => added + weight, 0)
        splitMinor(total, each).forEach((part, place) => {
          const weight = each[place]?.weight ?? 0
          const off = BigInt(part.minor) * BigInt(whole) - BigInt(total) * BigInt(weight)
          expect(off < BigInt(whole) && -off < BigInt(whole)).toBe(true)
          if (weight === 0) expect(part.minor).toBe(0)
        })
      }),
    )
  })

  test('do not depend on the order in which they are written', () => {
    fc.assert(
      fc.property(totals, weights, (total, each) => {
        const byKey = (parts: { key: string; minor: number }[]) =>
          new Map(parts.map((part) => [part.key, part.minor]))
        expect(byKey(splitMinor(total, each.toReversed()))).toEqual(byKey(splitMinor(total, each)))
      }),
    )
  })

  test('of a credit are those of the bill, turned round', () => {
    fc.assert(
      fc.property(totals, weights, (total, each) => {
        const turned = splitMinor(-total, each).map((part) => part.minor || 0)
        expect(turned).toEqual(splitMinor(total, each).map((part) => -part.minor || 0))
      }),
    )
  })

  test('also add up when one key is written twice', () => {
    const parts = splitMinor(101, [
      { key: 'a', weight: 1 },
      { key: 'a', weight: 1 },
    ])
    expect(parts.reduce((added, part) => added + part.minor, 0)).toBe(101)
  })

  test('cannot be made of no weight at all', () => {
    expect(() => splitMinor(100, [])).toThrow(RangeError)
    expect(() => splitMinor(100, [{ key: 'a', weight: 0 }])).toThrow(RangeError)
  })
})

describe('a sum', () => {
  test('of nothing is nothing', () => expect(sum([], 'DKK')).toEqual(money(0, 'DKK')))
  test('of one currency adds up', () =>
    expect(sum([money(150, 'SEK'), money(-50, 'SEK')], 'SEK')).toEqual(money(100, 'SEK')))
  test('across currencies is a bug', () => expect(() => sum([money(1, 'SEK')], 'DKK')).toThrow(TypeError))
})
