import type { ClauseOf } from '../charters/schema.ts'
import { holidayOn } from '../countries/holidays.ts'
import {
  addDays,
  dayNumber,
  daysBetween,
  type LocalDate,
  monthOf,
  weekdayOf,
  yearOf,
} from '../kernel/dates.ts'
import type { Country } from '../tenancy/schema.ts'

/** A meeting that stands already: it counts, and its week is taken. */
export type Standing = { readonly date: LocalDate; readonly joint: boolean; readonly ordinary: boolean }

export type YearAsked = {
  readonly today: LocalDate
  readonly country: Country
  /** How many meetings the charter asks for in a calendar year. */
  readonly count: number
  /** Held this year before the body began to use Rådslag. */
  readonly heldBefore: number
  /** Held or planned in Rådslag, this year and next. */
  readonly standing: readonly Standing[]
  /** 1 is Monday, 5 is Friday. */
  readonly weekday: number
  readonly seasons: readonly Season[]
  /** Plan this year and no other. */
  readonly year?: number
}
export type Season = 'spring' | 'autumn'
export type PlannedDate = { readonly date: LocalDate; readonly season: Season; readonly joint: boolean }
export type PlannedYear = {
  readonly year: number
  readonly already: number
  readonly dates: readonly PlannedDate[]
}

/** Days from today to the first proposed date, so that an agenda can go out about two weeks before it. */
const firstAfterDays = 21
/** With less than so many free weeks to each meeting the rest of the year is full, and next year is planned. */
const weeksEach = 3

/** How many meetings a cadence makes in a calendar year. As needed is none in particular. */
export function timesAYear(cadence: Pick<ClauseOf<'cadence'>, 'count' | 'per' | 'qualifier'>): number {
  if (cadence.qualifier === 'as-needed') return 0
  return cadence.count * { year: 1, 'half-year': 2, quarter: 4 }[cadence.per]
}

/**
 * A year of dates: one weekday, spread evenly over the weeks that are free, never on a holiday or a weekend, not in
 * the summer weeks (28–31 and the rest of July), not from 20 December to Epiphany. The rest of this year is
 * planned where it has room; else next year. One meeting nearest the middle of each asked season is joint.
 */
export function planYear(asked: YearAsked): PlannedYear {
  const thisYear = yearOf(asked.today)
  const ofYear = (year: number): PlannedYear => {
    const counting = asked.standing.filter((each) => yearOf(each.date) === year && each.ordinary).length
    const already = counting + (year === thisYear ? asked.heldBefore : 0)
    const missing = Math.max(0, asked.count - already)
    return { year, already, dates: withJoint(spread(freeDays(asked, year), asked.weekday, missing), asked) }
  }
  if (asked.year !== undefined) return ofYear(asked.year)
  const weeks = freeDays(asked, thisYear).filter((date) => weekdayOf(date) === asked.weekday).length
  const missing = ofYear(thisYear).dates.length
  return missing > 0 && weeks >= missing * weeksEach ? ofYear(thisYear) : ofYear(thisYear + 1)
}

/** The middle of the season, near which its joint meeting is put. */
const middle: Record<Season, string> = { spring: '04-10', autumn: '10-10' }
/** Spring is the first half of the year, autumn the second: the way a season is counted. */
export const seasonOf = (date: LocalDate): Season => (monthOf(date) <= 6 ? 'spring' : 'autumn')

/** Working days of a year, from today on, on which people can be asked to come, and whose week is not taken. */
function freeDays(asked: YearAsked, year: number): LocalDate[] {
  const first = `${year}-01-01`
  const soonest = addDays(asked.today, firstAfterDays)
  const days: LocalDate[] = []
  for (let at = soonest > first ? soonest : first; yearOf(at) === year; at = addDays(at, 1)) {
    const taken = asked.standing.some((each) => Math.abs(daysBetween(each.date, at)) < 7)
    if (!taken && isGoodDay(asked.country, at)) days.push(at)
  }
  return days
}

/** True on a working day outside summer and Christmas. */
export function isGoodDay(country: Country, date: LocalDate): boolean {
  if (weekdayOf(date) > 5 || holidayOn(country, date)) return false
  const week = isoWeek(date)
  const summer = monthOf(date) === 7 || (week >= 28 && week <= 31)
  const monthAndDay = date.slice(5)
  const christmas = monthAndDay >= '12-20' || monthAndDay <= '01-06' || week >= 52 || week === 1
  return !summer && !christmas
}

/** So many of the days, evenly spread: on the weekday while it has enough of them, else on any of the days. */
function spread(days: readonly LocalDate[], weekday: number, count: number): LocalDate[] {
  const sameWeekday = days.filter((date) => weekdayOf(date) === weekday)
  const from = sameWeekday.length >= count ? sameWeekday : days
  const chosen = Math.min(count, from.length)
  return Array.from(
    { length: chosen },
    (_, at) => from[Math.floor(((at + 0.5) * from.length) / chosen)] as LocalDate,
  )
}

function withJoint(dates: readonly LocalDate[], asked: YearAsked): PlannedDate[] {
  const joint = new Set<LocalDate>()
  for (const season of asked.seasons) {
    const inSeason = dates.filter((date) => seasonOf(date) === season)
    const year = dates[0] === undefined ? 0 : yearOf(dates[0])
    const has = asked.standing.some(
      (each) => each.joint && yearOf(each.date) === year && seasonOf(each.date) === season,
    )
    const wanted = `${year}-${middle[season]}`
    const nearest = [...inSeason].sort(
      (a, b) => Math.abs(daysBetween(a, wanted)) - Math.abs(daysBetween(b, wanted)) || daysBetween(b, a),
    )[0]
    if (!has && nearest) joint.add(nearest)
  }
  return dates.map((date) => ({ date, season: seasonOf(date), joint: joint.has(date) }))
}

/** Week number by ISO 8601: week 1 is the one with the year's first Thursday. */
export function isoWeek(date: LocalDate): number {
  const thursday = addDays(date, 4 - weekdayOf(date))
  return Math.floor((dayNumber(thursday) - dayNumber(`${yearOf(thursday)}-01-01`)) / 7) + 1
}
