export type MemberProblem =
  | { type: 'seat-group-unknown'; group: string }
  | { type: 'already-seated' }
  | { type: 'ends-before-it-begins' }
  | { type: 'no-way-to-reach'; name: string }
  | { type: 'too-many-rows'; most: number }
