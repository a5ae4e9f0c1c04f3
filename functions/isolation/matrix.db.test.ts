import { expect, test } from 'vitest'
import { routes } from '#shared/routes'
import { newLaid } from './laid.ts'
import { unlined } from './lines.ts'
import { walkMatrix } from './matrix.ts'

test('every operation has a line that says who gets in', () => {
  expect(unlined()).toEqual([])
})

test('a new operation without a line is found, and said in a sentence', () => {
  const meetings = routes.meetings as (typeof routes)[string]
  const more = { ...routes, meetings: { ...meetings, forget: meetings.read as (typeof meetings)[string] } }
  expect(unlined(more)).toEqual([
    'meetings.forget has no line in functions/isolation/lines.ts: say who gets in, and nobody else will',
  ])
})

test('everyone gets what the matrix says, not one foreign byte, and a refusal leaves nothing behind', async () => {
  const laid = await newLaid()
  expect(await walkMatrix(laid)).toEqual([])
  expect(await laid.differences()).toEqual([])
}, 600_000)
