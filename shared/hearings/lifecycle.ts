import type { Moves } from '../kernel/moves.ts'
import type { HearingMode, HearingState } from './schema.ts'

/**
 * A hearing is received, its answer perhaps approved, then it is sent. Closing without an answer is lawful. What was
 * closed by mistake can be opened again; what was sent has left, and stays.
 */
export const hearingMoves = {
  /** Writing on after the OK takes the OK back: it was given to other words. */
  write: { from: ['received', 'approved'], to: 'received' },
  approve: { from: ['received', 'approved'], to: 'approved' },
  send: { from: ['received', 'approved'], to: 'answered' },
  closeWithout: { from: ['received', 'approved'], to: 'unanswered' },
  note: { from: ['received'], to: 'noted' },
  withdraw: { from: ['received', 'approved'], to: 'withdrawn' },
  reopen: { from: ['unanswered', 'noted', 'withdrawn'], to: 'received' },
} as const satisfies Moves<HearingState>
export type HearingMove = keyof typeof hearingMoves

/** What may be done to a hearing in which state, without moving it. */
export const hearingOpenTo = {
  edit: ['received', 'approved'],
  'change-deadline': ['received', 'approved'],
  'choose-way': ['received', 'approved'],
  'ask-members': ['received'],
  /** A late word is still a word, until the answer has gone. */
  voice: ['received', 'approved'],
  'put-on-agenda': ['received', 'approved'],
  'ask-chair': ['received'],
  /** What a paper of the past says may be put right as long as it is public. */
  publish: ['received', 'approved', 'answered', 'unanswered', 'noted'],
  'ask-outcome': ['answered'],
  'tell-outcome': ['answered'],
} as const satisfies Record<string, readonly HearingState[]>
export type HearingDoing = keyof typeof hearingOpenTo

/** Moves that fit only one mode: nobody answers what was for information, nobody merely notes a question. */
export const movesOfMode: Readonly<Record<HearingMode, readonly HearingMove[]>> = {
  heard: ['write', 'approve', 'send', 'closeWithout', 'withdraw', 'reopen'],
  informed: ['note', 'withdraw', 'reopen'],
}

/** Is it still with the body: does it wait for something? */
export const isOpen = (state: HearingState): boolean => state === 'received' || state === 'approved'
