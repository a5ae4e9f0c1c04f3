import { addDays, type LocalDate, localDateOf } from '#shared/kernel/dates'

/** The day it is in Denmark and Sweden. */
export const today = (): LocalDate => localDateOf(new Date().toISOString())

/** What is proposed where no meeting says otherwise: so many days more. */
export const daysMore = (date: LocalDate, days: number): LocalDate => addDays(date, days)
