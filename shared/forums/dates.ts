import { workingDayBy, workingDayFrom } from '../countries/holidays.ts'
import type { Country } from '../countries/pack.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { Mandate, OutsideMeeting } from './schema.ts'

/** The members need time to say what should be brought there. */
const daysBefore = 14
/** Notes of others take their time. */
const daysForNotes = 14

/** From when the agenda is asked for, from when the notes are, and when each is later than it was meant to be. */
export type SharingDates = {
  readonly agendaFrom: LocalDate
  readonly agendaBy: LocalDate
  readonly notesFrom: LocalDate
  readonly notesBy: LocalDate
}

/**
 * The dates around a meeting of another group. The agenda is shared in the two weeks before it, at the latest on the
 * last working day before; the notes from the day after, at the latest on a working day two weeks on.
 */
export function sharingDates(date: LocalDate, country: Country): SharingDates {
  return {
    agendaFrom: workingDayBy(country, addDays(date, -daysBefore)),
    agendaBy: workingDayBy(country, addDays(date, -1)),
    notesFrom: addDays(date, 1),
    notesBy: workingDayFrom(country, addDays(date, daysForNotes)),
  }
}

/** What is to be shared of it now: nothing, its agenda, or its notes; `late` where the day for it has gone by. */
export function waitingFor(
  outside: Pick<OutsideMeeting, 'date' | 'agendaAt' | 'notesAt'>,
  today: LocalDate,
  country: Country,
): { what: 'agenda' | 'notes'; late: boolean } | null {
  const dates = sharingDates(outside.date, country)
  if (today >= dates.notesFrom) return outside.notesAt ? null : { what: 'notes', late: today > dates.notesBy }
  if (outside.agendaAt || today < dates.agendaFrom) return null
  return { what: 'agenda', late: today > dates.agendaBy }
}

/** True where the mandate is held on the day, first and last day included. */
export const heldOn = (mandate: Pick<Mandate, 'from' | 'to'>, day: LocalDate): boolean =>
  mandate.from <= day && (!mandate.to || mandate.to >= day)
