import * as v from 'valibot'
import type { FieldError } from '../kernel/problems.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import { Clause, type ClauseOf } from './schema.ts'

/**
 * A number in a clause's sentence that can be changed where it stands: "Vi mødes mindst [4] gange om året."
 * `name` is the clause's kind and the box: `cadence.count`, `seats.least.citizens`.
 */
export type Box = {
  readonly name: string
  readonly value: number
  readonly least: number
  readonly most: number
  /** What the number counts, for the label that a screen reader says: the box's own kind. */
  readonly counts: 'least' | 'most' | 'seats' | 'meetings' | 'days' | 'months'
  /** The seat group, where it is one's. */
  readonly group?: string
}

/** The boxes of a clause, in the order of its sentence. A group with one number has one box for it. */
export function boxesOf(clause: Clause): readonly Box[] {
  if (clause.kind === 'seats') return clause.groups.flatMap(boxesOfGroup)
  if (clause.kind === 'cadence' && clause.qualifier !== 'as-needed')
    return [{ name: 'cadence.count', value: clause.count, least: 1, most: 52, counts: 'meetings' }]
  if (clause.kind === 'notice')
    return [{ name: 'notice.days', value: clause.days, least: 1, most: 90, counts: 'days' }]
  if (clause.kind === 'chair-term')
    return [{ name: 'chair-term.months', value: clause.months, least: 1, most: 60, counts: 'months' }]
  if (clause.kind === 'review' && clause.months)
    return [{ name: 'review.months', value: clause.months, least: 1, most: 60, counts: 'months' }]
  return []
}

function boxesOfGroup(group: ClauseOf<'seats'>['groups'][number]): readonly Box[] {
  if (group.perMunicipality) return []
  const box = (which: 'least' | 'most' | 'seats', value: number): Box => ({
    name: `seats.${which === 'seats' ? 'count' : which}.${group.key}`,
    value,
    least: which === 'least' ? 0 : 1,
    most: 99,
    counts: which,
    group: group.title,
  })
  if (group.least === group.most) return [box('seats', group.least)]
  return [box('least', group.least), box('most', group.most)]
}

/**
 * The clauses with the numbers that were typed into their boxes; a box that was left alone keeps its number.
 * Refuses a number outside its bounds, and a group whose least is more than its most.
 */
export function withNumbers(
  clauses: readonly Clause[],
  numbers: Readonly<Record<string, number>>,
): Result<Clause[], { type: 'invalid'; errors: FieldError[] } | { type: 'least-over-most'; group: string }> {
  const errors = clauses
    .flatMap(boxesOf)
    .flatMap(({ name, value, least, most }) => problemOf(name, numbers[name] ?? value, least, most))
  if (errors.length) return refused({ type: 'invalid', errors })
  const filled = clauses.map((clause) => fill(clause, numbers))
  for (const clause of filled)
    if (clause.kind === 'seats')
      for (const group of clause.groups)
        if (group.least > group.most) return refused({ type: 'least-over-most', group: group.title })
  return ok(filled.map((clause) => v.parse(Clause, clause)))
}

function problemOf(name: string, value: number, least: number, most: number): FieldError[] {
  const pointer = `/numbers/${name}`
  if (!Number.isInteger(value)) return [{ pointer, detail: 'not-a-number' }]
  if (value < least) return [{ pointer, detail: 'too-low', min: least }]
  if (value > most) return [{ pointer, detail: 'too-high', max: most }]
  return []
}

function fill(clause: Clause, numbers: Readonly<Record<string, number>>): Clause {
  if (clause.kind === 'cadence') return { ...clause, count: numbers['cadence.count'] ?? clause.count }
  if (clause.kind === 'notice') return { ...clause, days: numbers['notice.days'] ?? clause.days }
  if (clause.kind === 'chair-term')
    return { ...clause, months: numbers['chair-term.months'] ?? clause.months }
  if (clause.kind === 'review' && clause.months)
    return { ...clause, months: numbers['review.months'] ?? clause.months }
  if (clause.kind !== 'seats') return clause
  return {
    ...clause,
    groups: clause.groups.map((group) => {
      const both = numbers[`seats.count.${group.key}`]
      return {
        ...group,
        least: both ?? numbers[`seats.least.${group.key}`] ?? group.least,
        most: both ?? numbers[`seats.most.${group.key}`] ?? group.most,
      }
    }),
  }
}
