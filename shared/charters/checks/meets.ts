import { addDays, type LocalDate, yearOf } from '../../kernel/dates.ts'
import type { ClauseOf, Light } from '../schema.ts'
import { type Check, laterOf, type StandingFacts, spokenFrom } from './facts.ts'

type Committee = ClauseOf<'meets'>['committees'][number]

/** A meeting that is not planned yet needs about a week to be found a date for. */
const daysToFindADate = 7

/** "To gange om året mødes rådet med Socialudvalget": a light for each committee, for the calendar year of the day. */
export const meets: Check<'meets'> = (clause, facts, asOf) =>
  clause.committees.flatMap((committee) => ofCommittee(committee, facts, asOf) ?? [])

function ofCommittee({ name, times }: Committee, facts: StandingFacts, asOf: LocalDate): Light | null {
  const year = yearOf(asOf)
  const meetings = facts.digests
    .flatMap((digest) => digest.gatherings)
    .filter(
      (each) =>
        each.state !== 'cancelled' &&
        yearOf(each.date) === year &&
        each.with?.toLowerCase() === name.toLowerCase(),
    )
  const have = meetings.length
  const light = {
    clause: 'meets',
    about: `meets:${name.toLowerCase()}:${year}`,
    facts: { with: name, times, have, lacking: Math.max(0, times - have), year },
    evidence: meetings.map(({ meeting }) => ({ kind: 'meeting' as const, id: meeting })),
  }
  if (have >= times) return { ...light, standing: 'fine', says: 'meets-fine' }
  const lastDay = addDays(`${year}-12-31`, -daysToFindADate * (times - have))
  if (asOf <= lastDay) return { ...light, standing: 'watch', says: 'meets-lacking', todo: 'meets-ask' }
  // A year of which the clause has spoken a part only is not held against the body.
  const spoken = spokenFrom(facts, 'meets')
  if (spoken > `${year}-01-01`) return null
  return {
    ...light,
    standing: 'missing',
    since: laterOf(addDays(lastDay, 1), spoken),
    says: 'meets-short',
    todo: 'meets-next-year',
  }
}
