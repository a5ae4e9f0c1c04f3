import {
  dayNumber,
  daysBetween,
  type LocalDate,
  monthOf,
  type WallTime,
  weekdayOf,
  yearOf,
} from '../kernel/dates.ts'
import type { Currency, Money } from '../kernel/money.ts'
import type { Language } from './pack.ts'

/**
 * Dates, times and amounts as people write them in Danish and Swedish. Written out rather than asked of Intl,
 * so that a mail, a page and a document say the same on every machine.
 */
const weekdays = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
} as const
const months = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
} as const

/** `weekday` counts from 1 for Monday. */
export const weekdayName = (weekday: number, language: Language): string =>
  weekdays[language][weekday - 1] ?? ''

/** `month` counts from 1 for January. */
export const monthName = (month: number, language: Language): string => months[language][month - 1] ?? ''

const nineMonths = 270

/** More than nine months away a day without its year is read as another year's: then the year is said. */
export const needsYear = (date: LocalDate, today: LocalDate): boolean =>
  Math.abs(daysBetween(today, date)) > nineMonths

/** "torsdag den 18. marts", "fredag 12 mars"; with the year where it is needed, seen from `today`. */
export const longDate = (date: LocalDate, language: Language, today?: LocalDate): string => {
  const weekday = weekdayName(weekdayOf(date), language)
  const words = `${weekday}${language === 'da' ? ' den' : ''} ${dayAndMonth(date, language)}`
  return today && needsYear(date, today) ? `${words} ${yearOf(date)}` : words
}

/** "torsdag den 18. marts 2027", "fredag 12 mars 2027". */
export const longDateWithYear = (date: LocalDate, language: Language): string =>
  `${longDate(date, language)} ${yearOf(date)}`

/** "18. marts", "12 mars". */
export const dayAndMonth = (date: LocalDate, language: Language): string =>
  `${Number(date.slice(8))}${language === 'da' ? '.' : ''} ${monthName(monthOf(date), language)}`

/** "marts 2027", "mars 2027". */
export const monthAndYear = (date: LocalDate, language: Language): string =>
  `${monthName(monthOf(date), language)} ${yearOf(date)}`

/** "18.3.2027", "2027-03-12". */
export const shortDate = (date: LocalDate, language: Language): string =>
  language === 'da' ? `${Number(date.slice(8))}.${monthOf(date)}.${yearOf(date)}` : date

/** "16.30", and "16" on the hour: what follows "kl." in both languages. */
export function clock(time: WallTime): string {
  const [hours, minutes] = time.split(':')
  return minutes === '00' ? `${Number(hours)}` : `${Number(hours)}.${minutes}`
}

/** "kl. 16–18", "kl. 9.30–12"; without an end "kl. 16". Alike in both languages. */
export const timeSpan = (start: WallTime, end?: WallTime | null): string =>
  `kl. ${clock(start)}${end ? `–${clock(end)}` : ''}`

/** "torsdag den 18. marts kl. 16–18", "fredag 12 mars kl. 9–12". */
export const dateAndTime = (
  date: LocalDate,
  start: WallTime,
  end: WallTime | null,
  language: Language,
): string => `${longDate(date, language)} ${timeSpan(start, end)}`

/** "12.500 kr." or "12.500,50 kr."; "12 500 kr" or "12 500,50 kr". The other country's kroner are named. */
export function amount(money: Money, language: Language): string {
  const kroner = Math.floor(Math.abs(money.minor) / 100)
  const minor = Math.abs(money.minor) % 100
  const sign = money.minor < 0 ? '-' : ''
  const figures = `${sign}${grouped(String(kroner), language)}${minor ? `,${String(minor).padStart(2, '0')}` : ''}`
  return `${figures}${language === 'da' ? ' ' : noBreak}${unit(money.currency, language)}`
}

/** "12.500,5", "12 500,5". With `decimals` exactly so many, rounded half away from zero. */
export function number(value: number, language: Language, decimals?: number): string {
  const size = Math.abs(value)
  const text = decimals === undefined ? String(size) : rounded(size, decimals)
  const [whole, fraction] = text.split('.') as [string, string?]
  const sign = value < 0 && /[1-9]/.test(text) ? '-' : ''
  return `${sign}${grouped(whole, language)}${fraction ? `,${fraction}` : ''}`
}

/** ISO week: weeks begin on Monday, week 1 holds the first Thursday. The last days of December may be week 1. */
export function weekNumber(date: LocalDate): number {
  const thursday = dayNumber(date) - weekdayOf(date) + 4
  let firstOfYear = dayNumber(`${yearOf(date)}-01-01`)
  const next = dayNumber(`${yearOf(date) + 1}-01-01`)
  if (thursday >= next) firstOfYear = next
  else if (thursday < firstOfYear) firstOfYear = dayNumber(`${yearOf(date) - 1}-01-01`)
  return Math.floor((thursday - firstOfYear) / 7) + 1
}

const noBreak = '\u00a0'
const unit = (currency: Currency, language: Language) =>
  language === 'da' ? (currency === 'DKK' ? 'kr.' : 'svenske kr.') : currency === 'SEK' ? 'kr' : 'danska kr'
const grouped = (digits: string, language: Language) =>
  digits.replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : noBreak)

/** By the decimal digits as written, for 1.005 times 100 is 100.49999999999999. */
function rounded(size: number, decimals: number): string {
  const written = String(size).includes('e') ? size.toFixed(20) : String(size)
  const [whole, fraction = ''] = written.split('.') as [string, string?]
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n
  const digits = String(kept + up).padStart(decimals + 1, '0')
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
}
