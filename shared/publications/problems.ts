export type PublicationProblem =
  | { type: 'publication-not-in-state'; move: string; state: string }
  /** The charter says that what leaves the room is agreed on first. */
  | { type: 'agree-first' }
  /** So many lines of where it was told are enough. */
  | { type: 'told-enough'; most: number }
