import type { DigestGathering } from '../../bodies/schema.ts'
import { addDays, daysBetween, type LocalDate } from '../../kernel/dates.ts'
import type { ClauseOf, Light } from '../schema.ts'
import { type Check, isComing, laterOf, ordinaryMeetings, type StandingFacts, spokenFrom } from './facts.ts'

/** "Ca. 2 uger": so many days on either side are still about. */
export const daysOfAbout = 3

/**
 * "Administrationen sender dagsorden … ca. 2 uger inden." The next meeting whose agenda asks for something; where
 * all is sent, the last agenda that went out is the evidence.
 */
export const notice: Check<'notice'> = (clause, facts, asOf) => {
  const meetings = ordinaryMeetings(facts)
  const coming = meetings.filter((meeting) => isComing(meeting, asOf))
  const lights = coming.map((meeting) => ahead(clause, meeting, facts, asOf))
  const worst =
    lights.find((light) => light.standing === 'missing') ??
    lights.find((light) => light.standing === 'watch') ??
    lights[0]
  if (worst) return [worst]
  const lastSent = [...meetings]
    .reverse()
    .find((meeting) => meeting.date <= asOf && meeting.sentOn && meeting.sentOn <= asOf)
  return lastSent ? [looking(clause, lastSent)] : []
}

function ahead(
  clause: ClauseOf<'notice'>,
  meeting: DigestGathering,
  facts: StandingFacts,
  asOf: LocalDate,
): Light {
  const due = addDays(meeting.date, -clause.days)
  const last = addDays(due, clause.about ? daysOfAbout : 0)
  if (meeting.sentOn && meeting.sentOn <= asOf) {
    const light = looking(clause, meeting)
    // Nothing can be done about it now but to take care with the next one.
    return meeting.sentOn <= last ? light : { ...light, standing: 'watch', says: 'notice-sent-late' }
  }
  const light = {
    clause: 'notice',
    about: `notice:${meeting.meeting}`,
    facts: { date: meeting.date, due, last, days: clause.days, left: Math.max(0, daysBetween(asOf, due)) },
    evidence: [{ kind: 'meeting' as const, id: meeting.meeting }],
  }
  if (asOf < due) return { ...light, standing: 'fine', says: 'notice-ahead' }
  // The day was past when the body began here: it is told to send, and nothing is held against it.
  if (last < spokenFrom(facts, 'notice'))
    return { ...light, standing: 'watch', says: 'notice-soon', todo: 'notice-send' }
  if (asOf <= last) return { ...light, standing: 'watch', says: 'notice-now', todo: 'notice-send' }
  return {
    ...light,
    standing: 'missing',
    since: laterOf(addDays(last, 1), spokenFrom(facts, 'notice')),
    says: 'notice-late',
    todo: 'notice-send-now',
  }
}

const looking = (clause: ClauseOf<'notice'>, meeting: DigestGathering): Light => ({
  clause: 'notice',
  about: `notice:${meeting.meeting}`,
  standing: 'fine',
  says: 'notice-sent',
  facts: {
    date: meeting.date,
    sent: meeting.sentOn ?? meeting.date,
    before: daysBetween(meeting.sentOn ?? meeting.date, meeting.date),
    days: clause.days,
  },
  evidence: [{ kind: 'meeting', id: meeting.meeting }],
})
