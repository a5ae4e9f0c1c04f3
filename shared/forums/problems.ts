export type ForumProblem =
  | { type: 'lift-not-in-state'; move: string; state: string }
  /** No meeting is planned that an item could stand on. */
  | { type: 'no-next-meeting' }
  | { type: 'ends-before-mandate'; from: string }
