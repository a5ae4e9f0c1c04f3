import type { Body, Digest } from '../bodies/schema.ts'
import type { Clause, ClauseOf } from '../charters/schema.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { Timing } from './deadline.ts'
import { isOpen } from './lifecycle.ts'
import type { Hearing, HearingMode, HearingWay } from './schema.ts'

const heardOn = (clauses: readonly Clause[]): ClauseOf<'heard-on'> | null =>
  clauses.find((clause): clause is ClauseOf<'heard-on'> => clause.kind === 'heard-on') ?? null

/** The topics that the charter lists: heard on, and informed of. */
export const topicsOf = (
  clauses: readonly Clause[],
): { heard: readonly string[]; informed: readonly string[] } => {
  const clause = heardOn(clauses)
  return { heard: clause?.heard ?? [], informed: clause?.informed ?? [] }
}

/** What a body may not do outward does not exist for it: a dialogue body is told of a matter, and answers no hearing. */
export const answersHearings = (competence: Body['competence']): boolean =>
  competence === 'advisory' || competence === 'deciding'

/**
 * How a body comes in by its list of topics: heard, informed, or not at all. Heard on one topic of several is heard.
 */
export function proposedMode(
  topics: readonly string[],
  clauses: readonly Clause[],
  competence: Body['competence'],
): HearingMode | null {
  const listed = topicsOf(clauses)
  const has = (list: readonly string[]) =>
    topics.some((topic) => list.some((each) => each.toLowerCase() === topic.toLowerCase()))
  if (has(listed.heard)) return answersHearings(competence) ? 'heard' : 'informed'
  return has(listed.informed) ? 'informed' : null
}

/** May the chair answer alone, and tell the body after? Only where the body's own rules say so, and somebody chairs. */
export function chairMayAnswer(
  clauses: readonly Clause[],
  seats: Digest['seats'],
  today: LocalDate,
): boolean {
  const chaired = seats.some(
    ({ role, from, to }) => role === 'chair' && from <= today && (!to || to >= today),
  )
  return chaired && (heardOn(clauses)?.chairMayAnswer ?? false)
}

/**
 * The ways that lie open now. With a meeting before the deadline that is the way; where there is none, the lawful
 * ways out: more time, in writing, and the chair where the rules have it.
 */
export function waysOpen(
  hearing: Pick<Hearing, 'mode' | 'state' | 'time' | 'way'>,
  timing: Timing,
  rules: { readonly chairMayAnswer: boolean },
): readonly HearingWay[] {
  if (hearing.mode !== 'heard' || !isOpen(hearing.state)) return []
  if (timing.is === 'none') return []
  // Who has begun in writing may go on so, though a deadline that moved now leaves time for a meeting.
  if (timing.is === 'in-time') return hearing.way === 'in-writing' ? ['meeting', 'in-writing'] : ['meeting']
  return [
    // Asked once, and no is no; a deadline that moved can be asked about again.
    ...(hearing.time?.said === 'no' ? [] : (['more-time'] as const)),
    'in-writing',
    ...(rules.chairMayAnswer ? (['by-chair'] as const) : []),
  ]
}
