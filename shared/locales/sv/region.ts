import type { region as da } from '../da/region.ts'
import type { Shape } from '../shape.ts'

export const region = {
  title: 'Kommunerna',
  tabs: 'Över kommungränserna',
  tabBefore: 'Inför träffen',
  tabCouncils: 'Kommunernas råd',
  tabOverview: 'Översikt',
  tabLinks: 'Anslutna kommuner',
  tabTakenHome: 'Med hem till nämnden',
} as const satisfies Shape<typeof da>
