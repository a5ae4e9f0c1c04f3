import type { Moves } from '../kernel/moves.ts'
import type { RestoreState, SignUpState, TenantState } from './schema.ts'

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

/**
 * The life of a tenant. Suspended is closed for everyone and loses nothing. Who leaves may take it back on any day
 * of the grace period; after it everything is deleted, and from `deleting` nothing leads back.
 */
export const tenantMoves = {
  open: { from: ['provisioning'], to: 'open' },
  suspend: { from: ['open'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'open' },
  leave: { from: ['open', 'suspended'], to: 'leaving' },
  stay: { from: ['leaving'], to: 'open' },
  'begin-deleting': { from: ['leaving'], to: 'deleting' },
  'end-deleting': { from: ['deleting'], to: 'deleted' },
} as const satisfies Moves<TenantState>
export type TenantMove = keyof typeof tenantMoves

/**
 * A tenant brought back. Its table is copied once nobody can write into the old one, whom it has erased is erased
 * from the copy, and only then does everyone meet the copy. What failed begins anew, with the next generation.
 */
export const restoreMoves = {
  begin: { from: ['done', 'failed'], to: 'copying' },
  copied: { from: ['copying'], to: 'erasing' },
  finish: { from: ['erasing'], to: 'done' },
  fail: { from: ['copying', 'erasing'], to: 'failed' },
} as const satisfies Moves<RestoreState>
export type RestoreMove = keyof typeof restoreMoves
