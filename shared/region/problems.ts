export type RegionProblem =
  /** None of those who were chosen has a mail address. */
  { type: 'nobody-to-write-to' } | { type: 'circular-sent' }
