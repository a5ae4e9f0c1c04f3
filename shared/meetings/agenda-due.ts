import { workingDayBy } from '../countries/holidays.ts'
import { addDays, type Instant, instantOf, type LocalDate } from '../kernel/dates.ts'
import type { Country } from '../tenancy/schema.ts'
import type { Meeting } from './schema.ts'

/** So many days before the agenda is to be out, the secretary is told. */
const daysBefore = 2

/**
 * When the secretary is told that an agenda is to go out: in the morning two days before, on a working day. No
 * meeting that has no such day, whose agenda is out, or that will not be, is told of.
 */
export function agendaDueAt(meeting: Pick<Meeting, 'ladder' | 'state'>, country: Country): Instant | null {
  if (meeting.state !== 'planned' || !meeting.ladder) return null
  return instantOf(workingDayBy(country, addDays(meeting.ladder.sendBy, -daysBefore)), '07:00')
}

/** The first of several meetings that is still to be told of, and when; none where all have been. */
export function nextAgendaDue(
  meetings: readonly Pick<Meeting, 'ladder' | 'state'>[],
  country: Country,
  after: Instant,
): Instant | null {
  const times = meetings.flatMap((meeting) => agendaDueAt(meeting, country) ?? [])
  return times.filter((at) => at > after).sort()[0] ?? null
}

/** Told of today, since the moment that this was asked for: an earlier one was told of in its time. */
export const dueSince = (
  meeting: Pick<Meeting, 'ladder' | 'state' | 'date'>,
  country: Country,
  { since, now, today }: { since: Instant; now: Instant; today: LocalDate },
): boolean => {
  const at = agendaDueAt(meeting, country)
  return at !== null && at >= since && at <= now && meeting.date >= today
}
