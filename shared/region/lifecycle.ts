import type { Moves } from '../kernel/moves.ts'
import type { CircularState } from './schema.ts'

/** What was sent is sent: it is not called back, and not changed. */
export const circularMoves = {
  send: { from: ['draft'], to: 'sent' },
} as const satisfies Moves<CircularState>
