import { describe, expect, it } from 'vitest'
import type { TypeCard } from './schema.ts'
import { mayBeTyped } from './typed-card.ts'

const card = (given: Partial<TypeCard> = {}): TypeCard => ({
  municipality: '1484',
  name: 'Pensionärsrådet',
  kind: 'elderly',
  contact: { name: '', title: '', phone: '', mail: '', attention: '' },
  next: { date: '2027-03-18', start: '13:30', end: '15:00' },
  seats: { of: 9, filled: 7 },
  ...given,
})
const refusedAt = (given: Partial<TypeCard>, others: Parameters<typeof mayBeTyped>[1] = []) => {
  const answer = mayBeTyped(card(given), others)
  return answer.ok ? [] : answer.problem.errors.map(({ pointer }) => pointer)
}

describe('A card that the coordinator types', () => {
  it('may leave out what nobody knows: the hours, the end, the seats', () => {
    const date = '2027-03-18'
    for (const next of [null, { date, start: '', end: '' }, { date, start: '13:30', end: '' }])
      expect(refusedAt({ next, seats: null })).toEqual([])
    expect(refusedAt({ seats: { of: 9, filled: 9 } })).toEqual([])
  })

  it('says beside the box what cannot be, and changes no number by itself', () => {
    const date = '2027-03-18'
    expect(refusedAt({ next: { date, start: '15:00', end: '13:30' } })).toEqual(['/next/end'])
    expect(refusedAt({ next: { date, start: '', end: '13:30' } })).toEqual(['/next/start'])
    expect(refusedAt({ seats: { of: 9, filled: 11 } })).toEqual(['/seats/filled'])
  })

  it('is there once: a second one of the same name in the municipality is asked about', () => {
    expect(refusedAt({}, [{ municipality: '1484', name: 'pensionärsrådet ' }])).toEqual(['/name'])
    expect(refusedAt({}, [{ municipality: '1492', name: 'Pensionärsrådet' }])).toEqual([])
  })
})
