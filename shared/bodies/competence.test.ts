import { describe, expect, it } from 'vitest'
import { mayOutward, outcomesOf } from './competence.ts'

describe('what may come out of a body', () => {
  it('a dialogue network agrees on its own work and decides or recommends nothing', () => {
    expect(outcomesOf('dialogue')).toEqual(['agreement', 'election'])
    expect(mayOutward('dialogue', 'recommendation')).toBe(false)
    expect(mayOutward('dialogue', 'decision')).toBe(false)
  })

  it('a preparing network elects its chair and decides nothing for others', () => {
    expect(mayOutward('preparing', 'election')).toBe(true)
    expect(mayOutward('preparing', 'decision')).toBe(false)
  })

  it('an advisory council may recommend, and only a board decides', () => {
    expect(mayOutward('advisory', 'recommendation')).toBe(true)
    expect(mayOutward('advisory', 'decision')).toBe(false)
    expect(mayOutward('deciding', 'decision')).toBe(true)
  })

  it('every body can write down what it agreed on its own work', () => {
    for (const competence of ['dialogue', 'preparing', 'advisory', 'deciding'] as const)
      expect(mayOutward(competence, 'agreement')).toBe(true)
  })
})
