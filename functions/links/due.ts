import { cardTurnsAt } from '#shared/links/rules'
import { bodies } from '../platform/table/records.ts'
import type { DueDone, Wakers } from '../platform/work/due.ts'
import { sharing } from '../platform/work/jobs.ts'

/** A card that is shared is made anew when the quarter turns; one that is shared no more asks for nothing. */
export const linkWakers: Pick<Wakers, 'card-turns'> = {
  'card-turns': async ({ about }, { table, now }): Promise<DueDone> => {
    const body = bodies.read(await table.get(bodies.key(about)))
    const outbox = body ? sharing(body) : []
    return {
      writes: [],
      outbox,
      next: outbox.length ? [{ at: cardTurnsAt(now), what: 'card-turns', about }] : [],
    }
  },
}
