import * as v from 'valibot'

/**
 * Planned things are a local date, a wall time and a zone; what happened is an instant.
 * Dates are ISO strings, so that they sort, store and travel as they are. Nothing here reads a clock.
 */
export const LocalDate = v.pipe(
  v.string(),
  v.isoDate('not-a-date'),
  v.check((text) => !Number.isNaN(dayNumber(text)) && fromDayNumber(dayNumber(text)) === text, 'not-a-date'),
)
/** A calendar day, `2027-03-18`. */
export type LocalDate = string

export const WallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'))
/** A time on the wall, `16:00`. */
export type WallTime = string

export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'))
/** A moment in UTC, `2027-03-18T15:00:00.000Z`. */
export type Instant = string

export const Zone = v.picklist(['Europe/Copenhagen', 'Europe/Stockholm'])
export type Zone = v.InferOutput<typeof Zone>

/** Days since 1970-01-01 of a local date (proleptic Gregorian, pure arithmetic). */
export function dayNumber(date: LocalDate): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function fromDayNumber(days: number): LocalDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * part + 2) / 5) + 1
  const month = part < 10 ? part + 3 : part - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days)
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7))
/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** The same day so many months on; a day that the month lacks becomes its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  const last = daysBetween(
    `${year}-${two(month)}-01`,
    month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`,
  )
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Number(date.slice(8)), last))}`
}

/** Danish and Swedish wall time runs one hour ahead of UTC, two from the last Sunday of March to that of October. */
export function offsetHours(utcMillis: number): 1 | 2 {
  const year = yearOf(fromDayNumber(Math.floor(utcMillis / 86_400_000)))
  const change = (month: 3 | 10) => {
    const last = `${year}-${two(month)}-31`
    return (dayNumber(last) - (weekdayOf(last) % 7)) * 86_400_000 + 3_600_000
  }
  return utcMillis >= change(3) && utcMillis < change(10) ? 2 : 1
}

/** The instant of a planned wall time. In the hour that spring skips, the time an hour later is meant. */
export function instantOf(date: LocalDate, time: WallTime): Instant {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  const wall = dayNumber(date) * 86_400_000 + (hours * 60 + minutes) * 60_000
  const summer = wall - 2 * 3_600_000
  const utc = offsetHours(summer) === 2 ? summer : wall - 3_600_000
  return isoOf(utc)
}

/** The local day on which an instant falls in Denmark and Sweden. */
export function localDateOf(instant: Instant): LocalDate {
  const utc = millisOf(instant)
  return fromDayNumber(Math.floor((utc + offsetHours(utc) * 3_600_000) / 86_400_000))
}

/** The wall time at which an instant falls in Denmark and Sweden. */
export function wallTimeOf(instant: Instant): WallTime {
  const utc = millisOf(instant)
  const minutes = Math.floor((utc + offsetHours(utc) * 3_600_000) / 60_000)
  const inDay = ((minutes % 1440) + 1440) % 1440
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`
}

/** Milliseconds since 1970 of an ISO instant in UTC. */
export function millisOf(instant: Instant): number {
  const [day, clock] = instant.split('T') as [string, string]
  const [hours, minutes, seconds] = clock.replace('Z', '').split(':').map(Number) as [number, number, number]
  return dayNumber(day) * 86_400_000 + (hours * 60 + minutes) * 60_000 + Math.round((seconds || 0) * 1000)
}

/** ISO instant of milliseconds since 1970. */
export function isoOf(millis: number): Instant {
  const days = Math.floor(millis / 86_400_000)
  const inDay = millis - days * 86_400_000
  const time = [Math.floor(inDay / 3_600_000), Math.floor(inDay / 60_000) % 60, Math.floor(inDay / 1000) % 60]
  return `${fromDayNumber(days)}T${time.map(two).join(':')}.${String(inDay % 1000).padStart(3, '0')}Z`
}

const two = (number: number): string => String(number).padStart(2, '0')
