import type { LocalDate } from '../kernel/dates.ts'
import { cadence } from './checks/cadence.ts'
import { chairTerm } from './checks/chair-term.ts'
import { competence } from './checks/competence.ts'
import type { Check, StandingFacts } from './checks/facts.ts'
import { joint } from './checks/joint.ts'
import { meets } from './checks/meets.ts'
import { notice } from './checks/notice.ts'
import { remote } from './checks/remote.ts'
import { review } from './checks/review.ts'
import { seats } from './checks/seats.ts'
import type { Clause, ClauseKind, Light, Standing } from './schema.ts'

export type { StandingFacts } from './checks/facts.ts'

/** One line a kind. A kind without a check gives no light: it is a promise between people. */
const checks: { readonly [Kind in ClauseKind]?: Check<Kind> } = {
  seats,
  cadence,
  notice,
  joint,
  meets,
  remote,
  competence,
  'chair-term': chairTerm,
  review,
}

/** The lights of one clause on a day; none where the kind has no check, or before the body used Rådslag. */
export function lightsOf(clause: Clause, facts: StandingFacts, asOf: LocalDate): readonly Light[] {
  // The table pairs each kind with its own check; the compiler cannot follow that through the union.
  const check = checks[clause.kind] as Check<ClauseKind> | undefined
  if (!check || asOf < facts.body.usingSince) return []
  return check(clause, facts, asOf)
}

const order = { missing: 0, watch: 1, fine: 2 } as const satisfies Record<Standing, number>

/**
 * Where a charter stands on a day, what needs somebody first. A body that rests or is closed has no lights.
 */
export function standingOf(
  clauses: readonly Clause[],
  facts: StandingFacts,
  asOf: LocalDate,
): readonly Light[] {
  if (facts.body.state === 'dormant' || facts.body.state === 'closed') return []
  return clauses
    .flatMap((clause) => lightsOf(clause, facts, asOf))
    .map((light, place) => ({ light, place }))
    .sort((a, b) => order[a.light.standing] - order[b.light.standing] || a.place - b.place)
    .map(({ light }) => light)
}

/** The light that needs somebody most; `null` where there is none. */
export const worstOf = (lights: readonly Light[]): Standing | null =>
  lights.reduce<Standing | null>(
    (worst, { standing }) => (worst === null || order[standing] < order[worst] ? standing : worst),
    null,
  )
