import { needsYear } from '../countries/format.ts'
import {
  type Instant,
  type LocalDate,
  localDateOf,
  monthOf,
  type WallTime,
  wallTimeOf,
  weekdayOf,
  yearOf,
} from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { Language } from './languages.ts'

/** How dates, times, amounts and lists are written: "torsdag den 18. marts kl. 16–18", "12 500 kr". */
const names = {
  da: {
    months: [
      'januar',
      'februar',
      'marts',
      'april',
      'maj',
      'juni',
      'juli',
      'august',
      'september',
      'oktober',
      'november',
      'december',
    ],
    shortMonths: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    and: 'og',
  },
  sv: {
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    shortMonths: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    and: 'och',
  },
} as const satisfies Record<
  Language,
  { months: readonly string[]; shortMonths: readonly string[]; weekdays: readonly string[]; and: string }
>

const hardSpace = '\u00a0'

export const monthName = (language: Language, month: number): string =>
  names[language].months[month - 1] ?? ''
export const shortMonthName = (language: Language, month: number): string =>
  names[language].shortMonths[month - 1] ?? ''
/** 1 is Monday. */
export const weekdayName = (language: Language, weekday: number): string =>
  names[language].weekdays[weekday - 1] ?? ''

const dayAndMonth = (language: Language, date: LocalDate): string => {
  const day = Number(date.slice(8))
  const month = monthName(language, monthOf(date))
  return language === 'da' ? `${day}.${hardSpace}${month}` : `${day}${hardSpace}${month}`
}

/** The year is said where `year` asks for it, and where it is needed, seen from `today`. */
type SaysYear = { readonly year?: boolean; readonly today?: LocalDate }

/** "den 18. marts" / "18 mars"; with the year as the options say. */
export function dateText(language: Language, date: LocalDate, options: SaysYear = {}): string {
  const words = language === 'da' ? `den ${dayAndMonth(language, date)}` : dayAndMonth(language, date)
  const withYear = options.year ?? (options.today !== undefined && needsYear(date, options.today))
  return withYear ? `${words} ${yearOf(date)}` : words
}

/** "torsdag den 18. marts" / "fredag 12 mars"; with the year as the options say. */
export function dayText(language: Language, date: LocalDate, options: SaysYear = {}): string {
  return `${weekdayName(language, weekdayOf(date))} ${dateText(language, date, options)}`
}

const clock = (time: WallTime): string => {
  const [hours = '', minutes] = time.split(':')
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`
}

/** "kl. 16", "kl. 9.30–12". */
export function timeText(start: WallTime, end?: WallTime): string {
  return `kl.${hardSpace}${clock(start)}${end ? `–${clock(end)}` : ''}`
}

/** "torsdag den 18. marts kl. 16–18" / "fredag 12 mars kl. 9–12". */
export function dayAndTimeText(
  language: Language,
  planned: { date: LocalDate; start?: WallTime; end?: WallTime },
  options: { year?: boolean } = {},
): string {
  const day = dayText(language, planned.date, options)
  return planned.start ? `${day} ${timeText(planned.start, planned.end)}` : day
}

/** What happened, as it stood on the wall: "torsdag den 18. marts kl. 9.14". */
export function momentText(language: Language, instant: Instant, options: { year?: boolean } = {}): string {
  return `${dayText(language, localDateOf(instant), options)} ${timeText(wallTimeOf(instant))}`
}

/** "12.500 kr." / "12 500 kr"; øre only where there are any; the other country's crowns by their letters. */
export function moneyText(language: Language, amount: Money): string {
  const minor = Math.abs(amount.minor)
  const whole = String(Math.floor(minor / 100)).replace(
    /\B(?=(\d{3})+$)/g,
    language === 'da' ? '.' : hardSpace,
  )
  const rest = minor % 100
  const number = `${amount.minor < 0 ? '−' : ''}${whole}${rest ? `,${String(rest).padStart(2, '0')}` : ''}`
  const own = language === 'da' ? 'DKK' : 'SEK'
  const unit = amount.currency !== own ? amount.currency : language === 'da' ? 'kr.' : 'kr'
  return `${number}${hardSpace}${unit}`
}

/** "a, b og c" / "a, b och c". */
export function listText(language: Language, parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${names[language].and} ${parts.at(-1)}`
}
