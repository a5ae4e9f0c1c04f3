import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  Instant,
  instantOf,
  isoOf,
  LocalDate,
  localDateOf,
  millisOf,
  WallTime,
  wallTimeOf,
  weekdayOf,
} from './dates.ts'

const days = fc.integer({ min: dayNumber('1800-01-01'), max: dayNumber('2199-12-31') })
const dates = days.map(fromDayNumber)
const modern = fc.integer({ min: dayNumber('1997-01-01'), max: dayNumber('2099-12-31') }).map(fromDayNumber)
const times = fc.integer({ min: 0, max: 1439 }).map((minute) => isoOf(minute * 60_000).slice(11, 16))

describe('a day', () => {
  test('keeps its number, and its number keeps it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayNumber(fromDayNumber(day))).toBe(day)
      }),
    )
  })

  test('is the day that the machine’s own calendar says', () => {
    fc.assert(
      fc.property(days, (day) => {
        const known = new Date(day * 86_400_000)
        expect(fromDayNumber(day)).toBe(known.toISOString().slice(0, 10))
        expect(weekdayOf(fromDayNumber(day))).toBe(known.getUTCDay() || 7)
      }),
    )
  })

  test('that the calendar lacks is refused', () => {
    for (const text of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '27-03-18', '18.3.2027', ''])
      expect(v.is(LocalDate, text), text).toBe(false)
    expect(v.is(LocalDate, '2028-02-29')).toBe(true)
  })

  test('so many days on is so many days away', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count)
      }),
    )
  })

  test('a month on is the same day, or the last of a shorter month', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2027-12-15', 1)).toBe('2028-01-15')
    expect(addMonths('2027-03-31', -13)).toBe('2026-02-28')
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, count) => {
        const then = addMonths(date, count)
        expect(v.is(LocalDate, then)).toBe(true)
        expect(Number(then.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)))
        if (Number(date.slice(8)) <= 28) expect(addMonths(then, -count)).toBe(date)
      }),
    )
  })
})

describe('a time on the wall', () => {
  test('has two digits each for hour and minute', () => {
    for (const text of ['16:00', '00:00', '23:59']) expect(v.is(WallTime, text)).toBe(true)
    for (const text of ['24:00', '9:00', '16.00', '16:60']) expect(v.is(WallTime, text)).toBe(false)
  })

  test.each(['Europe/Copenhagen', 'Europe/Stockholm'])(
    'is the time that a clock in %s shows at that instant',
    (timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      })
      const read = (instant: string) => shown.format(new Date(instant)).replace(',', '')
      fc.assert(
        fc.property(modern, times, (date, time) => {
          const instant = instantOf(date, time)
          expect(`${localDateOf(instant)} ${wallTimeOf(instant)}`).toBe(read(instant))
          if (!(time >= '02:00' && time < '03:00')) expect(read(instant)).toBe(`${date} ${time}`)
        }),
      )
    },
  )

  test('in the hour that spring skips is an hour later', () => {
    expect(instantOf('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z')
    expect(instantOf('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(wallTimeOf(instantOf('2027-03-28', '02:30'))).toBe('03:30')
    expect(instantOf('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z')
  })

  test('in the hour that autumn has twice is the first of the two', () => {
    expect(instantOf('2027-10-31', '01:59')).toBe('2027-10-30T23:59:00.000Z')
    expect(instantOf('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z')
    expect(instantOf('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z')
    expect(wallTimeOf('2027-10-31T01:30:00.000Z')).toBe('02:30')
  })
})

describe('an instant', () => {
  test('is written as the machine writes it, and read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000_000_000, max: 7_000_000_000_000 }), (millis) => {
        expect(isoOf(millis)).toBe(new Date(millis).toISOString())
        expect(millisOf(isoOf(millis))).toBe(millis)
      }),
    )
  })

  test('is in UTC: one with another offset is refused rather than misread', () => {
    expect(v.is(Instant, '2027-03-18T15:00:00.000Z')).toBe(true)
    expect(v.is(Instant, '2027-03-18T15:00:00Z')).toBe(true)
    expect(v.is(Instant, '2027-03-18T16:00:00+01:00')).toBe(false)
  })
})
