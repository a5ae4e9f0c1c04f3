import type { Clause, ClauseOf } from '../charters/schema.ts'
import { workingDayBy } from '../countries/holidays.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { Country } from '../tenancy/schema.ts'
import type { Ladder } from './schema.ts'

/** Where the charter has no clause on notice: a usual number of days, promised to nobody. */
const usualNotice = 10
/** Topics are asked for so many days before the agenda is made. */
const daysToMakeTheAgenda = 7
/** Room and coffee are booked by the answers. */
const daysFromAnswers = 3

/**
 * Dates backwards from the meeting, each moved back to a working day: topics by, agenda out by, answers by.
 * Quoting a charter: "Dagsorden og eventuelle bilag sendes ca. 2 uger inden afholdelse".
 */
export function ladder(date: LocalDate, clauses: readonly Clause[], country: Country): Ladder {
  const notice = clauses.find((clause): clause is ClauseOf<'notice'> => clause.kind === 'notice')
  const sendBy = workingDayBy(country, addDays(date, -(notice?.days ?? usualNotice)))
  return {
    topicsBy: workingDayBy(country, addDays(sendBy, -daysToMakeTheAgenda)),
    sendBy,
    answersBy: workingDayBy(country, addDays(date, -daysFromAnswers)),
    promised: notice !== undefined,
  }
}
