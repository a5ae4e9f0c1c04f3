export type NotesProblem =
  | { type: 'notes-not-in-state'; move: string; state: string }
  | { type: 'outcome-not-in-competence'; competence: string; outcome: string }
  | { type: 'notes-empty' }
