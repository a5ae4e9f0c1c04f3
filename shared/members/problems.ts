export type MemberProblem =
  | { type: 'seat-group-unknown'; group: string }
  | { type: 'municipality-needed'; name: string }
  | { type: 'already-seated' }
  | { type: 'seat-ended'; on: string }
  | { type: 'too-late-to-undo' }
  | { type: 'ends-before-it-begins' }
  | { type: 'no-way-to-reach'; name: string }
  | { type: 'nobody-to-invite' }
  | { type: 'still-seated'; seats: number }
  | { type: 'too-many-rows'; most: number }
