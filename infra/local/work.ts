import { controlTableName } from '../constructs/names.ts'
import type { Laptop } from './laptop.ts'
import type { Work } from './workers.ts'

/** What the workers of this laptop do. */
export function workOf(_laptop: Laptop): Work {
  return {
    async sources() {
      return [{ table: controlTableName('local'), owner: 'control' }]
    },
    async relay() {
      return undefined
    },
    async tick() {},
  }
}
