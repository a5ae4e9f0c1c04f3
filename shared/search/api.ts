import * as v from 'valibot'
import { route } from '../kernel/route.ts'
import { SearchResults, SearchWords } from './schema.ts'

export const searchApi = {
  /**
   * Reads and changes nothing. The words are posted all the same: addresses are logged by others on the way, and
   * what somebody looks for is often a name, or a number that is stopped at the gate before it goes any further.
   */
  find: route({
    method: 'POST',
    path: '/search',
    does: 'read-tenant',
    takes: v.object({
      words: SearchWords,
      year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2999))),
    }),
    gives: SearchResults,
  }),
} as const
