import type { Sent } from '#shared/kernel/route'
import type { notesApi } from '#shared/notes/api'
import type { OutcomeKind } from '#shared/notes/schema'
import { ApiProblem } from '../../lib/api-problem.ts'
import type { Posted } from '../../lib/form.ts'

type Item = Sent<typeof notesApi.save>['items'][number]

export const outcomeKinds = [
  'agreement',
  'election',
  'recommendation',
  'decision',
] as const satisfies readonly OutcomeKind[]

/** One thing on each line; a dash or a bullet in front of it is only how people write lists. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•–]\s+/, '').trim())
    .filter((line) => line !== '')

/** The notes as they were typed: each item with its text and what came out of it, one thing on each line. */
export const notesPosted = (posted: Posted): Item[] =>
  posted.rows('items').map((row) => ({
    item: row.item ?? '',
    title: row.title ?? '',
    text: row.text ?? '',
    closed: row.closed === 'yes',
    outcomes: outcomeKinds.flatMap((kind) => linesIn(row[kind] ?? '').map((text) => ({ kind, text }))),
  }))

/** A refusal of the second thing that was agreed points at the box it was typed in. */
export async function pointingAtBoxes<T>(items: readonly Item[], doing: () => Promise<T>): Promise<T> {
  try {
    return await doing()
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem) || !thrown.document.errors) throw thrown
    const errors = thrown.document.errors.map((error) => {
      const found = /^\/items\/(\d+)\/outcomes\/(\d+)/.exec(error.pointer)
      const kind = found && items[Number(found[1])]?.outcomes?.[Number(found[2])]?.kind
      return kind ? { ...error, pointer: `/items/${found[1]}/${kind}` } : error
    })
    throw new ApiProblem({ ...thrown.document, errors })
  }
}
