import type { Moves } from '../kernel/moves.ts'
import type { ReportState } from './schema.ts'

/** What others have read does not change under them: a finished report is opened again first. */
export const reportMoves = {
  gather: { from: ['draft'], to: 'draft' },
  write: { from: ['draft'], to: 'draft' },
  finish: { from: ['draft'], to: 'finished' },
  reopen: { from: ['finished'], to: 'draft' },
} as const satisfies Moves<ReportState>
export type ReportMove = keyof typeof reportMoves
