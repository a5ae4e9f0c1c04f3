import { expect, test } from 'vitest'
import type { Membership } from '../members/schema.ts'
import { personNamed, seatFor } from '../testing/build.ts'
import { askedToCome, withoutRepresentative } from './asked.ts'
import type { Answer, Invited, Meeting } from './schema.ts'

const needs = { interpreter: 'tegnsprog', loop: false, companion: false, note: '' }
const seat = (name: string, more: Partial<Membership> = {}): Membership =>
  seatFor(
    `s_${name}`,
    'n_1',
    personNamed(`p_${name}`, name, { phone: `tel ${name}`, ...(name === 'Anna' ? { needs } : {}) }),
    'citizens',
    { from: '2026-01-01', municipality: `m-${name}`, ...more },
  )
const seats = [
  seat('Anna'),
  seat('Bo'),
  seat('Clara', { role: 'chair' }),
  seat('Svend', { role: 'substitute' }),
  seat('Eva', { to: '2026-12-31' }),
]
const answer = (person: string, more: Partial<Answer> = {}): Answer => ({
  person: `p_${person}`,
  name: person,
  answer: 'comes',
  substitute: null,
  note: '',
  at: '2027-03-01T08:00:00.000Z',
  how: 'web',
  version: 1,
  ...more,
})
const invited = (name: string, more: Partial<Invited> = {}): Invited => ({
  person: `p_${name}`,
  name,
  role: 'member',
  municipality: `m-${name}`,
  channel: 'mail',
  ...more,
})
type Given = Partial<Omit<Parameters<typeof askedToCome>[0], 'meeting'>> & {
  meeting?: Pick<Meeting, 'date' | 'invited'>
}
const asked = ({ meeting = { date: '2027-03-18' }, ...given }: Given = {}) =>
  askedToCome({
    meeting: { kind: 'ordinary', ...meeting },
    seats,
    answers: [],
    today: '2027-03-01',
    ...given,
  })
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

test('before the agenda is out, those are asked who would get it today', () => {
  expect(names(asked())).toEqual(['Clara', 'Anna', 'Bo'])
})

test('once it is out, those who got it, with what was said, a number to call and what they need', () => {
  const meeting = { date: '2027-03-18', invited: [invited('Anna'), invited('Eva')] }
  const rows = asked({ meeting, answers: [answer('Anna', { note: 'med bussen' })] })
  expect(names(rows)).toEqual(['Anna', 'Eva'])
  expect(rows[0]).toMatchObject({
    phone: 'tel Anna',
    municipality: 'm-Anna',
    needs: { interpreter: 'tegnsprog' },
    answer: { answer: 'comes', note: 'med bussen' },
  })
  expect(rows[1]).toMatchObject({ phone: 'tel Eva', needs: null, answer: null })
})

test('guests and substitutes who were named come with the one they belong to', () => {
  const meeting = {
    date: '2027-03-18',
    invited: [invited('Anna'), invited('Gitte', { role: 'guest' }), invited('X', { person: 'sub-p_Anna' })],
  }
  expect(names(asked({ meeting }))).toEqual(['Anna'])
})

test('who answered though nobody asked them stands last, with the municipality of their seat', () => {
  const meeting = { date: '2027-03-18', invited: [invited('Anna')] }
  const rows = asked({ meeting, answers: [answer('Svend'), answer('Stranger')] })
  expect(names(rows)).toEqual(['Anna', 'Svend', 'Stranger'])
  expect(rows[1]).toMatchObject({ role: 'substitute', municipality: 'm-Svend', phone: 'tel Svend' })
  expect(rows[2]).toMatchObject({ role: 'member', municipality: '', phone: '' })
})

test('a meeting that is over and was never called was for those who sat there then', () => {
  expect(names(asked({ meeting: { date: '2026-12-01' } }))).toEqual(['Clara', 'Anna', 'Bo', 'Eva'])
})

test('a municipality with a place is missed where nobody from it is asked, unless only a few take part', () => {
  const places = ['A', 'B', 'C', 'C'].map((municipality) => ({ municipality }))
  const from = (...codes: string[]) => codes.map((municipality) => ({ municipality }))
  expect(withoutRepresentative(places, from('A', 'C'))).toEqual(['B'])
  expect(withoutRepresentative(places, from('A', 'B', 'C'))).toEqual([])
  expect(withoutRepresentative(places, from('A'))).toEqual([])
  expect(withoutRepresentative([], from('A'))).toEqual([])
})
