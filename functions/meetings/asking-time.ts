import type { Body } from '#shared/bodies/schema'
import { nextAgendaDue } from '#shared/meetings/agenda-due'
import { roundOverAt, roundRemindAt } from '#shared/meetings/round'
import type { Meeting } from '#shared/meetings/schema'
import type { Country } from '#shared/tenancy/schema'
import { dueAt } from '../platform/work/due.ts'

type Asked = {
  readonly writes: ReturnType<typeof dueAt>['write'][]
  readonly outbox: ReturnType<typeof dueAt>['job'][]
}
const asked = (...dues: ReturnType<typeof dueAt>[]): Asked => ({
  writes: dues.map(({ write }) => write),
  outbox: dues.map(({ job }) => job),
})

/**
 * What planning asks of time: that the secretary is told before an agenda is late. One row for the body and the
 * first of its meetings; whoever is woken by it asks for the next.
 */
export function asksForAgenda(
  body: Pick<Body, 'id'>,
  planned: readonly Pick<Meeting, 'ladder' | 'state'>[],
  country: Country,
  now: string,
): Asked {
  const at = nextAgendaDue(planned, country, now)
  return at ? asked(dueAt(at, 'agenda-due', body.id)) : asked()
}

/**
 * What asking for three lines asks of time: that the silent are reminded once, and that the officer is told when the
 * day has passed. Asked again, the rows that lie there already find that their time is another one, and do nothing.
 */
export function asksForRound(
  meeting: Pick<Meeting, 'id' | 'round' | 'sent' | 'state' | 'date'>,
  country: Country,
  now: string,
): Asked {
  const remind = roundRemindAt(meeting, country)
  const over = roundOverAt(meeting, country)
  return asked(
    ...(remind && remind > now ? [dueAt(remind, 'round-remind', meeting.id)] : []),
    ...(over && over > now ? [dueAt(over, 'round-over', meeting.id)] : []),
  )
}
