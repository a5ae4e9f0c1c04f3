import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { costRoutes } from './routes.ts'

export const costsApp = (surroundings: Surroundings) => contextOf(costRoutes(surroundings))
