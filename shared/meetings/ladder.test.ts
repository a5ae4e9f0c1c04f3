import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayOn } from '../countries/holidays.ts'
import { addDays, dayNumber, fromDayNumber, weekdayOf } from '../kernel/dates.ts'
import { ladder } from './ladder.ts'

describe('the ladder of dates before a meeting', () => {
  it('an agenda about two weeks before, topics a week before that', () => {
    expect(ladder('2027-03-18', [{ kind: 'notice', days: 14, about: true }], 'dk')).toEqual({
      topicsBy: '2027-02-25',
      sendBy: '2027-03-04',
      answersBy: '2027-03-15',
      promised: true,
    })
  })

  it('without a clause on notice nothing is promised', () => {
    expect(ladder('2027-03-18', [{ kind: 'secretary' }], 'se').promised).toBe(false)
  })

  it('no step falls on a weekend or holiday, and the agenda is never later than the charter says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2035-12-31') }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('dk' as const, 'se' as const),
        (days, notice, country) => {
          const date = fromDayNumber(days)
          const steps = ladder(date, [{ kind: 'notice', days: notice, about: false }], country)
          expect(steps.sendBy <= addDays(date, -notice)).toBe(true)
          expect(steps.topicsBy < steps.sendBy).toBe(true)
          expect(steps.answersBy < date).toBe(true)
          for (const day of [steps.topicsBy, steps.sendBy, steps.answersBy]) {
            expect(weekdayOf(day)).toBeLessThan(6)
            expect(holidayOn(country, day)).toBeNull()
          }
        },
      ),
    )
  })
})
