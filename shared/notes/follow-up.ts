import { addDays, type Instant, instantOf, type LocalDate } from '../kernel/dates.ts'
import type { NewId } from '../kernel/ids.ts'
import type { FollowUp, FollowUps, TakenBack } from './schema.ts'

/** So many days before it is due, its owner is reminded. */
const daysBefore = 7

/**
 * What is followed of a meeting when its notes go out, or go out corrected: a row for each thing that was taken back,
 * known by its words. What was done stays done; what the correction no longer says goes, unless it was done.
 */
export function followed(
  before: readonly FollowUp[],
  takenBack: readonly TakenBack[],
  newId: NewId,
): FollowUp[] {
  const known = new Map(before.map((row) => [row.text, row]))
  const said = new Set(takenBack.map(({ text }) => text))
  return [
    ...takenBack.map(({ text, owner, due }) => {
      const row = known.get(text)
      return {
        id: row?.id ?? newId('item'),
        text,
        owner,
        due,
        doneOn: row?.doneOn ?? null,
        came: row?.came ?? '',
      }
    }),
    ...before.filter(({ text, doneOn }) => doneOn !== null && !said.has(text)),
  ]
}

/** When the owner is reminded: in the morning a week before; nothing where there is no day, or where it is done. */
export const remindAt = ({ due, doneOn }: Pick<FollowUp, 'due' | 'doneOn'>): Instant | null =>
  due && doneOn === null ? instantOf(addDays(due, -daysBefore), '07:00') : null

/** The first reminder that is still ahead; none where there is nothing to remind of. */
export const nextReminder = (rows: readonly FollowUp[], now: Instant): Instant | null =>
  rows
    .flatMap((row) => remindAt(row) ?? [])
    .filter((at) => at > now)
    .sort()[0] ?? null

/** Those whose reminder fell between the moment that was waited for and now. */
export const toRemind = (
  rows: readonly FollowUp[],
  { since, now }: { readonly since: Instant; readonly now: Instant },
): FollowUp[] =>
  rows.filter((row) => {
    const at = remindAt(row)
    return at !== null && at >= since && at <= now
  })

/** A row with the meeting that it is from. */
export type Followed = FollowUp & Pick<FollowUps, 'meeting' | 'date'> & { readonly version: number }

/** What is open comes first, what has a day before what has none; what is done comes last, the newest first. */
export function inOrder(all: readonly (FollowUps & { readonly version: number })[]): {
  open: Followed[]
  done: Followed[]
} {
  const rows = all.flatMap(({ meeting, date, version, rows }) =>
    rows.map((row) => ({ ...row, meeting, date, version })),
  )
  const never = '9999-12-31'
  return {
    open: rows
      .filter(({ doneOn }) => doneOn === null)
      .sort((a, b) => compare(a.due || never, b.due || never) || compare(a.date, b.date)),
    done: rows
      .filter(({ doneOn }) => doneOn !== null)
      .sort((a, b) => compare(b.doneOn ?? '', a.doneOn ?? '') || compare(b.date, a.date)),
  }
}

const compare = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0)
