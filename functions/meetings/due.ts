import { addDays, localDateOf, yearOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { agendaDueAt, dueSince, nextAgendaDue } from '#shared/meetings/agenda-due'
import type { Meeting } from '#shared/meetings/schema'
import { once } from '../platform/attempts.ts'
import { controlTenants } from '../platform/control-records.ts'
import type { Wakers } from '../platform/due.ts'
import { type JobMessage, job, type Work } from '../platform/jobs.ts'
import { bodies, departments, digests, meetings, tenants } from '../platform/records.ts'
import { simpleMail } from '../platform/simple-mail.ts'
import type { Table } from '../platform/table.ts'

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

export const meetingWakers: Wakers = {
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
