export type MeetingProblem =
  | { type: 'meeting-not-in-state'; move: string; state: string }
  | { type: 'ends-before-it-starts' }
  | { type: 'date-in-the-past'; date: string }
  | { type: 'date-ahead'; date: string }
  | { type: 'agenda-empty' }
  | { type: 'nobody-to-send-to' }
  /** Nobody chairs the body just now. */
  | { type: 'no-chair' }
  | { type: 'no-mail-to'; name: string }
  | { type: 'recipients-changed'; seen: number; now: number }
  | { type: 'not-invited' }
  | { type: 'contribution-not-in-state'; move: string; state: string }
  /** Everyone has answered, written or said Yes already. */
  | { type: 'nobody-left-to-ask' }
  | { type: 'round-empty' }
  | { type: 'notes-not-sent' }
  | { type: 'nothing-to-share' }
