import { describe, expect, test } from 'vitest'
import { countLifts } from './counts.ts'
import type { Lift } from './schema.ts'

describe('what was raised in a year', () => {
  const lift = (given: Partial<Lift>): Lift => ({
    id: `l_${'0'.repeat(20)}`,
    body: `n_${'0'.repeat(20)}`,
    what: 'matter',
    direction: 'to',
    forum: 'Direktionen',
    level: 'regional',
    title: 'Socialjour',
    text: '',
    contribution: '',
    meeting: '',
    raisedOn: '2027-02-01',
    due: null,
    state: 'raised',
    answer: '',
    answeredOn: null,
    backIn: '',
    version: 1,
    ...given,
  })
  test('raised, answered and carried back are counted; what was answered and is back on an agenda counts in both', () => {
    expect(
      countLifts(
        [
          lift({}),
          lift({ state: 'answered', answeredOn: '2027-03-01' }),
          lift({ state: 'answered', answeredOn: '2027-03-01', backIn: `m_${'0'.repeat(20)}` }),
          lift({ direction: 'from' }),
          lift({ state: 'withdrawn' }),
          lift({ raisedOn: '2026-12-31' }),
        ],
        2027,
      ),
    ).toEqual({ raised: 3, answered: 2, carried: 1, received: 1, open: 2 })
  })
  test('without any it is zero, and zero is said', () => {
    expect(countLifts([], 2027)).toEqual({ raised: 0, answered: 0, carried: 0, received: 0, open: 0 })
  })
})
