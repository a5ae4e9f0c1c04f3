import { type LocalDate, localDateOf } from '#shared/kernel/dates'

/** The day it is in Denmark and Sweden: what a page calls coming or past. */
export const today = (): LocalDate => localDateOf(new Date().toISOString())
