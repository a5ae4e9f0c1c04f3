import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromDayNumber } from '../kernel/dates.ts'
import { money } from '../kernel/money.ts'
import { Language } from './country.ts'
import {
  amount,
  clock,
  dateAndTime,
  longDate,
  longDateWithYear,
  monthAndYear,
  monthName,
  number,
  shortDate,
  timeSpan,
  weekdayName,
  weekNumber,
} from './format.ts'

const dates = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber)
const locale = { da: 'da-DK', sv: 'sv-SE' } as const
const noBreak = '\u00a0'

describe('a date', () => {
  test('is written as people write it', () => {
    expect(dateAndTime('2027-03-18', '16:00', '18:00', 'da')).toBe('torsdag den 18. marts kl. 16–18')
    expect(dateAndTime('2027-03-12', '09:00', '12:00', 'sv')).toBe('fredag 12 mars kl. 9–12')
    expect(dateAndTime('2027-04-06', '16:30', null, 'da')).toBe('tirsdag den 6. april kl. 16.30')
    expect(longDate('2027-03-18', 'da', '2026-11-22')).toBe('torsdag den 18. marts')
    expect(longDate('2027-11-30', 'da', '2026-11-22')).toBe('tirsdag den 30. november 2027')
    expect(longDateWithYear('2027-03-18', 'da')).toBe('torsdag den 18. marts 2027')
    expect(longDateWithYear('2027-03-12', 'sv')).toBe('fredag 12 mars 2027')
    expect(shortDate('2027-03-18', 'da')).toBe('18.3.2027')
    expect(shortDate('2027-03-12', 'sv')).toBe('2027-03-12')
    expect(monthAndYear('2027-03-12', 'sv')).toBe('mars 2027')
  })

  test('has the weekdays and months that Intl knows', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...Language.options), (date, language) => {
        const intl = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options }).format(new Date(date))
        expect(longDate(date, language).replace(' den ', ' ')).toBe(
          intl({ weekday: 'long', day: 'numeric', month: 'long' }),
        )
      }),
    )
  })

  test('names weekdays from Monday and months from January', () => {
    expect([1, 7].map((day) => weekdayName(day, 'da'))).toEqual(['mandag', 'søndag'])
    expect([1, 12].map((month) => monthName(month, 'sv'))).toEqual(['januari', 'december'])
  })

  test('lies in the ISO week that holds its Thursday', () => {
    expect(weekNumber('2027-01-01')).toBe(53)
    expect(weekNumber('2027-01-04')).toBe(1)
    expect(weekNumber('2024-12-30')).toBe(1)
    expect(weekNumber('2026-12-31')).toBe(53)
    expect(weekNumber('2027-03-18')).toBe(11)
    fc.assert(
      fc.property(dates, (date) => {
        const thursday = new Date(date)
        thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
        const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
        expect(weekNumber(date)).toBe(Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7))
      }),
    )
  })
})

describe('a time', () => {
  test('is short on the hour and has a point before the minutes', () => {
    expect([clock('16:30'), clock('16:00'), clock('09:05'), clock('00:00')]).toEqual([
      '16.30',
      '16',
      '9.05',
      '0',
    ])
    expect(timeSpan('09:30', '12:00')).toBe('kl. 9.30–12')
    expect(timeSpan('16:00')).toBe('kl. 16')
  })
})

describe('an amount', () => {
  test('is written as people write it', () => {
    expect(amount(money(1_250_000, 'DKK'), 'da')).toBe('12.500 kr.')
    expect(amount(money(1_250_050, 'DKK'), 'da')).toBe('12.500,50 kr.')
    expect(amount(money(1_250_000, 'SEK'), 'sv')).toBe(`12${noBreak}500${noBreak}kr`)
    expect(amount(money(1_250_050, 'SEK'), 'sv')).toBe(`12${noBreak}500,50${noBreak}kr`)
    expect(amount(money(-105, 'DKK'), 'da')).toBe('-1,05 kr.')
    expect(amount(money(0, 'DKK'), 'da')).toBe('0 kr.')
    expect(amount(money(1, 'SEK'), 'sv')).toBe(`0,01${noBreak}kr`)
  })

  test('in the other country’s kroner says whose', () => {
    expect(amount(money(2500, 'SEK'), 'da')).toBe('25 svenske kr.')
    expect(amount(money(394, 'DKK'), 'sv')).toBe(`3,94${noBreak}danska kr`)
  })

  test('has the figures that Intl writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(...Language.options),
        (minor, language) => {
          const written = amount(money(minor, language === 'da' ? 'DKK' : 'SEK'), language)
          const figures = new Intl.NumberFormat(locale[language], {
            minimumFractionDigits: minor % 100 ? 2 : 0,
          }).format(minor / 100 || 0)
          expect(written.replace(/.kr\.?$/, '')).toBe(figures.replace('−', '-'))
        },
      ),
    )
  })
})

describe('a number', () => {
  test('has a decimal comma, and groups from a thousand on', () => {
    expect(number(12500.5, 'da')).toBe('12.500,5')
    expect(number(12500.5, 'sv')).toBe(`12${noBreak}500,5`)
    expect(number(999, 'da')).toBe('999')
    expect(number(-1000, 'da')).toBe('-1.000')
  })

  test('is rounded as written on paper where decimals are asked for', () => {
    expect(number(1.005, 'da', 2)).toBe('1,01')
    expect(number(14.354, 'sv', 1)).toBe('14,4')
    expect(number(2, 'da', 2)).toBe('2,00')
    expect(number(0.5, 'da', 0)).toBe('1')
    expect(number(-0.004, 'da', 2)).toBe('0,00')
    expect(number(999.999, 'da', 2)).toBe('1.000,00')
    expect(number(1e-7, 'da', 2)).toBe('0,00')
  })
})
