import { describe, expect, it } from 'vitest'
import { attendanceFrom, countsOf } from './coming.ts'
import type { Answer } from './schema.ts'

const invited = ['a', 'b', 'c', 'd'].map((person) => ({
  person,
  name: person.toUpperCase(),
  role: 'member',
  municipality: `m-${person}`,
}))
const answer = (person: string, kind: Answer['answer'], substitute: Answer['substitute'] = null): Answer => ({
  person,
  answer: kind,
  substitute,
  note: '',
  at: '2027-03-01T08:00:00.000Z',
  how: 'mail',
  version: 1,
})
const answers = [
  answer('a', 'comes'),
  answer('b', 'digital'),
  answer('c', 'no', { name: 'Ida', email: 'ida@example.se', phone: '' }),
]

describe('who comes', () => {
  it('is counted among those who are asked', () => {
    const asked = invited.map(({ person }) => ({
      answer: answers.find((each) => each.person === person) ?? null,
    }))
    expect(countsOf(asked)).toEqual({
      comes: 1,
      digital: 1,
      no: 1,
      silent: 1,
    })
  })

  it('prefills the sheet: silent is absent, a substitute stands for the municipality', () => {
    expect(attendanceFrom(invited, answers)).toEqual([
      { person: 'a', name: 'A', municipality: 'm-a', came: 'on-site', inPlaceOf: '' },
      { person: 'b', name: 'B', municipality: 'm-b', came: 'digital', inPlaceOf: '' },
      { person: 'c', name: 'C', municipality: 'm-c', came: 'absent', inPlaceOf: '' },
      { person: 'sub-c', name: 'Ida', municipality: 'm-c', came: 'on-site', inPlaceOf: 'c' },
      { person: 'd', name: 'D', municipality: 'm-d', came: 'absent', inPlaceOf: '' },
    ])
  })

  it('a seated substitute who was named stands on one line, not two', () => {
    const seated = { person: 's', name: 'Ida', role: 'substitute', municipality: 'm-c' }
    const rows = attendanceFrom([...invited, seated], answers)
    expect(rows.filter(({ name }) => name === 'Ida')).toEqual([
      { person: 's', name: 'Ida', municipality: 'm-c', came: 'on-site', inPlaceOf: 'c' },
    ])
  })
})
