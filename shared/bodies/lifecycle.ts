import type { Moves } from '../kernel/moves.ts'
import type { BodyState } from './schema.ts'

/**
 * A body rests and wakes again; a closed body keeps its papers and starts nothing new. It can be opened again:
 * councils that follow the election period come back.
 */
export const bodyMoves = {
  begin: { from: ['being-set-up'], to: 'active' },
  rest: { from: ['active'], to: 'dormant' },
  wake: { from: ['dormant'], to: 'active' },
  close: { from: ['being-set-up', 'active', 'dormant'], to: 'closed' },
  reopen: { from: ['closed'], to: 'active' },
} as const satisfies Moves<BodyState>
export type BodyMove = keyof typeof bodyMoves
export const bodyMoveNames = Object.keys(bodyMoves) as readonly BodyMove[]
