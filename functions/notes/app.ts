import { aroundRoutes, contributionRoutes, meetingRoutes } from '../meetings/routes.ts'
import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { noteRoutes } from './routes.ts'

/** The context of notes, with meetings and contributions. */
export const notesApp = (surroundings: Surroundings) =>
  contextOf(
    aroundRoutes(surroundings),
    meetingRoutes(surroundings),
    contributionRoutes(surroundings),
    noteRoutes(surroundings),
  )
