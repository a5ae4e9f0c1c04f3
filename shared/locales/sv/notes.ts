import type { notes as da } from '../da/notes.ts'
import type { Shape } from '../shape.ts'

export const notes = {
  // Where the notes stand.
  stateDraft: 'Utkast',
  stateSent: 'Skickade',

  // What may come out of a meeting, by what the body may do.
  outcomeAgreement: 'Överenskommelse om vårt eget arbete',
  outcomeElection: 'Val',
  outcomeRecommendation: 'Rekommendation',
  outcomeDecision: 'Beslut',

  closedItem: 'Stängd punkt',
  takenBack: 'Det tar vi med oss hem',
  takenBackNothing: 'Inget den här gången',
} as const satisfies Shape<typeof da>
