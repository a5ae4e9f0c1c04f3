/** `ordinary` meetings count in the cadence; joint is a label on them. */
export const gatheringKinds = [
  'ordinary',
  'extraordinary',
  'pre-meeting',
  'event',
  'conference',
  'workshop',
  'trip',
  'theme-day',
] as const
