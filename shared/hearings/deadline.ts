import type { DigestGathering } from '../bodies/schema.ts'
import { holidayOn, workingDayBy } from '../countries/holidays.ts'
import { addDays, daysBetween, type LocalDate, weekdayOf } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { Country } from '../tenancy/schema.ts'
import { hearingOpenTo } from './lifecycle.ts'
import type { HearingProblem } from './problems.ts'
import type { Hearing, WaitingHearing } from './schema.ts'

/** A meeting at which a hearing can be treated. */
export type MeetingAhead = Pick<DigestGathering, 'meeting' | 'date' | 'start' | 'end'> & {
  /** The agenda is out already: the hearing comes on it as a late topic. */
  readonly agendaOut: boolean
}

/**
 * A deadline as it counts. On a Saturday, a Sunday or a holiday nobody reads an answer, so the last working day
 * before is what one works towards; on such a day itself, today.
 */
export type Counted = {
  readonly on: LocalDate
  /** Why it is another day than the deadline's own. */
  readonly because: 'weekend' | 'holiday' | null
  /** The holiday's name, in the country's language. */
  readonly holiday: string
}

/** How a deadline lies to the body's meetings, as of today. */
export type Timing<Next = MeetingAhead> =
  /** Nothing is asked for by a day. */
  | { readonly is: 'none' }
  | { readonly is: 'in-time'; readonly counted: Counted; readonly next: Next }
  /** It falls before the next meeting, by so many days. */
  | { readonly is: 'before'; readonly counted: Counted; readonly next: Next; readonly days: number }
  | { readonly is: 'no-meeting'; readonly counted: Counted }
  /** It has gone by, so many days ago. */
  | { readonly is: 'passed'; readonly days: number; readonly next: Next | null }

/** The working day on which a deadline counts; never a day that has gone while the deadline is still ahead. */
export function countedOn(country: Country, deadline: LocalDate, today: LocalDate): Counted {
  const day = workingDayBy(country, deadline)
  if (day === deadline) return { on: deadline, because: null, holiday: '' }
  const holiday = holidayOn(country, deadline)
  const on = day < today && today <= deadline ? today : day
  return {
    on,
    because: holiday && weekdayOf(deadline) <= 5 ? 'holiday' : holiday ? 'holiday' : 'weekend',
    holiday: holiday?.name ?? '',
  }
}

const atWhichMattersAreTreated = ['ordinary', 'extraordinary']

/** The meetings at which an answer may have had its OK: held from the day the hearing came, the latest first. */
export const heldSince = (
  { receivedOn }: Pick<Hearing, 'receivedOn'>,
  gatherings: readonly (Pick<DigestGathering, 'meeting' | 'kind' | 'date'> & { readonly state: string })[],
  today: LocalDate,
): { meeting: string; date: LocalDate }[] =>
  gatherings
    .filter(
      ({ kind, state, date }) =>
        atWhichMattersAreTreated.includes(kind) &&
        (state === 'held' || state === 'called' || state === 'planned') &&
        date >= receivedOn &&
        date <= today,
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ meeting, date }) => ({ meeting, date }))

/** The meetings from today on at which a matter can be treated, the next one first. */
export const meetingsAhead = (
  gatherings: readonly (Pick<DigestGathering, 'meeting' | 'kind' | 'date' | 'start' | 'end'> & {
    readonly state: string
  })[],
  today: LocalDate,
): MeetingAhead[] =>
  gatherings
    .filter(
      ({ kind, state, date }) =>
        atWhichMattersAreTreated.includes(kind) &&
        (state === 'planned' || state === 'called') &&
        date >= today,
    )
    .sort((a, b) => (a.date + a.start < b.date + b.start ? -1 : 1))
    .map(({ meeting, date, start, end, state }) => ({
      meeting,
      date,
      start,
      end,
      agendaOut: state === 'called',
    }))

/**
 * The deadline held against the next meeting. All are local dates, so the hour that spring takes and autumn gives
 * moves nothing. In time: the next meeting is held on the day that counts or before it.
 */
export function timingOf(
  deadline: LocalDate | null,
  gatherings: Parameters<typeof meetingsAhead>[0],
  at: { readonly today: LocalDate; readonly country: Country },
): Timing {
  return timingTo(deadline, meetingsAhead(gatherings, at.today)[0] ?? null, at)
}

/** The same, where the next meeting is known. */
export function timingTo<Next extends Pick<MeetingAhead, 'date'> = MeetingAhead>(
  deadline: LocalDate | null,
  next: Next | null,
  { today, country }: { readonly today: LocalDate; readonly country: Country },
): Timing<Next> {
  if (!deadline) return { is: 'none' }
  if (deadline < today) return { is: 'passed', days: daysBetween(deadline, today), next }
  const counted = countedOn(country, deadline, today)
  if (!next) return { is: 'no-meeting', counted }
  return next.date <= counted.on
    ? { is: 'in-time', counted, next }
    : { is: 'before', counted, next, days: daysBetween(counted.on, next.date) }
}

