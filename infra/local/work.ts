import { controlTableName } from '../constructs/names.ts'
import type { Work } from './workers.ts'

/** What the workers of this laptop do. */
export function workOf(): Work {
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
