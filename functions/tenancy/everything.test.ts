import { expect, test } from 'vitest'
import * as records from '../platform/table/records.ts'
import { isAccountedFor } from './everything.ts'

test('whatever a tenant’s table keeps is taken home, or left behind by name', () => {
  const keys = Object.values(records).flatMap((each: unknown): string[] => {
    const { key } = (typeof each === 'object' && each !== null ? each : {}) as { key?: unknown }
    return typeof key === 'function'
      ? [(key as (...names: string[]) => { pk: string })('x', 'x', 'x').pk]
      : []
  })
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter((pk) => !isAccountedFor(pk))).toEqual([])
})

test('a partition of tomorrow is seen', () => {
  for (const pk of ['WISHES', 'WISH#x', 'PUB#NEWS', 'BODYGUARD#x']) expect(isAccountedFor(pk), pk).toBe(false)
})
