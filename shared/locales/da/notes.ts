/** Notes of a meeting: what was said, agreed and taken back. */
export const notes = {
  // Where the notes stand.
  stateDraft: 'Kladde',
  stateSent: 'Sendt',

  // What may come out of a meeting, by what the body may do.
  outcomeAgreement: 'Aftale om vores eget arbejde',
  outcomeElection: 'Valg',
  outcomeRecommendation: 'Anbefaling',
  outcomeDecision: 'Beslutning',

  closedItem: 'Lukket punkt',
  takenBack: 'Det tager vi med tilbage',
  takenBackNothing: 'Ikke noget denne gang',
} as const
