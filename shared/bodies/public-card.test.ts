import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/dates.ts'
import { personNamed, seatFor } from '../testing/build.ts'
import { namedOf, namedOn } from './public-card.ts'

const today = '2027-03-01'
const yes = { given: true, at: '2027-01-01T10:00:00.000Z', how: 'paper' } as const
const seat = (given: Parameters<typeof seatFor>[4], named = true) =>
  seatFor(
    's_00000000000000000001',
    'n_00000000000000000001',
    personNamed('p_00000000000000000001', 'Nora Prøve', named ? { named: yes } : {}),
    'citizens',
    given,
  )

describe('the public page of a body', () => {
  it('names members who said yes, with what one of them is called and the municipality where the seat is one’s', () => {
    const groups = [{ key: 'citizens', title: 'Borgere', one: 'Borger' }]
    const card = namedOf([seat({ from: '2027-01-01', municipality: '1430' })], groups, today)
    expect(namedOn(card, today)).toEqual([
      {
        membership: 's_00000000000000000001',
        name: 'Nora Prøve',
        group: 'Borger',
        role: 'member',
        municipality: '1430',
      },
    ])
  })

  it('names nobody who said nothing, no substitute and no observer', () => {
    const from = '2027-01-01'
    const seats = [
      seat({ from }, false),
      seat({ from, role: 'substitute' }),
      seat({ from, role: 'observer' }),
    ]
    expect(namedOf(seats, [], today)).toEqual([])
  })

  it('names one in the days of the seat and on no other, though nobody writes anything in between', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, days, days, (begins, lasts, looked) => {
        const from = addDays(today, begins)
        const to = addDays(from, lasts)
        const day = addDays(today, looked)
        const card = namedOf([seat({ from, to })], [], today)
        expect(namedOn(card, day)).toHaveLength(day >= from && day <= to ? 1 : 0)
      }),
    )
  })

  it('reads a card that was written before it knew the days', () => {
    const old = { membership: 's_1', name: 'Nora Prøve', group: 'Borgere', role: 'member' }
    expect(namedOn([old], today)).toEqual([old])
  })
})
