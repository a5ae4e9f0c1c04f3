import { type Currency, type Money, money } from '../kernel/money.ts'
import type { Cost, CostYear } from './schema.ts'

/** Nothing is booked and no budget is told. */
export const emptyCostYear = (body: string, year: number, currency: Currency): CostYear => ({
  body,
  year,
  budget: null,
  host: money(0, currency),
  home: money(0, currency),
  shared: money(0, currency),
})

type Booked = Pick<Cost, 'bearer' | 'amount'>

/** The year with one booking more. */
export const withCost = <Y extends CostYear>(year: Y, cost: Booked): Y => counted(year, cost, 1)
/** The year without one that was booked by mistake. */
export const withoutCost = <Y extends CostYear>(year: Y, cost: Booked): Y => counted(year, cost, -1)

const counted = <Y extends CostYear>(year: Y, { bearer, amount }: Booked, sign: 1 | -1): Y => ({
  ...year,
  [bearer]: money(year[bearer].minor + sign * amount.minor, amount.currency),
})

/**
 * What is left of the budget: what the tenant itself has paid is taken from it. What participants' own municipalities
 * pay, and what is shared between them, is other people's money. Less than nothing is said as it is.
 */
export const leftOf = ({ budget, host }: Pick<CostYear, 'budget' | 'host'>): Money | null =>
  budget && money(budget.minor - host.minor, budget.currency)
