import type { Clause, ClauseKind } from '#shared/charters/schema'

/** What a clause begins with when it is added to a charter that had none: the mildest there is. */
export const clauseDefaults: { readonly [Kind in ClauseKind]: Extract<Clause, { kind: Kind }> } = {
  seats: { kind: 'seats', groups: [] },
  substitutes: { kind: 'substitutes' },
  'extra-guest': { kind: 'extra-guest' },
  'chair-term': { kind: 'chair-term', months: 12 },
  secretary: { kind: 'secretary' },
  cadence: { kind: 'cadence', qualifier: 'about', count: 4, per: 'year' },
  joint: { kind: 'joint', with: '', seasons: ['spring', 'autumn'] },
  meets: { kind: 'meets', committees: [] },
  remote: { kind: 'remote' },
  themes: { kind: 'themes', committee: '' },
  notice: { kind: 'notice', days: 14, about: true },
  guests: { kind: 'guests' },
  'notes-by-officer': { kind: 'notes-by-officer' },
  competence: { kind: 'competence' },
  'heard-on': { kind: 'heard-on', heard: [], informed: [] },
  lift: { kind: 'lift', to: '' },
  mandates: { kind: 'mandates' },
  'take-back': { kind: 'take-back', owners: '' },
  anchoring: { kind: 'anchoring' },
  'no-individual-cases': { kind: 'no-individual-cases' },
  confidentiality: { kind: 'confidentiality' },
  clearance: { kind: 'clearance' },
  publicity: { kind: 'publicity' },
  events: { kind: 'events', approvedBy: '' },
  bearers: {
    kind: 'bearers',
    ordinary: { host: ['venue', 'catering', 'officer'], home: ['fee', 'travel'] },
    otherGatherings: 'each-its-own',
  },
  allowance: { kind: 'allowance' },
  review: { kind: 'review', months: 12 },
}

/** Costs that a clause on bearers can name. */
export const costKinds = ['venue', 'catering', 'officer', 'fee', 'travel', 'conference', 'other'] as const
/** A group's row in the form has room for these many more. */
export const newGroups = 2
