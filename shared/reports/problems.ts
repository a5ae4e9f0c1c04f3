export type ReportProblem =
  | { type: 'report-not-in-state'; move: string; state: string }
  /** Before the body began to use Rådslag, or not begun yet. */
  | { type: 'no-such-year'; year: number; first: number; last: number }
