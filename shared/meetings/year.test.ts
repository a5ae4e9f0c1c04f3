import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayOn } from '../countries/holidays.ts'
import { addDays, dayNumber, daysBetween, fromDayNumber, weekdayOf, yearOf } from '../kernel/dates.ts'
import { isoWeek, planYear, seasonOf, timesAYear, type YearAsked } from './year.ts'

const asked: YearAsked = {
  today: '2027-01-12',
  country: 'dk',
  count: 4,
  heldBefore: 0,
  standing: [],
  weekday: 4,
  seasons: [],
}
const someDay = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2036-12-31') })
  .map((days) => fromDayNumber(days))

describe('a year of dates', () => {
  it('a network that meets four times begins the year with four Thursdays', () => {
    const plan = planYear(asked)
    expect(plan.year).toBe(2027)
    expect(plan.dates).toHaveLength(4)
    expect(plan.dates.map(({ date }) => weekdayOf(date))).toEqual([4, 4, 4, 4])
    const gaps = plan.dates.slice(1).map(({ date }, at) => daysBetween(plan.dates[at]!.date, date))
    expect(Math.min(...gaps)).toBeGreaterThan(40)
  })

  it('what was held before Rådslag and what is planned already is counted', () => {
    const plan = planYear({
      ...asked,
      heldBefore: 1,
      standing: [{ date: '2027-03-18', joint: false, ordinary: true }],
    })
    expect(plan.already).toBe(2)
    expect(plan.dates).toHaveLength(2)
    for (const { date } of plan.dates)
      expect(Math.abs(daysBetween('2027-03-18', date))).toBeGreaterThanOrEqual(7)
  })

  it('late in the year the whole of next year is planned instead', () => {
    const plan = planYear({ ...asked, today: '2027-11-21' })
    expect(plan.year).toBe(2028)
    expect(plan.dates).toHaveLength(4)
  })

  it('with everything held the next year is planned', () => {
    expect(planYear({ ...asked, today: '2027-08-01', heldBefore: 4 }).year).toBe(2028)
  })

  it('one meeting in spring and one in autumn is joint, unless the season has one', () => {
    const fyrbodal: YearAsked = {
      ...asked,
      country: 'se',
      count: 5,
      weekday: 5,
      seasons: ['spring', 'autumn'],
    }
    const joint = planYear(fyrbodal).dates.filter((each) => each.joint)
    expect(joint.map((each) => each.season)).toEqual(['spring', 'autumn'])
    const withSpring = planYear({
      ...fyrbodal,
      standing: [{ date: '2027-03-12', joint: true, ordinary: true }],
    })
    expect(withSpring.dates.filter((each) => each.joint).map((each) => each.season)).toEqual(['autumn'])
  })

  it('never a holiday, a weekend, July or Christmas; ascending; exactly as many as are missing', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.constantFrom('dk' as const, 'se' as const),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(someDay, fc.boolean()), { maxLength: 8 }),
        (today, country, count, heldBefore, weekday, others) => {
          const standing = others.map(([date, joint]) => ({ date, joint, ordinary: true }))
          const plan = planYear({
            today,
            country,
            count,
            heldBefore,
            weekday,
            standing,
            seasons: ['spring', 'autumn'],
          })
          const dates = plan.dates.map(({ date }) => date)
          expect(dates).toEqual([...new Set(dates)].sort())
          expect(dates).toHaveLength(Math.max(0, count - plan.already))
          for (const date of dates) {
            expect(date > today).toBe(true)
            expect(weekdayOf(date)).toBeLessThanOrEqual(5)
            expect(holidayOn(country, date)).toBeNull()
            expect(date.slice(5, 7)).not.toBe('07')
            expect(date.slice(5) >= '12-20' || date.slice(5) <= '01-06').toBe(false)
            expect(yearOf(date)).toBe(plan.year)
          }
          for (const season of ['spring', 'autumn'] as const)
            expect(plan.dates.filter((each) => each.joint && each.season === season).length).toBeLessThan(2)
        },
      ),
    )
  })

  it('weeks are numbered as in a Danish and a Swedish calendar', () => {
    expect(isoWeek('2027-01-01')).toBe(53)
    expect(isoWeek('2027-01-04')).toBe(1)
    expect(isoWeek('2026-12-31')).toBe(53)
    expect(isoWeek(addDays('2027-01-04', 7 * 27))).toBe(28)
    expect(seasonOf('2027-06-30')).toBe('spring')
  })

  it('a cadence by quarter or half-year is counted for the year', () => {
    expect(timesAYear({ qualifier: 'at-least', count: 1, per: 'quarter' })).toBe(4)
    expect(timesAYear({ qualifier: 'about', count: 2, per: 'half-year' })).toBe(4)
    expect(timesAYear({ qualifier: 'as-needed', count: 9, per: 'year' })).toBe(0)
  })
})
