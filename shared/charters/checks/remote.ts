import { type Check, isComing, ordinaryMeetings } from './facts.ts'

/** "Möjlighet att delta digitalt på nätverksmöten ska erbjudas": told, never in the way. */
export const remote: Check<'remote'> = (_clause, facts, asOf) => {
  const coming = ordinaryMeetings(facts).filter((meeting) => isComing(meeting, asOf))
  if (coming.length === 0) return []
  const without = coming.filter((meeting) => !meeting.remote)
  const first = without[0]
  if (!first)
    return [
      {
        clause: 'remote',
        about: 'remote',
        standing: 'fine',
        says: 'remote-fine',
        facts: { count: coming.length },
        evidence: coming.map((meeting) => ({ kind: 'meeting', id: meeting.meeting })),
      },
    ]
  return [
    {
      clause: 'remote',
      about: `remote:${first.meeting}`,
      standing: 'watch',
      says: 'remote-lacking',
      facts: { count: without.length, date: first.date },
      evidence: without.map((meeting) => ({ kind: 'meeting', id: meeting.meeting })),
      todo: 'remote-add',
    },
  ]
}
