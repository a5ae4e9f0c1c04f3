import { ok, type Result, refused } from '../kernel/result.ts'
import type { NotesProblem } from './problems.ts'
import type { NoteItem, OutcomeKind } from './schema.ts'

/**
 * What may come out of a body follows its competence: what is not on the list does not exist for it. Agreements on
 * the body's own work always exist.
 */
export function withinCompetence(
  items: readonly Pick<NoteItem, 'outcomes'>[],
  competence: string,
  allowed: readonly OutcomeKind[],
): Result<void, Extract<NotesProblem, { type: 'outcome-not-in-competence' }>> {
  const outside = items.flatMap((item) => item.outcomes).find(({ kind }) => !allowed.includes(kind))
  return outside
    ? refused({ type: 'outcome-not-in-competence', competence, outcome: outside.kind })
    : ok(undefined)
}

/** The open version: a closed item keeps its number and loses title, text and outcomes. */
export const openNotes = (items: readonly NoteItem[]): NoteItem[] =>
  items.map((item) =>
    item.closed ? { item: item.item, title: '', text: '', closed: true, outcomes: [] } : item,
  )

/** Nothing was written: no text and no outcome anywhere. */
export const isEmpty = (items: readonly NoteItem[]): boolean =>
  items.every((item) => item.text.trim() === '' && item.outcomes.length === 0)

/** The items of the notes as the agenda gives them, before anything is written. */
export const notesFrom = (agenda: readonly { id: string; title: string; access: string }[]): NoteItem[] =>
  agenda.map(({ id, title, access }) => ({
    item: id,
    title,
    text: '',
    closed: access === 'closed',
    outcomes: [],
  }))
