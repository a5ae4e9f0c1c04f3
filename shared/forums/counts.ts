import { yearOf } from '../kernel/dates.ts'
import type { Lift } from './schema.ts'

/** What became of the matters that were raised in a year: numbers for the yearly report. */
export type LiftCounts = { raised: number; answered: number; carried: number; received: number; open: number }

/** Asked of somebody and answered by them: no matter that anybody takes a stand on. */
export const isAskedFor = ({ what }: Pick<Lift, 'what'>): boolean =>
  what === 'question' || what === 'contribution'

const mattersOf = (lifts: readonly Lift[], year: number): readonly Lift[] =>
  lifts.filter(
    ({ raisedOn, state, what }) =>
      yearOf(raisedOn) === year && state !== 'withdrawn' && !isAskedFor({ what }),
  )

/** What the body itself raised to another forum in the year. */
export const raisedIn = (lifts: readonly Lift[], year: number): readonly Lift[] =>
  mattersOf(lifts, year).filter(({ direction }) => direction === 'to')

/** `answered` are those that have an answer, whatever came after; `received` came from another forum. */
export function countLifts(lifts: readonly Lift[], year: number): LiftCounts {
  const own = mattersOf(lifts, year)
  const to = raisedIn(lifts, year)
  return {
    raised: to.length,
    answered: to.filter(({ answeredOn }) => answeredOn !== null).length,
    carried: own.filter(({ backIn }) => backIn !== '').length,
    received: own.length - to.length,
    open: own.filter(({ state }) => state === 'raised').length,
  }
}
