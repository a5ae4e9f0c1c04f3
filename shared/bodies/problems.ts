export type BodyProblem =
  | { type: 'template-unknown' }
  | { type: 'body-closed' }
  | { type: 'not-in-competence'; competence: string; asked: string }
