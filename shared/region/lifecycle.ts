import type { Moves } from '../kernel/moves.ts'
import type { CircularProofState, CircularState } from './schema.ts'

/** What was sent is sent: it is not called back, and not changed. */
export const circularMoves = {
  send: { from: ['draft'], to: 'sent' },
} as const satisfies Moves<CircularState>

/** A row of proof goes on by what the worker did and what the mail service says; twice changes nothing. */
export const circularProofMoves = {
  accept: { from: ['sending'], to: 'sent' },
  lose: { from: ['sending'], to: 'unknown' },
  deliver: { from: ['sending', 'sent', 'unknown'], to: 'delivered' },
  bounce: { from: ['sending', 'sent', 'unknown'], to: 'bounced' },
  complain: { from: ['sending', 'sent', 'unknown', 'delivered'], to: 'complained' },
} as const satisfies Moves<CircularProofState>
export type CircularProofMove = keyof typeof circularProofMoves
