import { expect, test } from 'vitest'
import { type Moves, mayMove, move } from './moves.ts'
import { ok, refused } from './result.ts'

type Door = 'open' | 'shut' | 'locked'
const doorMoves = {
  shut: { from: ['open'], to: 'shut' },
  lock: { from: ['shut'], to: 'locked' },
  unlock: { from: ['locked'], to: 'shut' },
} as const satisfies Moves<Door>

const tried = (state: Door, name: keyof typeof doorMoves) => move(doorMoves, state, name)

test('a move that the table allows leads where the table says', () => {
  expect(tried('open', 'shut')).toEqual(ok('shut'))
  expect(tried('locked', 'unlock')).toEqual(ok('shut'))
})

test('a move from another state is refused with the move and the state it was tried from', () => {
  expect(tried('open', 'lock')).toEqual(refused({ type: 'not-in-state', move: 'lock', state: 'open' }))
})

test('the button is enabled exactly where the move is allowed', () => {
  for (const state of ['open', 'shut', 'locked'] as const)
    for (const name of ['shut', 'lock', 'unlock'] as const)
      expect(mayMove<Door>(doorMoves, state, name)).toBe(tried(state, name).ok)
})

test('a move that no table knows is allowed from nowhere', () => {
  expect(mayMove<Door>(doorMoves, 'open', 'burn')).toBe(false)
})
