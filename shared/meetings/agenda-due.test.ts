import { expect, test } from 'vitest'
import { agendaDueAt, dueSince, nextAgendaDue } from './agenda-due.ts'
import type { Meeting } from './schema.ts'

const ladder = (sendBy: string) => ({ topicsBy: sendBy, sendBy, answersBy: sendBy, promised: true })
const meeting = (sendBy: string, more: Partial<Meeting> = {}) => ({
  state: 'planned' as const,
  date: '2027-03-18',
  ladder: ladder(sendBy),
  ...more,
})

test('the secretary is told two days before the agenda is to be out, in the morning', () => {
  // Thursday 4 March; the Tuesday before, seven o'clock in Copenhagen.
  expect(agendaDueAt(meeting('2027-03-04'), 'dk')).toBe('2027-03-02T06:00:00.000Z')
})

test('never on a Sunday: the working day before it is', () => {
  // Tuesday 9 March; two days before is a Sunday, so it is the Friday.
  expect(agendaDueAt(meeting('2027-03-09'), 'se')).toBe('2027-03-05T06:00:00.000Z')
})

test('not where the agenda is out, where there will be no meeting, or where no day was reckoned', () => {
  for (const state of ['called', 'held', 'cancelled'] as const)
    expect(agendaDueAt(meeting('2027-03-04', { state }), 'dk')).toBeNull()
  expect(agendaDueAt({ state: 'planned' }, 'dk')).toBeNull()
})

test('of several meetings the next one that is to come counts', () => {
  const all = [meeting('2027-06-03'), meeting('2027-03-04'), meeting('2027-09-02', { state: 'cancelled' })]
  expect(nextAgendaDue(all, 'dk', '2027-02-01T09:00:00.000Z')).toBe('2027-03-02T06:00:00.000Z')
  expect(nextAgendaDue(all, 'dk', '2027-03-02T06:00:00.000Z')).toBe('2027-06-01T05:00:00.000Z')
  expect(nextAgendaDue(all, 'dk', '2027-12-01T06:00:00.000Z')).toBeNull()
})

test('each meeting is told of once: in its time, or late where nobody was awake', () => {
  const asked = { since: '2027-03-02T06:00:00.000Z', now: '2027-03-02T11:00:00.000Z', today: '2027-03-02' }
  expect(dueSince(meeting('2027-03-04'), 'dk', asked)).toBe(true)
  expect(dueSince(meeting('2027-03-04'), 'dk', { ...asked, since: '2027-03-02T06:00:01.000Z' })).toBe(false)
  expect(dueSince(meeting('2027-03-11'), 'dk', asked)).toBe(false)
  expect(dueSince(meeting('2027-03-04', { date: '2027-03-01' }), 'dk', asked)).toBe(false)
})
