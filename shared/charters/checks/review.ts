import { addMonths } from '../../kernel/dates.ts'
import type { Check } from './facts.ts'

/** "Vi ser på rammerne igen hvert år": from the version that stands, so a new one, or the same again, begins anew. */
export const review: Check<'review'> = (clause, { charter }, asOf) => {
  if (!clause.months) return []
  const due = addMonths(charter.validFrom, clause.months)
  const light = {
    clause: 'review',
    about: `review:${charter.validFrom}`,
    facts: { looked: charter.validFrom, months: clause.months },
    evidence: [{ kind: 'charter' as const, id: String(charter.number) }],
  }
  return asOf < due
    ? [{ ...light, standing: 'fine', says: 'review-fine' }]
    : [{ ...light, standing: 'watch', since: due, says: 'review-due', todo: 'review-look' }]
}
