import { type LocalDate, monthOf, yearOf } from '../kernel/dates.ts'

/** Years that are looked through, both included. */
export type Years = { readonly from: number; readonly to: number }

/**
 * The year that is asked for. Else this year and the nearer one beside it: what is just over and what comes next, as
 * on the page of a body.
 */
export function yearsLooked(today: LocalDate, year?: number): Years {
  if (year !== undefined) return { from: year, to: year }
  const from = yearOf(today) - (monthOf(today) <= 6 ? 1 : 0)
  return { from, to: from + 1 }
}

/** The years beside those, where there may be something: from the first one in use, to the one after this. */
export const yearsBeside = (
  { from, to }: Years,
  today: LocalDate,
  inUseSince: number,
): { earlier: number | null; later: number | null } => ({
  earlier: from - 1 >= inUseSince ? from - 1 : null,
  later: to + 1 <= yearOf(today) + 1 ? to + 1 : null,
})
