import type { OutcomeKind } from '../notes/schema.ts'
import type { Competence } from './schema.ts'

/**
 * What may come out of a body, by its competence (DESIGN §3.4). Agreements on its own work and the election of its
 * own chair always exist: they bind nobody else. What is not on the list does not exist for the body, in the web
 * and in the API.
 */
const outcomes = {
  dialogue: ['agreement', 'election'],
  preparing: ['agreement', 'election'],
  advisory: ['agreement', 'election', 'recommendation'],
  deciding: ['agreement', 'election', 'recommendation', 'decision'],
} as const satisfies Record<Competence, readonly OutcomeKind[]>

/** The outcomes that a body of this competence can write down, agreements first. */
export const outcomesOf = (competence: Competence): readonly OutcomeKind[] => outcomes[competence]

/** True where an outcome of this kind exists for a body of this competence. */
export const mayOutward = (competence: Competence, outcome: OutcomeKind): boolean =>
  outcomesOf(competence).includes(outcome)
