import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { search } from '../search/routes.ts'
import { region } from './routes.ts'

/** What lies across: the pages of an association's coordinator across its members, and a search across bodies. */
export const regionApp = (surroundings: Surroundings) => contextOf(region(surroundings), search(surroundings))
