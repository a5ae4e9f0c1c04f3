import type { Moves } from '../kernel/moves.ts'
import type { SignUpState } from './schema.ts'

/**
 * The way of a sign-up. The applicant proves the mail; an official domain goes on by itself, any other waits for an
 * operator. What failed may be tried again. A refused sign-up stays refused: the organisation signs up anew.
 */
export const signUpMoves = {
  prove: { from: ['asked'], to: 'proved' },
  'go-on': { from: ['proved'], to: 'provisioning' },
  wait: { from: ['proved'], to: 'waiting-for-operator' },
  approve: { from: ['waiting-for-operator'], to: 'provisioning' },
  refuse: { from: ['waiting-for-operator'], to: 'refused' },
  fail: { from: ['provisioning'], to: 'failed' },
  'try-again': { from: ['failed'], to: 'provisioning' },
  open: { from: ['provisioning'], to: 'open' },
} as const satisfies Moves<SignUpState>
export type SignUpMove = keyof typeof signUpMoves
