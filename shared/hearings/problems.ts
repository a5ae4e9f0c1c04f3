/** What can be refused about a hearing. */
export type HearingProblem =
  | { type: 'hearing-not-in-state'; move: string; state: string }
  /** Long gone: a year that was mistyped, most likely. */
  | { type: 'deadline-long-past'; deadline: string }
  | { type: 'deadline-needed' }
  /** A date within the time that is left is asked for: today at the earliest, the deadline at the latest. */
  | { type: 'date-outside-deadline'; from: string; to: string }
  /** This way out is not open: no need of it, or the body's rules do not have it. */
  | { type: 'way-not-open'; way: string }
  | { type: 'no-meeting-ahead' }
  | { type: 'already-on-agenda'; date: string }
  | { type: 'answer-empty' }
  /** The body has not met there since the hearing came. */
  | { type: 'not-held-since' }
  | { type: 'approval-first' }
  /** The reader had seen another recipient than the one it would go to. */
  | { type: 'wrong-recipient'; to: string }
  | { type: 'sender-without-mail' }
  /** Two wrote at once: the other one's words, so that both can be seen. */
  | {
      type: 'another-draft'
      by: string
      text: string
      /** Their views that stand beside the answer, written out; `none` where there are none. */
      minority: string
      expected: number
    }
  /** Other words stand there now than those that were read. */
  | { type: 'answer-changed'; by: string; expected: number }
  /** The mail asks for another day than the one that is kept. */
  | { type: 'day-not-in-mail'; until: string }
  | { type: 'nothing-said'; stance: string }
  | { type: 'nobody-heard' }
  | { type: 'person-named'; name: string }
  /** A paper is public where its hearing is. */
  | { type: 'hearing-not-public' }
  /** The papers that were chosen do not fit into one mail, in bytes. */
  | { type: 'papers-too-large'; most: number }
