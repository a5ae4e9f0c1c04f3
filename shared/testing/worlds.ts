import { templateOf } from '../bodies/schema.ts'
import { councilTemplates } from '../councils/templates.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { networkTemplates } from '../networks/templates.ts'
import type { TenantWorld } from './build.ts'
import { dalsEd } from './worlds/dals-ed.ts'
import { egedal } from './worlds/egedal.ts'
import { femkloeveret } from './worlds/femkloeveret.ts'
import { fyrbodal } from './worlds/fyrbodal.ts'

/** The four demo worlds as they stand on a day. */
export function worldsOn(today: LocalDate): TenantWorld[] {
  const council = (country: 'dk' | 'se', key: string) => known(templateOf(councilTemplates, country, key))
  const network = (country: 'dk' | 'se', key: string) => known(templateOf(networkTemplates, country, key))
  return [
    egedal(today, {
      dialogue: network('dk', 'dialogue-network'),
      disability: council('dk', 'disability-council'),
    }),
    fyrbodal(today, { chairs: network('se', 'chairs-network'), managers: network('se', 'managers-network') }),
    dalsEd(today, {
      pensioners: council('se', 'pensioners-council'),
      disability: council('se', 'disability-rights-council'),
    }),
    femkloeveret(today, { chairs: network('dk', 'chairs-network') }),
  ]
}

function known<T>(found: T | null): T {
  if (!found) throw new Error('a demo world asks for a template that is not there')
  return found
}
