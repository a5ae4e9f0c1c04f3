import type { Check } from './facts.ts'

/** What the body may not do does not exist for it, so the clause always stands: the light says what it may. */
export const competence: Check<'competence'> = (_clause, facts) => [
  {
    clause: 'competence',
    about: 'competence',
    standing: 'fine',
    says: `competence-kept-${facts.body.competence}`,
    facts: {},
    evidence: [{ kind: 'charter', id: String(facts.charter.number) }],
  },
]
