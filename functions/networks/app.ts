import { withNumbers } from '#shared/charters/boxes'
import { standingOf, worstOf } from '#shared/charters/checks'
import { withRemarks } from '#shared/charters/remarks'
import { networkTemplates } from '#shared/networks/templates'
import { home } from '../bodies/home.ts'
import { bodies } from '../bodies/routes.ts'
import { charters } from '../charters/routes.ts'
import { forumRoutes } from '../forums/routes.ts'
import { members } from '../members/routes.ts'
import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { publications } from '../publications/routes.ts'
import { reports } from '../reports/routes.ts'

/** The context brings together what its slices must not know of one another. What needs me now is asked here too. */
export const networksApp = (surroundings: Surroundings) =>
  contextOf(
    charters(surroundings, 'networks'),
    home(surroundings, { standingOf, withRemarks, worstOf }),
    bodies(surroundings, 'networks', {
      templates: networkTemplates,
      withNumbers,
      standingOf,
      withRemarks,
      worstOf,
    }),
    members(surroundings, 'networks'),
    forumRoutes(surroundings, 'networks'),
    reports(surroundings, 'networks'),
    publications(surroundings, 'networks'),
  )
