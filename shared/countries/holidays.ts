import { addDays, type LocalDate, weekdayOf, yearOf } from '../kernel/dates.ts'
import type { Country } from './pack.ts'

/**
 * The name is as it stands within a sentence. `eve: true` marks a day that the law does not count among the holidays,
 * but on which town halls are closed or empty: grundlovsdag and juleaften, midsommarafton, julafton and nyårsafton.
 */
export type Holiday = { readonly name: string; readonly eve: boolean }

/**
 * The holiday that falls on a day, in the country's own language, or `null` (Sundays as such are none).
 * Computed, not looked up: the rules are those in force from 2005 on, and Store bededag ended with 2023
 * (lov nr. 214 af 6. marts 2023). Where two fall together the fixed one is named, eves last.
 */
export function holidayOn(country: Country, date: LocalDate): Holiday | null {
  const monthAndDay = date.slice(5)
  const rules = country === 'dk' ? danish : swedish
  const fixed = rules.fixed[monthAndDay]
  if (fixed) return { name: fixed, eve: false }
  const year = yearOf(date)
  const easter = easterSunday(year)
  for (const [days, name, until] of rules.fromEaster) {
    if (addDays(easter, days) === date && !(until && year > until)) return { name, eve: false }
  }
  for (const [weekday, from, to, name, eve] of rules.weekdayWithin) {
    if (weekdayOf(date) === weekday && from <= monthAndDay && monthAndDay <= to) return { name, eve }
  }
  const eve = rules.eves[monthAndDay]
  return eve ? { name: eve, eve: true } : null
}

/** The day itself, or the last working day before it. */
export function workingDayBy(country: Country, date: LocalDate): LocalDate {
  let day = date
  while (weekdayOf(day) > 5 || holidayOn(country, day)) day = addDays(day, -1)
  return day
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(country: Country, date: LocalDate): LocalDate {
  let day = date
  while (weekdayOf(day) > 5 || holidayOn(country, day)) day = addDays(day, 1)
  return day
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm of 1876). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  const month = String(Math.floor(days / 31)).padStart(2, '0')
  return `${year}-${month}-${String((days % 31) + 1).padStart(2, '0')}`
}

type Rules = {
  readonly fixed: Readonly<Record<string, string>>
  /** Days after Easter Sunday, the name, the last year in which it was a holiday. */
  readonly fromEaster: readonly (readonly [days: number, name: string, until?: number])[]
  readonly weekdayWithin: readonly (readonly [
    weekday: number,
    from: string,
    to: string,
    name: string,
    eve: boolean,
  ])[]
  readonly eves: Readonly<Record<string, string>>
}

const danish: Rules = {
  fixed: { '01-01': 'nytårsdag', '12-25': 'juledag', '12-26': '2. juledag' },
  fromEaster: [
    [-3, 'skærtorsdag'],
    [-2, 'langfredag'],
    [0, 'påskedag'],
    [1, '2. påskedag'],
    [26, 'store bededag', 2023],
    [39, 'Kristi himmelfartsdag'],
    [49, 'pinsedag'],
    [50, '2. pinsedag'],
  ],
  weekdayWithin: [],
  eves: { '06-05': 'grundlovsdag', '12-24': 'juleaften' },
}

const swedish: Rules = {
  fixed: {
    '01-01': 'nyårsdagen',
    '01-06': 'trettondedag jul',
    '05-01': 'första maj',
    '06-06': 'Sveriges nationaldag',
    '12-25': 'juldagen',
    '12-26': 'annandag jul',
  },
  fromEaster: [
    [-2, 'långfredagen'],
    [0, 'påskdagen'],
    [1, 'annandag påsk'],
    [39, 'Kristi himmelsfärdsdag'],
    [49, 'pingstdagen'],
  ],
  weekdayWithin: [
    [6, '06-20', '06-26', 'midsommardagen', false],
    [5, '06-19', '06-25', 'midsommarafton', true],
    [6, '10-31', '11-06', 'alla helgons dag', false],
  ],
  eves: { '12-24': 'julafton', '12-31': 'nyårsafton' },
}