/** What a hearing that waits asks of the secretary now. */
export type Asks =
  /** No meeting lies before the deadline, and no way out is chosen. */
  | 'choose-way'
  /** The deadline came forward: the members have been told a day that lies after it. */
  | 'round-past-deadline'
  /** Everyone has had their time to write: the answer is to be made. */
  | 'round-over'
  | 'deadline-near'
  | 'deadline-passed'
  /** It has its OK, and nothing but the sending is left. */
  | 'to-send'
  | null

/** So many days before a deadline it is said, whatever way was chosen. */
const near = 5

/** Does this hearing need somebody today? A deadline that has a meeting or a way out needs nobody until it is near. */
export function asksNow(waiting: WaitingHearing, timing: Timing, today: LocalDate): Asks {
  if (waiting.state === 'approved') return 'to-send'
  if (timing.is === 'none') return null
  const roundBy = waiting.way === 'in-writing' ? waiting.roundBy : null
  if (roundBy && roundBy < today) return 'round-over'
  if (timing.is === 'passed') return 'deadline-passed'
  const atMeetingInTime = waiting.way === 'meeting' && (waiting.meetingOn ?? '') <= timing.counted.on
  const isClash = timing.is === 'before' || timing.is === 'no-meeting'
  if (isClash && (waiting.way === null || (waiting.way === 'meeting' && !atMeetingInTime)))
    return 'choose-way'
  if (roundBy && roundBy > timing.counted.on) return 'round-past-deadline'
  return daysBetween(today, timing.counted.on) <= near ? 'deadline-near' : null
}

/** A deadline so long ago is a year that was mistyped. */
const longPast = 90

/**
 * A deadline that is typed: yesterday's may be kept, for a letter can come too late; last year's may not. A hearing
 * that asks for an answer has one.
 */
export function deadlineTyped(
  mode: Hearing['mode'],
  deadline: LocalDate | null,
  today: LocalDate,
): Result<LocalDate | null, Extract<HearingProblem, { type: 'deadline-needed' | 'deadline-long-past' }>> {
  if (!deadline) return mode === 'heard' ? refused({ type: 'deadline-needed' }) : ok(null)
  return daysBetween(deadline, today) > longPast
    ? refused({ type: 'deadline-long-past', deadline })
    : ok(deadline)
}

/**
 * The hearing with another deadline: more time was given, or the sender changed it. What members have said stays, and
 * so does the date that they were told, until they are told another; a meeting that now comes too late is no way any
 * more. Once the answer has gone, or the hearing is closed, its deadline stands as it was.
 */
export function withDeadline<H extends Hearing>(
  hearing: H,
  deadline: LocalDate,
  at: { readonly today: LocalDate; readonly country: Country; readonly granted: boolean },
): Result<H, HearingProblem> {
  const open: readonly string[] = hearingOpenTo['change-deadline']
  if (!open.includes(hearing.state))
    return refused({ type: 'hearing-not-in-state', move: 'change-deadline', state: hearing.state })
  const typed = deadlineTyped(hearing.mode, deadline, at.today)
  if (!typed.ok) return typed
  const counted = countedOn(at.country, deadline, at.today).on
  const { time, meeting } = hearing
  const tooLate = hearing.way === 'meeting' && (!meeting || meeting.date > counted)
  const answered = hearing.way === 'more-time' && deadline > (hearing.deadline ?? '')
  return ok({
    ...hearing,
    deadline,
    earlier:
      hearing.deadline && hearing.deadline !== deadline
        ? [...hearing.earlier, { deadline: hearing.deadline, changedOn: at.today, granted: at.granted }]
        : hearing.earlier,
    time: time && at.granted ? { ...time, said: 'yes' } : time,
    way: tooLate || answered ? null : hearing.way,
  })
}

/**
 * The days among which the members' own date is chosen, and the one that is proposed. As long as there is one, a
 * working day is left between it and the deadline, in which the answer is written.
 */
export function roundDays(
  deadline: LocalDate | null,
  { today, country }: { readonly today: LocalDate; readonly country: Country },
): { readonly from: LocalDate; readonly to: LocalDate; readonly proposed: LocalDate } {
  const late = !deadline || deadline < today
  const last = late ? addDays(today, daysForALateAnswer) : countedOn(country, deadline, today).on
  const dayBefore = workingDayBy(country, addDays(last, -1))
  const to = late || dayBefore < today ? last : dayBefore
  const wished = workingDayBy(country, late ? addDays(today, 7) : addDays(last, -daysToWriteTheAnswer))
  return { from: today, to, proposed: wished < today ? to : wished }
}

/** What members write is put together in so many days. */
const daysToWriteTheAnswer = 2
/** Where the deadline has gone by, the sender waits no longer than this. */
const daysForALateAnswer = 30
