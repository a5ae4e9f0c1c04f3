export type CharterProblem =
  | { type: 'seat-group-in-use'; group: string }
  | { type: 'least-over-most'; group: string }
