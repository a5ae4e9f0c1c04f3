import { addDays, addMonths, daysBetween } from '../../kernel/dates.ts'
import { type Check, laterOf, seatedOn, seatsIn, spokenFrom } from './facts.ts'

/** The choice to extend or elect comes up so many days before the term ends. */
const daysOfWarning = 60

/** "Nätverket utser ordförande för ett år i taget, uppdraget som ordförande kan förlängas." */
export const chairTerm: Check<'chair-term'> = (clause, facts, asOf) => {
  const seat = seatsIn(facts)
    .filter((each) => each.role === 'chair' && seatedOn(each, asOf))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  const light = {
    clause: 'chair-term',
    about: 'chair-term:none',
    facts: { months: clause.months },
    evidence: [],
  }
  if (!seat) return [{ ...light, standing: 'watch', says: 'chair-none', todo: 'chair-elect' }]
  const ends = seat.to ?? addDays(addMonths(seat.from, clause.months), -1)
  const evidence = [{ kind: 'membership' as const, id: seat.membership }]
  const words = { ...light, about: `chair-term:${ends}`, facts: { months: clause.months, ends }, evidence }
  if (asOf > ends) {
    const since = addDays(ends, 1)
    return [
      {
        ...words,
        standing: 'missing',
        since: laterOf(since, spokenFrom(facts, 'chair-term')),
        says: 'chair-over',
        todo: 'chair-extend',
      },
    ]
  }
  if (daysBetween(asOf, ends) <= daysOfWarning)
    return [{ ...words, standing: 'watch', says: 'chair-ending', todo: 'chair-extend' }]
  return [{ ...words, standing: 'fine', says: 'chair-fine' }]
}
