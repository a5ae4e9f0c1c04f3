import { describe, expect, it } from 'vitest'
import { isEmpty, notesFrom, openNotes, withinCompetence } from './outcomes.ts'

const written = [
  {
    item: 'i1',
    title: 'Siden sidst',
    text: 'Vi talte',
    closed: false,
    outcomes: [{ kind: 'agreement' as const, text: 'Vi mødes igen' }],
  },
  {
    item: 'i2',
    title: 'Fortroligt',
    text: 'Hemmeligt',
    closed: true,
    outcomes: [{ kind: 'election' as const, text: 'Hemmeligt' }],
  },
]

describe('what may stand in the notes', () => {
  it('an outcome outside the competence is refused, an agreement never is', () => {
    expect(withinCompetence(written, 'dialogue', ['agreement', 'election']).ok).toBe(true)
    expect(withinCompetence(written, 'dialogue', ['agreement'])).toEqual({
      ok: false,
      problem: { type: 'outcome-not-in-competence', competence: 'dialogue', outcome: 'election' },
    })
  })

  it('the open version keeps the number of a closed item and nothing else', () => {
    const open = openNotes(written)
    expect(open).toHaveLength(2)
    expect(JSON.stringify(open)).not.toMatch(/Fortroligt|Hemmeligt/)
    expect(open[0]).toEqual(written[0])
  })

  it('begin with the items of the agenda, closed ones closed', () => {
    const begun = notesFrom([
      { id: 'i1', title: 'A', access: 'members' },
      { id: 'i2', title: 'B', access: 'closed' },
    ])
    expect(begun.map(({ closed }) => closed)).toEqual([false, true])
    expect(isEmpty(begun)).toBe(true)
    expect(isEmpty(written)).toBe(false)
  })
})
