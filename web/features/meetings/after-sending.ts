import type { ProofRow } from '#shared/meetings/api'

/** What is left to do after a dispatch: mails that came back, letters to print, people to call. */
export type LeftToDo = {
  readonly bounced: readonly ProofRow[]
  readonly letters: readonly ProofRow[]
  readonly calls: readonly ProofRow[]
}

/** By the rows of proof; nothing of it is left where every list is empty. */
export const leftToDo = (proofs: readonly ProofRow[]): LeftToDo => ({
  bounced: proofs.filter(({ state }) => state === 'bounced' || state === 'complained' || state === 'unknown'),
  letters: proofs.filter(({ state }) => state === 'to-print'),
  calls: proofs.filter(({ state }) => state === 'to-call'),
})

/** Letters by the dispatch they belong to: each dispatch is printed in one file. */
export const byDispatch = (rows: readonly ProofRow[]): [dispatch: string, rows: ProofRow[]][] => [
  ...Map.groupBy(rows, ({ dispatch }) => dispatch),
]
