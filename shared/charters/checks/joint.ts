import { addDays, type LocalDate, yearOf } from '../../kernel/dates.ts'
import type { ClauseOf, Light } from '../schema.ts'
import { type Check, ordinaryMeetings, type StandingFacts, spokenFrom } from './facts.ts'

type Season = ClauseOf<'joint'>['seasons'][number]

/** "En gång på våren och en gång på hösten är mötet gemensamt": a light for each season of the year. */
export const joint: Check<'joint'> = (clause, facts, asOf) => {
  return clause.seasons.flatMap((season) => ofSeason(season, clause.with, facts, asOf) ?? [])
}

const boundsOf = (season: Season, year: number): { first: LocalDate; last: LocalDate } =>
  season === 'spring'
    ? { first: `${year}-01-01`, last: `${year}-06-30` }
    : { first: `${year}-07-01`, last: `${year}-12-31` }

function ofSeason(season: Season, other: string, facts: StandingFacts, asOf: LocalDate): Light | null {
  const { first, last } = boundsOf(season, yearOf(asOf))
  const meeting = ordinaryMeetings(facts).find(
    (each) => each.joint && each.date >= first && each.date <= last,
  )
  const about = `joint:${season}:${yearOf(asOf)}`
  const light = { clause: 'joint', about, facts: { season, with: other }, evidence: [] }
  if (meeting)
    return {
      ...light,
      facts: { season, with: other, date: meeting.date },
      evidence: [{ kind: 'meeting', id: meeting.meeting }],
      standing: 'fine',
      says: meeting.date < asOf ? 'joint-held' : 'joint-fine',
    }
  // A season that had begun before the body used Rådslag is not held against it.
  if (asOf > last)
    return spokenFrom(facts, 'joint') > first
      ? null
      : {
          ...light,
          standing: 'missing',
          since: addDays(last, 1),
          says: 'joint-passed',
          todo: 'joint-next-season',
        }
  return { ...light, standing: 'watch', says: 'joint-lacking', todo: 'joint-find' }
}
