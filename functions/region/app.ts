import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { region } from './routes.ts'

/** The pages of an association's coordinator across its members. */
export const regionApp = (surroundings: Surroundings) => contextOf(region(surroundings))
