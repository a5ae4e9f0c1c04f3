import { addDays, addMonths, daysBetween, type LocalDate, monthOf, yearOf } from '../../kernel/dates.ts'
import type { ClauseOf, Light } from '../schema.ts'
import { type Check, laterOf, ordinaryMeetings, spokenFrom } from './facts.ts'

/** A meeting that is not planned yet needs about a week to be found a date for. */
const daysToFindADate = 7

/**
 * "Netværket mødes minimum 4 gange om året." Held and planned meetings of the period the day lies in, and those
 * held before Rådslag as the secretary told them. A planned date suffices; what lacks one is worth a look while
 * there is time, and missing when the period can no longer hold it.
 */
export const cadence: Check<'cadence'> = (clause, facts, asOf) => {
  if (clause.qualifier === 'as-needed') return []
  const period = periodAround(clause.per, asOf)
  const { usingSince } = facts.body
  const meetings = ordinaryMeetings(facts).filter(
    (meeting) => meeting.date >= period.first && meeting.date <= period.last,
  )
  const held = meetings.filter((meeting) => meeting.date < asOf || meeting.state === 'held').length
  const planned = meetings.length - held
  const before =
    clause.per === 'year' && usingSince > period.first
      ? (facts.digests.find((digest) => digest.year === yearOf(asOf))?.heldBefore ?? 0)
      : 0
  const have = held + planned + before
  const asked = clause.count - widthOf(clause)
  const share = usingSince > period.first && before === 0
  const need = share ? shareOf(asked, period, usingSince) : asked
  const light = {
    clause: 'cadence',
    about: `cadence:${period.first}`,
    facts: {
      count: share ? need : clause.count,
      have,
      held: held + before,
      planned,
      lacking: Math.max(0, need - have),
      per: clause.per === 'half-year' ? 'half' : clause.per,
      year: yearOf(asOf),
    },
    evidence: meetings.map((meeting) => ({ kind: 'meeting' as const, id: meeting.meeting })),
  } satisfies Partial<Light>

  if (have < need) {
    const lastDay = addDays(period.last, -daysToFindADate * (need - have))
    if (asOf > lastDay) {
      const since = addDays(lastDay, 1)
      return [
        {
          ...light,
          standing: 'missing',
          since: laterOf(since, spokenFrom(facts, 'cadence')),
          says: 'cadence-short',
          todo: 'cadence-say-why',
        },
      ]
    }
    return [{ ...light, standing: 'watch', says: 'cadence-planned', todo: 'cadence-find' }]
  }
  if (clause.qualifier === 'exactly' && have > clause.count)
    return [{ ...light, standing: 'watch', says: 'cadence-more', todo: 'cadence-look' }]
  return [{ ...light, standing: 'fine', says: have > 0 ? 'cadence-fine' : 'cadence-begun' }]
}

/** "About six" is kept by five: a quarter of the number, rounded down. */
const widthOf = (clause: ClauseOf<'cadence'>): number =>
  clause.qualifier === 'about' ? Math.floor(clause.count / 4) : 0

type Period = { readonly first: LocalDate; readonly last: LocalDate }

function periodAround(per: ClauseOf<'cadence'>['per'], day: LocalDate): Period {
  const months = per === 'year' ? 12 : per === 'half-year' ? 6 : 3
  const month = Math.floor((monthOf(day) - 1) / months) * months + 1
  const first = `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
  return { first, last: addDays(addMonths(first, months), -1) }
}

/** A body that began in the middle of the period is asked for the part of the period that it has been here. */
const shareOf = (asked: number, period: Period, usingSince: LocalDate): number =>
  Math.floor(
    (asked * (daysBetween(usingSince, period.last) + 1)) / (daysBetween(period.first, period.last) + 1),
  )
