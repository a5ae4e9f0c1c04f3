import type { Body } from '#shared/bodies/schema'
import { nextAgendaDue } from '#shared/meetings/agenda-due'
import type { Meeting } from '#shared/meetings/schema'
import type { Country } from '#shared/tenancy/schema'
import { dueAt } from '../platform/due.ts'

/**
 * What planning asks of time: that the secretary is told before an agenda is late. One row for the body and the
 * first of its meetings; whoever is woken by it asks for the next.
 */
export function asksForAgenda(
  body: Pick<Body, 'id'>,
  planned: readonly Pick<Meeting, 'ladder' | 'state'>[],
  country: Country,
  now: string,
): {
  readonly writes: ReturnType<typeof dueAt>['write'][]
  readonly outbox: ReturnType<typeof dueAt>['job'][]
} {
  const at = nextAgendaDue(planned, country, now)
  if (!at) return { writes: [], outbox: [] }
  const asked = dueAt(at, 'agenda-due', body.id)
  return { writes: [asked.write], outbox: [asked.job] }
}
