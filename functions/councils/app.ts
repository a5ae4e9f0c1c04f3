import { withNumbers } from '#shared/charters/boxes'
import { standingOf, worstOf } from '#shared/charters/checks'
import { withRemarks } from '#shared/charters/remarks'
import { councilTemplates } from '#shared/councils/templates'
import { bodies } from '../bodies/routes.ts'
import { charters } from '../charters/routes.ts'
import { forumRoutes } from '../forums/routes.ts'
import { members } from '../members/routes.ts'
import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { publications } from '../publications/routes.ts'
import { reports } from '../reports/routes.ts'

/** The context brings together what its slices must not know of one another. */
export const councilsApp = (surroundings: Surroundings) =>
  contextOf(
    charters(surroundings, 'councils'),
    bodies(surroundings, 'councils', {
      templates: councilTemplates,
      withNumbers,
      standingOf,
      withRemarks,
      worstOf,
    }),
    members(surroundings, 'councils'),
    forumRoutes(surroundings, 'councils'),
    reports(surroundings, 'councils'),
    publications(surroundings, 'councils'),
  )
