import { links } from '../links/routes.ts'
import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { leaving, leavingFiles } from '../tenancy/leaving-routes.ts'
import { tenancy } from '../tenancy/routes.ts'
import { access } from './routes.ts'

/** Who you are, and the tenant you are of. */
export const accessApp = (surroundings: Surroundings) =>
  contextOf(
    access(surroundings),
    tenancy(surroundings),
    leaving(surroundings),
    leavingFiles(surroundings),
    links(surroundings),
  )
