export type CharterProblem =
  | { type: 'seat-group-in-use'; group: string }
  | { type: 'least-over-most'; group: string }
  /** A line is written about what is not in place, and this is. */
  | { type: 'nothing-to-remark' }
