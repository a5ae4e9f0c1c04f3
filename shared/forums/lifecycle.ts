import type { Moves } from '../kernel/moves.ts'
import type { LiftState } from './schema.ts'

/**
 * What we raise is answered and then comes back to an agenda; what others ask us stands on an agenda first and is
 * answered after it. Either way an answer may be put right.
 */
export const liftMoves = {
  answer: { from: ['raised', 'answered', 'carried'], to: 'answered' },
  carry: { from: ['raised', 'answered'], to: 'carried' },
  withdraw: { from: ['raised'], to: 'withdrawn' },
  raiseAgain: { from: ['withdrawn'], to: 'raised' },
} as const satisfies Moves<LiftState>
export type LiftMove = keyof typeof liftMoves
