import type { LocalDate } from '../kernel/dates.ts'
import type { FieldError } from '../kernel/problems.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { HomeMark, Recipient, TakenHome } from './schema.ts'

/** One who got the page. */
export type HomeRow = TakenHome['rows'][number]

/** The page goes to those who hold a municipality's seat: they have a committee at home to take it to. */
export const takesHome = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.filter(
    ({ role, person, municipality }) =>
      ['chair', 'vice-chair', 'member'].includes(role) && person.startsWith('p_') && Boolean(municipality),
  )

/** The rows after the page went out once more: who has said Yes keeps it, and nobody leaves the list. */
export function withAsked(rows: readonly HomeRow[], asked: readonly Recipient[]): HomeRow[] {
  const known = new Set(rows.map(({ person }) => person))
  return [
    ...rows,
    ...asked
      .filter(({ person }) => !known.has(person))
      .map(({ person, name, municipality }) => ({
        person,
        name,
        municipality: municipality ?? '',
        mark: null,
      })),
  ]
}

/** The rows with one Yes more. A second Yes may say more than the first, and never takes it back. */
export const withMark = (rows: readonly HomeRow[], person: string, mark: HomeMark): HomeRow[] =>
  rows.map((row) =>
    row.person === person
      ? {
          ...row,
          mark: row.mark
            ? { ...mark, forum: mark.forum || row.mark.forum, on: mark.on ?? row.mark.on }
            : mark,
        }
      : row,
  )

/** The day on which it was taken up at home, where one is told: from the meeting on, and no day that is still to come. */
export function toldDay(
  { on }: Pick<HomeMark, 'on'>,
  meeting: LocalDate,
  today: LocalDate,
): Result<void, { type: 'invalid'; errors: FieldError[] }> {
  if (!on || (on >= meeting && on <= today)) return ok(undefined)
  const detail = on > today ? 'day-to-come' : 'before-the-meeting'
  return refused({ type: 'invalid', errors: [{ pointer: '/on', detail }] })
}

export type HomeTable = {
  readonly meetings: readonly { readonly meeting: string; readonly date: LocalDate }[]
  readonly rows: readonly {
    readonly municipality: string
    /** In the order of the meetings. `null`: nobody from there got the page of that meeting. */
    readonly cells: readonly ({
      readonly name: string
      readonly person: string
      readonly mark: HomeMark | null
    } | null)[]
  }[]
}

/**
 * Municipalities by meetings, newest meeting first. Where two from one municipality got the page, a Yes from either
 * is the municipality's.
 */
export function homeTable(pages: readonly TakenHome[], most = 8): HomeTable {
  const meetings = [...pages].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, most)
  const codes = [
    ...new Set(meetings.flatMap(({ rows }) => rows.map(({ municipality }) => municipality))),
  ].sort()
  return {
    meetings: meetings.map(({ meeting, date }) => ({ meeting, date })),
    rows: codes.map((municipality) => ({
      municipality,
      cells: meetings.map(({ rows }) => {
        const own = rows.filter((row) => row.municipality === municipality)
        const row = own.find(({ mark }) => mark !== null) ?? own[0]
        return row ? { name: row.name, person: row.person, mark: row.mark } : null
      }),
    })),
  }
}
