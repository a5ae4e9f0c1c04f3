import type { Moves } from '../kernel/moves.ts'
import type { LiftState } from './schema.ts'

/** An answer may come late or be put right; what stands on an agenda again has found home and stays there. */
export const liftMoves = {
  answer: { from: ['raised', 'answered'], to: 'answered' },
  carry: { from: ['raised', 'answered'], to: 'carried' },
  withdraw: { from: ['raised'], to: 'withdrawn' },
  raiseAgain: { from: ['withdrawn'], to: 'raised' },
} as const satisfies Moves<LiftState>
export type LiftMove = keyof typeof liftMoves
