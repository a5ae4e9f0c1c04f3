import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder, nudged } from './agenda-order.ts'

const agenda = (count: number) => Array.from({ length: count }, (_, at) => ({ at, number: at + 1 }))
const places = (rows: readonly { at: number }[]) => rows.map(({ at }) => at)

describe('the order of an agenda', () => {
  it('is the one it had where no number was changed', () => {
    expect(places(inOrder(agenda(5)))).toEqual([0, 1, 2, 3, 4])
  })
  it('puts an item where its new number says, and the others make room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(), (count, a, b) => {
        const [from, to] = [a % count, b % count]
        const ordered = places(
          inOrder(agenda(count).map((row) => (row.at === from ? { ...row, number: to + 1 } : row))),
        )
        expect(ordered.indexOf(from)).toBe(to)
        expect(ordered.filter((at) => at !== from)).toEqual(places(agenda(count)).filter((at) => at !== from))
      }),
    )
  })
  it('loses no item, whatever is typed in the boxes', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 99 }), { nil: undefined })), (numbers) => {
        const rows = numbers.map((number, at) => ({ at, number }))
        expect(places(inOrder(rows)).sort((a, b) => a - b)).toEqual(places(rows))
      }),
    )
  })
  it('moves an item one up or one down by a button', () => {
    const up = agenda(4).map((row) => (row.at === 2 ? { ...row, number: nudged(2, 'up') } : row))
    expect(places(inOrder(up))).toEqual([0, 2, 1, 3])
    const down = agenda(4).map((row) => (row.at === 1 ? { ...row, number: nudged(1, 'down') } : row))
    expect(places(inOrder(down))).toEqual([0, 2, 1, 3])
  })
  it('puts a new item last', () => {
    expect(places(inOrder([...agenda(3), { at: 3, number: undefined }]))).toEqual([0, 1, 2, 3])
  })
})
