import { describe, expect, it } from 'vitest'
import { stageOf } from './stage.ts'

const meeting = { state: 'planned', date: '2027-03-18', notesSentAt: null } as const

describe('the stage of a meeting', () => {
  it('is the agenda until it is sent', () => {
    expect(stageOf(meeting, '2027-03-01')).toBe('agenda')
  })
  it('is who comes, once the agenda is out', () => {
    expect(stageOf({ ...meeting, state: 'called' }, '2027-03-17')).toBe('sent')
  })
  it('is who came from the day of the meeting on, even if no agenda was ever sent', () => {
    expect(stageOf({ ...meeting, state: 'called' }, '2027-03-18')).toBe('held')
    expect(stageOf(meeting, '2027-03-20')).toBe('held')
  })
  it('is the notes when it has been held, and nothing more when they are out', () => {
    const held = { ...meeting, state: 'held' } as const
    expect(stageOf(held, '2027-03-19')).toBe('notes')
    expect(stageOf({ ...held, notesSentAt: '2027-03-24T08:00:00.000Z' }, '2027-03-25')).toBe('done')
  })
  it('is over where it was cancelled', () => {
    expect(stageOf({ ...meeting, state: 'cancelled' }, '2027-03-01')).toBe('cancelled')
  })
})
