import { gatheringsOf, withGathering, withHeldBefore } from '#shared/bodies/digest'
import type { Body, DigestGathering } from '#shared/bodies/schema'
import type { Clause } from '#shared/charters/schema'
import { weekdayOf, yearOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import { agendaOf } from '#shared/meetings/agenda'
import type { MeetingPlan, meetingsApi, PlanMeetings, YearPlan, YearView } from '#shared/meetings/api'
import { gatheringOf } from '#shared/meetings/gathering'
import { ladder } from '#shared/meetings/ladder'
import type { Meeting } from '#shared/meetings/schema'
import { planYear, type Standing, timesAYear } from '#shared/meetings/year'
import type { Problem } from '#shared/problems'
import { bodyWithCharter, digestsAround } from '../platform/bodies.ts'
import { mayKnowOf } from '../platform/chairs.ts'
import { mayBeSecretary } from '../platform/proof/claims.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, charters, meetings, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { topicWrites } from '../platform/topics.ts'
import { sharing } from '../platform/work/jobs.ts'
import { asksForAgenda } from './asking-time.ts'
import {
  type Asking,
  asSeen,
  diaryWrites,
  digestWrites,
  gatheringWrites,
  opened,
  openTo,
  saved,
} from './store.ts'
import { mayDo } from './view.ts'

/** The weekday of a first plan, where nothing was held yet: Thursday. */
const usualWeekday = 4

export const clausesOf = async (
  table: Table,
  body: Pick<Body, 'id' | 'charterVersion'>,
): Promise<readonly Clause[]> =>
  charters.read(await table.get(charters.key(body.id, String(body.charterVersion))))?.clauses ?? []

/** A meeting needs an end after its start and a day that has not passed. */
export function asPlanned(
  plan: Pick<MeetingPlan, 'date' | 'start' | 'end'>,
  today: string,
  was?: Pick<Meeting, 'date'>,
): Result<void, Problem> {
  if (plan.end <= plan.start) return refused({ type: 'ends-before-it-starts' })
  return plan.date < today && plan.date !== was?.date
    ? refused({ type: 'date-in-the-past', date: plan.date })
    : ok(undefined)
}

type AskedYear = { body: string; heldBefore?: number; weekday?: number; count?: number; year?: number }

/** A year of dates by the charter's cadence, prefilled with what is usual in this body. Nothing is saved. */
async function proposeYear(call: Asking, asked: AskedYear): Promise<Result<YearPlan, Problem>> {
  const found = await yearOfBody(call, asked.body, true)
  if (!found) return refused({ type: 'not-found' })
  const may = found.actor.may('plan-meetings', found.body)
  return may.ok ? planOf(call, asked, found) : may
}

/** The page of a year: what is held and planned, and the dates that are proposed to those who plan. One wave. */
async function readYear(call: Asking, asked: AskedYear): Promise<Result<YearView, Problem>> {
  const found = await yearOfBody(call, asked.body, mayBeSecretary(call.claims))
  if (!found) return refused({ type: 'not-found' })
  const { actor, body, charter, digests } = found
  const may = actor.may('read-body', body)
  if (!may.ok) return may
  const joint = charter.clauses.find((clause) => clause.kind === 'joint')
  const plan = actor.may('plan-meetings', body).ok ? planOf(call, asked, found) : null
  return ok({
    body: { id: body.id, name: body.name, agenda: body.usual.agenda ?? [] },
    jointWith: joint?.with ?? '',
    gatherings: gatheringsOf(...digests).filter(({ kind }) => mayKnowOf(actor, body, kind, call.today)),
    plan: plan?.ok ? plan.value : null,
    may: mayDo(actor, body),
  })
}

/** The tenant is read for its country, whose holidays a plan goes around. */
async function yearOfBody(call: Asking, id: string, withTenant: boolean) {
  const [actor, found, digests, tenant] = await Promise.all([
    call.actor(),
    bodyWithCharter(call.table, id),
    digestsAround(call.table, id, call.today),
    withTenant ? call.table.get(tenants.key()).then(tenants.read) : null,
  ])
  return found && { ...found, actor, digests, tenant }
}
type YearOfBody = NonNullable<Awaited<ReturnType<typeof yearOfBody>>>

function planOf(
  call: Asking,
  asked: AskedYear,
  { body, charter, digests, tenant }: YearOfBody,
): Result<YearPlan, Problem> {
  if (!tenant) return refused({ type: 'not-found' })
  const thisYear = yearOf(call.today)
  const cadence = charter.clauses.find((clause) => clause.kind === 'cadence')
  const joint = charter.clauses.find((clause) => clause.kind === 'joint')
  const gatherings = gatheringsOf(...digests.filter(({ year }) => year >= thisYear))
  const heldBefore = asked.heldBefore ?? digests.find(({ year }) => year === thisYear)?.heldBefore ?? 0
  const count = asked.count ?? (cadence ? timesAYear(cadence) : 0)
  const plan = planYear({
    today: call.today,
    country: tenant.country,
    count,
    heldBefore,
    standing: gatherings.filter(({ state }) => state !== 'cancelled').map(standingOf),
    weekday: asked.weekday ?? weekdayIn(gatherings),
    seasons: joint?.seasons ?? [],
    ...(asked.year === undefined ? {} : { year: asked.year }),
  })
  return ok({
    year: plan.year,
    asked: count,
    already: plan.already,
    heldBefore,
    meetings: plan.dates.map((each) => ({
      date: each.date,
      start: body.usual.start,
      end: body.usual.end,
      kind: 'ordinary' as const,
      title: '',
      jointWith: each.joint ? (joint?.with ?? '') : '',
      place: body.usual.place,
      access: body.usual.access,
      link: body.usual.link,
    })),
  })
}

const standingOf = ({ date, joint, kind }: DigestGathering): Standing => ({
  date,
  joint,
  ordinary: kind === 'ordinary',
})

/** The weekday on which this body mostly meets. */
function weekdayIn(gatherings: readonly Pick<DigestGathering, 'date'>[]): number {
  const days = gatherings.map(({ date }) => weekdayOf(date)).filter((day) => day <= 5)
  const times = (day: number) => days.filter((each) => each === day).length
  return [1, 2, 3, 4, 5].reduce((best, day) => (times(day) > times(best) ? day : best), usualWeekday)
}

/** Many meetings in one change, with the year's digest; the agenda begins with the template's usual items. */
export async function planMeetings(call: Asking, input: PlanMeetings) {
  const [actor, body, tenant] = await Promise.all([
    call.actor(),
    call.table.get(bodies.key(input.body)).then(bodies.read),
    call.table.get(tenants.key()).then(tenants.read),
  ])
  if (!body || !tenant) return refused({ type: 'not-found' as const })
  const may = actor.may('plan-meetings', body)
  if (!may.ok) return may
  if (body.state === 'closed') return refused({ type: 'body-closed' as const })
  for (const plan of input.meetings) {
    const right = asPlanned(plan, call.today)
    if (!right.ok) return right
  }
  const clauses = await clausesOf(call.table, body)
  const planned: Kept<Meeting>[] = input.meetings.map((plan) => ({
    ...plan,
    id: call.newId('meeting'),
    body: body.id,
    zone: tenant.zone,
    state: 'planned' as const,
    items: agendaOf(input.agenda, call.newId),
    chairOk: null,
    sequence: 0,
    cancelReason: '',
    ladder: ladder(plan.date, clauses, tenant.country),
    sent: [],
    version: 1,
  }))
  const thisYear = yearOf(call.today)
  const { heldBefore } = input
  const years = [...planned.map(({ date }) => yearOf(date)), ...(heldBefore === undefined ? [] : [thisYear])]
  const digestsAfter = await digestWrites(call.table, body.id, years, (digest) => {
    const told =
      heldBefore !== undefined && digest.year === thisYear ? withHeldBefore(digest, heldBefore) : digest
    return planned
      .filter(({ date }) => yearOf(date) === digest.year)
      .reduce((made, meeting) => withGathering(made, gatheringOf(meeting)), told)
  })
  const asked = asksForAgenda(body, planned, tenant.country, call.now)
  return call.change(
    {
      writes: [
        ...planned.map((meeting) => meetings.create(meetings.key(meeting.id), meeting)),
        ...planned.flatMap((meeting) => [...diaryWrites(meeting), ...topicWrites(meeting)]),
        ...digestsAfter,
        ...asked.writes,
      ],
      log: {
        did: 'meetings.planned',
        about: [body.id, ...planned.map(({ id }) => id)],
        outbox: [...sharing(body), ...asked.outbox],
      },
    },
    { meetings: planned.map(({ id, state, version }) => ({ id, state, version })) },
  )
}

/** Dates are proposed and planned, and put right. */
export const planning = {
  yearPlan: (call) => proposeYear(call, call.query),
  year: (call) => readYear(call, call.query),
  plan: (call) => planMeetings(call, call.input),

  edit: async (call) => {
    const open = await opened(call, call.params.meeting, 'plan-meetings')
    if (!open.ok) return open
    const { meeting, body } = open.value
    for (const check of [
      asSeen(call, meeting),
      openTo(meeting, 'edit'),
      asPlanned(call.input, call.today, meeting),
    ])
      if (!check.ok) return check
    const moved = movedInCalendar(meeting, call.input)
    const [clauses, tenant] = await Promise.all([
      clausesOf(call.table, body),
      call.table.get(tenants.key()).then(tenants.read),
    ])
    if (!tenant) return refused({ type: 'not-found' })
    const after: Kept<Meeting> = {
      ...meeting,
      ...call.input,
      sequence: meeting.sequence + (moved && meeting.state === 'called' ? 1 : 0),
      ladder: ladder(call.input.date, clauses, tenant.country),
    }
    const gatherings = await gatheringWrites(call.table, after, meeting)
    const asked = asksForAgenda(body, [after], tenant.country, call.now)
    return saved(
      call,
      after,
      'meeting.edited',
      [...gatherings, ...topicWrites(after, meeting), ...asked.writes],
      [...sharing(body), ...asked.outbox],
    )
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

/** True where a calendar entry must follow: the time or the place of it changed. */
const movedInCalendar = (
  was: Meeting,
  now: Pick<Meeting, 'date' | 'start' | 'end' | 'place' | 'link'>,
): boolean => (['date', 'start', 'end', 'place', 'link'] as const).some((field) => was[field] !== now[field])
