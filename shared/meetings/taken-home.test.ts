import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HomeMark, Recipient, TakenHome } from './schema.ts'
import { homeTable, takesHome, toldDay, withAsked, withMark } from './taken-home.ts'

const person = (letter: string) => `p_${letter.repeat(20)}`
const said = (forum = '', on: string | null = null): HomeMark => ({
  at: '2027-03-20T08:00:00.000Z',
  how: 'mail',
  forum,
  on,
})
const row = (letter: string, municipality: string, mark: HomeMark | null = null) => ({
  person: person(letter),
  name: letter,
  municipality,
  mark,
})
const page = (meeting: string, date: string, rows: TakenHome['rows']): TakenHome => ({
  meeting: `m_${meeting.repeat(20)}`,
  body: `n_${'0'.repeat(20)}`,
  date,
  rows,
  version: 1,
})
const recipient = (letter: string, role: string, municipality: string): Recipient => ({
  person: person(letter),
  name: letter,
  channel: 'mail',
  email: '',
  address: '',
  language: 'sv',
  role,
  municipality,
  mayAnswer: true,
})

describe('who gets the page', () => {
  test('those who hold a municipality’s seat; a guest or one without a municipality has nowhere to take it', () => {
    const asked = takesHome([
      recipient('a', 'chair', '1488'),
      recipient('b', 'member', '1438'),
      recipient('c', 'member', ''),
      recipient('d', 'observer', '1492'),
    ])
    expect(asked.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('the page sent once more to those who have not said Yes keeps every Yes', () => {
    const before = [row('a', '1488', said('Nämnden'))]
    expect(withAsked(before, [recipient('b', 'member', '1438')])).toEqual([before[0], row('b', '1438')])
  })
})

describe('a Yes', () => {
  test('stands in the row of the one who pressed and nowhere else', () => {
    const rows = withMark([row('a', '1488'), row('b', '1438')], person('b'), said())
    expect(rows.map(({ mark }) => mark !== null)).toEqual([false, true])
  })

  test('a second Yes may tell where it was, and never takes that back', () => {
    const first = withMark([row('a', '1488')], person('a'), said('Socialnämnden', '2027-03-18'))
    expect(withMark(first, person('a'), said())[0]?.mark).toMatchObject({
      forum: 'Socialnämnden',
      on: '2027-03-18',
    })
  })

  test('whatever is pressed in whatever order, no Yes is ever lost', () => {
    const letters = ['a', 'b', 'c', 'd']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (presses) => {
        const start = letters.map((letter) => row(letter, letter))
        const rows = presses.reduce((made, letter) => withMark(made, person(letter), said()), start)
        for (const { name, mark } of rows) expect(mark !== null).toBe(presses.includes(name))
      }),
    )
  })
})

describe('municipalities by meetings', () => {
  test('newest meeting first; nobody asked is empty, asked and not marked is a name without a mark', () => {
    const table = homeTable([
      page('1', '2027-01-15', [row('a', '1488', said())]),
      page('2', '2027-03-12', [row('a', '1488'), row('b', '1438')]),
    ])
    expect(table.meetings.map(({ date }) => date)).toEqual(['2027-03-12', '2027-01-15'])
    expect(
      table.rows.map(({ municipality, cells }) => [
        municipality,
        ...cells.map((cell) => cell && cell.mark !== null),
      ]),
    ).toEqual([
      ['1438', false, null],
      ['1488', false, true],
    ])
  })

  test('it was taken up on a day from the meeting on that has been, or on none that is told', () => {
    const on = (day: string | null) => toldDay(said('', day), '2026-09-04', '2026-11-22')
    for (const day of [null, '2026-09-04', '2026-11-22']) expect(on(day).ok, String(day)).toBe(true)
    expect(on('2026-01-10')).toMatchObject({ problem: { errors: [{ detail: 'before-the-meeting' }] } })
    expect(on('2026-11-23')).toMatchObject({ problem: { errors: [{ detail: 'day-to-come' }] } })
  })

  test('where two from one municipality got it, a Yes from either counts', () => {
    const table = homeTable([page('1', '2027-01-15', [row('a', '1488'), row('b', '1488', said())])])
    expect(table.rows[0]?.cells[0]).toMatchObject({ name: 'b', mark: said() })
  })
})
