import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { hearingRoutes } from './routes.ts'

/** The context of hearings. */
export const hearingsApp = (surroundings: Surroundings) => contextOf(hearingRoutes(surroundings))
