import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { costRoutes } from './routes.ts'
import { costYearRoutes } from './year.ts'

export const costsApp = (surroundings: Surroundings) =>
  contextOf(costYearRoutes(surroundings), costRoutes(surroundings))
