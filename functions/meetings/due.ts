import type { Body } from '#shared/bodies/schema'
import { addDays, localDateOf, millisOf, yearOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { agendaDueAt, dueSince, nextAgendaDue } from '#shared/meetings/agenda-due'
import {
  askedInRound,
  roundCounts,
  roundOverAt,
  roundRemindAt,
  roundWaits,
  toRemind,
} from '#shared/meetings/round'
import type { Meeting, RoundLine } from '#shared/meetings/schema'
import type { Tenant } from '#shared/tenancy/schema'
import { once } from '../platform/mail/attempts.ts'
import { mayMail } from '../platform/mail/may-mail.ts'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import { controlTenants } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import {
  bodies,
  departments,
  digests,
  dispatches,
  meetings,
  roundLines,
  tasks,
  tenants,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import type { DueDone, Wakers } from '../platform/work/due.ts'
import { type JobMessage, job, type Work } from '../platform/work/jobs.ts'
import { prepared, remembering, seatedFor } from './sending.ts'
import { taskIdOf } from './store.ts'

/** So many of the meetings to come are looked at: the next ones, which is where an agenda can be late. */
const looksAt = 12

/** The meetings of a body that are planned, soonest first, from today on. */
async function toCome(table: Table, body: string, today: string): Promise<Meeting[]> {
  const years = [yearOf(today), yearOf(addDays(today, 366))]
  const found = digests.list(await table.getMany(years.map((year) => digests.key(body, String(year)))))
  const next = found
    .flatMap(({ gatherings }) => gatherings)
    .filter(({ state, date }) => state === 'planned' && date >= today)
    .sort((one, other) => one.date.localeCompare(other.date))
    .slice(0, looksAt)
  return meetings.list(await table.getMany(next.map(({ meeting }) => meetings.key(meeting))))
}

const nothing: DueDone = { writes: [], outbox: [], next: [] }

type OfRound = {
  readonly meeting: Kept<Meeting>
  readonly body: Body
  readonly tenant: Tenant
  readonly lines: readonly RoundLine[]
}
/** The round of a meeting with what was written for it; null where there is no body any more that asks. */
async function roundOf(table: Table, id: string): Promise<OfRound | null> {
  const [items, tenant] = await Promise.all([
    table.query(meetings.key(id).pk, { between: { from: 'LINE#', to: meetings.key(id).sk } }),
    table.get(tenants.key()).then(tenants.read),
  ])
  const meeting = meetings.list(items)[0]
  const body = meeting && bodies.read(await table.get(bodies.key(meeting.body)))
  if (!meeting || !tenant || !body || body.state === 'closed') return null
  return { meeting, body, tenant, lines: roundLines.list(items) }
}

export const meetingWakers: Pick<Wakers, 'agenda-due' | 'round-remind' | 'round-over'> = {
  /** The reminder lies in the transaction that takes its row away: it is made once, however often it is looked for. */
  'round-remind': async (due, { table, now, surroundings }) => {
    const today = localDateOf(now)
    const round = await roundOf(table, due.about)
    if (!round) return nothing
    const { meeting, body, tenant, lines } = round
    const first = meeting.sent?.find(({ kind }) => kind === 'round')
    const stands = roundRemindAt(meeting, tenant.country) === due.at && today <= (meeting.round?.by ?? '')
    if (!first || !stands || !mayMail(tenant).ok) return nothing
    const [seated, dispatch] = await Promise.all([
      seatedFor(table, meeting, today),
      table.get(dispatches.key(meeting.id, first.dispatch)).then(dispatches.read),
    ])
    const recipients = toRemind(dispatch?.recipients ?? [], seated, lines)
    if (recipients.length === 0) return nothing
    const sending = prepared(
      { now, newId: surroundings.newId, claims: { kind: 'system', person: null } },
      { kind: 'round-reminder', tenant, body, meeting, recipients },
    )
    return {
      writes: [
        meetings.change(meetings.key(meeting.id), remembering(meeting, sending), meeting.version),
        sending.write,
      ],
      outbox: [job('send-dispatch', { meeting: meeting.id, dispatch: sending.line.dispatch })],
      next: [],
    }
  },

  'round-over': async (due, { table, now }) => {
    const round = await roundOf(table, due.about)
    if (!round) return nothing
    const { meeting, body, tenant, lines } = round
    if (roundOverAt(meeting, tenant.country) !== due.at) return nothing
    const seated = await seatedFor(table, meeting, localDateOf(now))
    const counts = roundCounts(askedInRound(seated), lines, meeting.round?.collectedAt)
    if (!roundWaits(counts, meeting.round?.collectedAt)) return nothing
    const id = taskIdOf('round-over', meeting.id, '', due.at)
    const task = {
      id,
      what: 'round-over' as const,
      body: body.id,
      meeting: meeting.id,
      person: '',
      // Another group is called by its name; of our own round there is only one.
      name: meeting.state === 'elsewhere' ? meeting.title : '',
      at: due.at,
      on: meeting.date,
      until: meeting.date,
      counts: { answered: counts.answered, of: counts.of },
    }
    const ttl = Math.floor(millisOf(`${addDays(meeting.date, 2)}T00:00:00.000Z`) / 1000)
    return { writes: [tasks.lay(tasks.key(id), task, { ttl })], outbox: [], next: [] }
  },

  'agenda-due': async (due, { table, now }) => {
    const today = localDateOf(now)
    const [tenant, body, planned] = await Promise.all([
      table.get(tenants.key()).then(tenants.read),
      table.get(bodies.key(due.about)).then(bodies.read),
      toCome(table, due.about, today),
    ])
    if (!tenant || body?.state !== 'active') return { writes: [], outbox: [], next: [] }
    const { country } = tenant
    const late = planned.filter((meeting) => dueSince(meeting, country, { since: due.at, now, today }))
    const next = nextAgendaDue(planned, country, now)
    return {
      writes: [],
      outbox: late.map(({ id }) => job('remind-secretary', { meeting: id })),
      next: next ? [{ at: next, what: 'agenda-due', about: due.about }] : [],
    }
  },
}

/** A short mail to the mailbox of the department that is secretary, unless the agenda went out in the meantime. */
export async function remindSecretary(
  { tenant: id, log, about }: JobMessage<'remind-secretary'>,
  { table, control, surroundings, send }: Work,
): Promise<void> {
  const [meeting, rows, card] = await Promise.all([
    table.get(meetings.key(about.meeting)).then(meetings.read),
    table.query('TENANT'),
    control.get(controlTenants.key(id)).then(controlTenants.read),
  ])
  const tenant = tenants.list(rows)[0]
  if (!meeting || !tenant || !card || !agendaDueAt(meeting, tenant.country) || !meeting.ladder) return
  const body = bodies.read(await table.get(bodies.key(meeting.body)))
  const department = departments.list(rows).find((each) => each.id === body?.department)
  const address = department?.mailbox || tenant.mailbox
  if (!body || !address) return
  const { language } = tenant
  const t = sentences(language, 'mail')
  const { ladder } = meeting
  await once({ control, surroundings, send }, log, `agenda-due ${meeting.id}`, (sending) =>
    sending(
      simpleMail({
        language,
        to: { name: department?.name ?? tenant.name, address },
        fromName: tenant.name,
        replyTo: surroundings.operator ?? address,
        subject: t('agendaDueSubject', { day: dayText(language, ladder.sendBy) }),
        paragraphs: [
          t('agendaDueWhat', {
            body: body.name,
            meeting: dayText(language, meeting.date),
            day: dayText(language, ladder.sendBy),
          }),
        ],
        button: {
          label: t('agendaDueButton'),
          href: `${surroundings.webAddress}/${card.slug}/meetings/${meeting.id}`,
        },
        closing: [t('agendaDueNothing')],
        tags: { tenant: id },
      }),
    ),
  )
}
