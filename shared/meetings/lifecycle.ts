import { mailMoves } from '../kernel/mail.ts'
import type { Moves } from '../kernel/moves.ts'
import type { ContributionState, MeetingState, ProofState } from './schema.ts'

/**
 * A meeting is called by sending its agenda; sending again is an update. A meeting can be held without an agenda
 * ever sent: the group met, and that is what counts. Attendance may be put right afterwards.
 */
export const meetingMoves = {
  send: { from: ['planned', 'called'], to: 'called' },
  cancel: { from: ['planned', 'called'], to: 'cancelled' },
  hold: { from: ['planned', 'called', 'held'], to: 'held' },
} as const satisfies Moves<MeetingState>
export type MeetingMove = keyof typeof meetingMoves

/** Neither held nor cancelled yet: its agenda can be prepared and sent, its time moved, itself cancelled. */
export const isComing = (state: MeetingState): boolean => state === 'planned' || state === 'called'

/** What may be done to a meeting in which state, without moving it. */
export const meetingOpenTo = {
  edit: ['planned', 'called'],
  answer: ['planned', 'called'],
  'add-late': ['called'],
  'write-notes': ['planned', 'called', 'held'],
  /** Lines before a meeting; of one elsewhere, what somebody should bring there. */
  'write-round': ['planned', 'called', 'elsewhere'],
  'collect-round': ['planned', 'called'],
  remind: ['planned', 'called'],
  'take-home': ['held'],
  share: ['elsewhere'],
  notify: ['planned', 'called', 'held'],
} as const satisfies Record<string, readonly MeetingState[]>
export type MeetingDoing = keyof typeof meetingOpenTo

/** A bid lies in the list until it is used or closed, and can always be taken out again. */
export const contributionMoves = {
  takeUp: { from: ['noted', 'carried-on', 'sleeping'], to: 'taken-up' },
  putBack: { from: ['taken-up'], to: 'noted' },
  carryOn: { from: ['noted', 'taken-up'], to: 'carried-on' },
  finish: { from: ['noted', 'taken-up', 'carried-on'], to: 'done' },
  sleep: { from: ['noted', 'taken-up', 'carried-on'], to: 'sleeping' },
  wake: { from: ['sleeping', 'done'], to: 'noted' },
} as const satisfies Moves<ContributionState>
export type ContributionMove = keyof typeof contributionMoves

/** Bids that are proposed for an agenda: those that sleep are left to sleep. */
export const mayBeTakenUp = (state: ContributionState): boolean => state === 'noted' || state === 'carried-on'

/**
 * A row of proof: a mail, a letter or a call. Nothing is sent again by itself: the mail service's own event decides,
 * or the secretary does.
 */
export const proofMoves = {
  ...mailMoves,
  begin: { from: ['waiting'], to: 'sending' },
  /** The mail service said no before it took the mail: nothing is on its way. */
  giveBack: { from: ['sending'], to: 'waiting' },
  sendAgain: { from: ['bounced', 'complained', 'unknown'], to: 'waiting' },
  printInstead: { from: ['bounced', 'complained', 'unknown', 'to-call'], to: 'to-print' },
  callInstead: { from: ['bounced', 'complained', 'unknown', 'to-print'], to: 'to-call' },
  print: { from: ['to-print', 'printed'], to: 'printed' },
  call: { from: ['to-call', 'called'], to: 'called' },
} as const satisfies Moves<ProofState>
export type ProofMove = keyof typeof proofMoves

/** True where a row of proof waits for somebody: a mail that came back or is lost, a letter to print, a call. */
export const waitsForSomebody = (state: ProofState): boolean =>
  ['bounced', 'complained', 'unknown', 'to-print', 'to-call'].includes(state)
