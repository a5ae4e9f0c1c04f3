import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from '../kernel/money.ts'
import type { Bearer } from './schema.ts'
import { emptyCostYear, leftOf, withCost, withoutCost } from './year.ts'

const kroner = (amount: number) => money(amount * 100, 'DKK')
const none = emptyCostYear('n_00000000000000000000', 2027, 'DKK')

describe('The money of a year', () => {
  it('is what is left of the budget when the room and the coffee are paid', () => {
    const year = withCost({ ...none, budget: kroner(20_000) }, { bearer: 'host', amount: kroner(1_250) })
    expect(leftOf(year)).toEqual(kroner(18_750))
  })

  it('is not touched by what other municipalities pay', () => {
    const year = withCost({ ...none, budget: kroner(20_000) }, { bearer: 'home', amount: kroner(900) })
    expect(leftOf(year)).toEqual(kroner(20_000))
    expect(year.home).toEqual(kroner(900))
  })

  it('says how much is missing when more was spent than there was', () => {
    const year = withCost({ ...none, budget: kroner(1_000) }, { bearer: 'host', amount: kroner(1_250) })
    expect(leftOf(year)).toEqual(kroner(-250))
  })

  it('says nothing of what is left where nobody has told of a budget', () => {
    expect(leftOf(none)).toBeNull()
  })

  it('adds up whatever is booked and taken out again, in any order', () => {
    const booking = fc.record({
      bearer: fc.constantFrom<Bearer>('host', 'home', 'shared'),
      minor: fc.integer({ min: -5_000_000, max: 5_000_000 }),
      removed: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(booking), (bookings) => {
        const all = bookings.map(({ bearer, minor, removed }) => ({
          bearer,
          amount: money(minor, 'DKK'),
          removed,
        }))
        const booked = all.reduce((year, cost) => withCost(year, cost), none)
        const after = all.filter(({ removed }) => removed).reduce(withoutCost, booked)
        for (const bearer of ['host', 'home', 'shared'] as const)
          expect(after[bearer].minor).toBe(
            all
              .filter((cost) => cost.bearer === bearer && !cost.removed)
              .reduce((sum, { amount }) => sum + amount.minor, 0),
          )
      }),
    )
  })
})
