import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidayOn } from '../countries/holidays.ts'
import { addDays, fromDayNumber, weekdayOf } from '../kernel/dates.ts'
import { heldOn, sharingDates, waitingFor } from './dates.ts'

const anyDay = fc.integer({ min: 20_500, max: 22_500 }).map(fromDayNumber)
const country = fc.constantFrom('dk' as const, 'se' as const)
const working = (land: 'dk' | 'se', day: string) => weekdayOf(day) <= 5 && !holidayOn(land, day)

describe('the dates around another group’s meeting', () => {
  test('in order, before and after the meeting, and the last days are working days', () => {
    fc.assert(
      fc.property(anyDay, country, (date, land) => {
        const { agendaFrom, agendaBy, notesFrom, notesBy } = sharingDates(date, land)
        expect(agendaFrom < agendaBy && agendaBy < date && date < notesFrom && notesFrom < notesBy).toBe(true)
        for (const day of [agendaFrom, agendaBy, notesBy]) expect(working(land, day)).toBe(true)
      }),
    )
  })

  const outside = { date: '2027-03-15', agendaAt: null, notesAt: null }
  test('long before it nobody is asked for anything', () => {
    expect(waitingFor(outside, '2027-02-01', 'se')).toBeNull()
  })
  test('in the two weeks before it the agenda is to be shared, late on the day itself', () => {
    expect(waitingFor(outside, '2027-03-05', 'se')).toEqual({ what: 'agenda', late: false })
    expect(waitingFor(outside, '2027-03-15', 'se')).toEqual({ what: 'agenda', late: true })
  })
  test('once its agenda was shared, the notes are next, from the day after', () => {
    const shared = { ...outside, agendaAt: '2027-03-04T08:00:00.000Z' }
    expect(waitingFor(shared, '2027-03-15', 'se')).toBeNull()
    expect(waitingFor(shared, '2027-03-16', 'se')).toEqual({ what: 'notes', late: false })
    expect(waitingFor(shared, '2027-06-01', 'se')).toEqual({ what: 'notes', late: true })
  })
  test('an agenda nobody shared is not asked for any more when the meeting is over', () => {
    expect(waitingFor(outside, '2027-03-20', 'se')?.what).toBe('notes')
  })
  test('with its notes shared it waits for nothing, on any day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), country, (date, days, land) => {
        const done = { date, agendaAt: null, notesAt: '2027-03-04T08:00:00.000Z' }
        expect(waitingFor(done, addDays(date, days), land)).toBeNull()
      }),
    )
  })
})

describe('a mandate', () => {
  test('is held on its first and its last day, and without an end for good', () => {
    const mandate = { from: '2027-01-01', to: '2027-12-31' }
    expect([
      heldOn(mandate, '2026-12-31'),
      heldOn(mandate, '2027-01-01'),
      heldOn(mandate, '2027-12-31'),
    ]).toEqual([false, true, true])
    expect(heldOn(mandate, '2028-01-01')).toBe(false)
    expect(heldOn({ from: '2027-01-01', to: null }, '2040-01-01')).toBe(true)
  })
})
