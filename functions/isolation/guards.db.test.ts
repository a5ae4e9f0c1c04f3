import { beforeAll, expect, test } from 'vitest'
import { guards, walkWithout } from './guards.ts'
import { type Laid, newLaid } from './laid.ts'
import { operations } from './lines.ts'

let laid: Laid
beforeAll(async () => {
  laid = await newLaid()
}, 300_000)

test('with every guard in its place, the same parts of the matrix hold', async () => {
  expect(await walkWithout(null, laid, guards)).toEqual([])
}, 300_000)

test('each guard is tried on operations that there are', () => {
  const names = operations.map(({ name }) => name)
  expect(guards.flatMap((guard) => guard.operations).filter((name) => !names.includes(name))).toEqual([])
})

for (const guard of guards)
  test(`without ${guard.name} the matrix fails`, async () => {
    const found = await walkWithout(guard, laid, [guard])
    expect(found).not.toEqual([])
    // It must be the hole that is found, not something that broke on the way.
    expect(found.filter((each) => each.includes(': 500 instead of'))).toEqual([])
  }, 300_000)
