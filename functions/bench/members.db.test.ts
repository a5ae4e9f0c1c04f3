import { expect, test } from 'vitest'
import { counts, measureMembers, measurePush, pushCounts } from './members.ts'

/**
 * Read units for 14 and for 49 municipalities, and never more. What grows is what is shown: a row for each
 * representative and for each council. Why there is no summary of the cards stands in decision 11.
 */
const most: Readonly<Record<string, readonly [few: number, many: number]>> = {
  'before the meeting': [11, 23],
  'round of the members': [7, 13],
  'taken home': [5, 9],
  'councils of the members': [7, 17],
  'overview across members': [8, 18],
  search: [22, 32],
}

test('what a coordinator opens takes at most two waves, for 14 members and for 49', async () => {
  const [few, many] = [await measureMembers(counts[0]), await measureMembers(counts[1])]
  expect(few.map(({ name }) => name)).toEqual(Object.keys(most))
  for (const { name, waves } of [...few, ...many]) expect([name, waves]).toEqual([name, Math.min(waves, 2)])
  const dearer = (pages: typeof few, at: 0 | 1) =>
    pages.filter(({ name, units }) => units > (most[name]?.[at] ?? 0))
  expect([dearer(few, 0), dearer(many, 1)]).toEqual([[], []])
})

test('a push costs the same units for 1 member, for 14 and for 49', async () => {
  const pushes = []
  for (const count of pushCounts) pushes.push(await measurePush(count))
  const [one] = pushes
  expect(one?.take.write).toBeGreaterThan(0)
  expect(pushes).toEqual(pushes.map(() => one))
})
