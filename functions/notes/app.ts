import { followUpsApi } from '#shared/notes/api'
import { aroundRoutes, contributionRoutes, meetingRoutes } from '../meetings/routes.ts'
import { contextOf } from '../platform/app.ts'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { following } from './follow-ups.ts'
import { noteRoutes } from './routes.ts'

/** The context of notes, with meetings and contributions. */
export const notesApp = (surroundings: Surroundings) =>
  contextOf(
    aroundRoutes(surroundings),
    meetingRoutes(surroundings),
    contributionRoutes(surroundings),
    // Before what takes any word for a meeting's id.
    serve(followUpsApi, following, surroundings),
    noteRoutes(surroundings),
  )
