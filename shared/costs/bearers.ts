import type { ClauseOf } from '../charters/schema.ts'
import type { GatheringKind } from '../meetings/schema.ts'
import type { Bearer, CostKey, CostKind } from './schema.ts'

/** Gatherings that the bearers clause calls ordinary. A joint meeting is one: joint is only a label. */
const ordinary: readonly GatheringKind[] = ['ordinary', 'extraordinary', 'pre-meeting']

export type Borne = { bearer: Bearer; because: 'charter' | 'chosen'; key?: CostKey }

/**
 * Who bears a cost, by the charter's own words. At other gatherings "each its own": what is a person's own goes to
 * that person's municipality, a bill for all is shared by those who took part. Where the charter says nothing, the
 * tenant that runs the body pays, and the secretary may choose otherwise.
 */
export function bearerOf(
  kind: CostKind,
  gathering: GatheringKind,
  clause: ClauseOf<'bearers'> | null,
  ownOf: { person: string; municipality: string },
): Borne {
  if (!clause) return { bearer: 'host', because: 'chosen' }
  if (ordinary.includes(gathering)) {
    if (clause.ordinary.home.includes(kind)) return { bearer: 'home', because: 'charter' }
    if (clause.ordinary.host.includes(kind)) return { bearer: 'host', because: 'charter' }
    return { bearer: 'host', because: 'chosen' }
  }
  if (clause.otherGatherings === 'host') return { bearer: 'host', because: 'charter' }
  if (clause.otherGatherings === 'shared') return { bearer: 'shared', because: 'charter', key: 'equal' }
  return ownOf.person || ownOf.municipality
    ? { bearer: 'home', because: 'charter' }
    : { bearer: 'shared', because: 'charter', key: 'per-participant' }
}
