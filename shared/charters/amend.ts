import type { LocalDate } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { CharterProblem } from './problems.ts'
import { type Charter, type Clause, clauseKinds } from './schema.ts'

/** What a new version says, as it was typed. */
export type Amendment = Pick<
  Charter,
  'purpose' | 'values' | 'clauses' | 'approvedBy' | 'approvedOn' | 'reason'
> & { readonly validFrom?: LocalDate }

/**
 * The next version of a charter; the version before is kept as it was. A clause that is not touched goes on from the
 * day it began to stand, so that a new wording of the purpose does not make an old vacancy look new.
 *
 * Refuses a group whose least is more than its most, and taking away a seat group in which people sit (`groupsInUse`: the groups of seats held today or later).
 */
export function amend(
  charter: Charter,
  amendment: Amendment,
  facts: { readonly today: LocalDate; readonly groupsInUse: readonly string[] },
): Result<Charter, CharterProblem> {
  const { clauses } = amendment
  const groups = clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
  const titleOf = (key: string) =>
    charter.clauses
      .flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
      .find((group) => group.key === key)?.title ?? key
  for (const group of groups)
    if (group.least > group.most) return refused({ type: 'least-over-most', group: group.title })
  const lost = facts.groupsInUse.find((key) => !groups.some((group) => group.key === key))
  if (lost) return refused({ type: 'seat-group-in-use', group: titleOf(lost) })

  const validFrom = amendment.validFrom ?? facts.today
  const heldFrom: Record<string, LocalDate> = {}
  for (const clause of clauses) {
    const before = charter.clauses.find((each) => each.kind === clause.kind)
    if (before && same(before, clause))
      heldFrom[clause.kind] = charter.heldFrom?.[clause.kind] ?? charter.validFrom
  }
  return ok({
    body: charter.body,
    number: charter.number + 1,
    purpose: amendment.purpose,
    values: [...amendment.values],
    clauses: inOrder(clauses),
    validFrom,
    heldFrom,
    approvedBy: amendment.approvedBy,
    ...(amendment.approvedOn ? { approvedOn: amendment.approvedOn } : {}),
    reason: amendment.reason,
    version: 1,
  })
}

/** Charters say their clauses in one order, whatever order they were typed in. */
export const inOrder = (clauses: readonly Clause[]): Clause[] =>
  [...clauses].sort((a, b) => clauseKinds.indexOf(a.kind) - clauseKinds.indexOf(b.kind))

const same = (a: Clause, b: Clause): boolean => canonical(a) === canonical(b)

/** The same words for the same clause, whatever order its fields lie in. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined && each !== '' && each !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${key}:${canonical(each)}`)
      .join(',')}}`
  return JSON.stringify(value)
}
