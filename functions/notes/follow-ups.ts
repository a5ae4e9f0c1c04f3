import { addDays, localDateOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import type { followUpsApi } from '#shared/notes/api'
import { followed, inOrder, nextReminder, toRemind } from '#shared/notes/follow-up'
import type { FollowUps, Notes } from '#shared/notes/schema'
import { mayKnowOf } from '../platform/chairs.ts'
import { once } from '../platform/mail/attempts.ts'
import { simpleMail } from '../platform/mail/simple-mail.ts'
import { seatsNotOver } from '../platform/seats.ts'
import type { Handlers } from '../platform/slice.ts'
import { controlTenants } from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { bodies, departments, followUps, meetings, tenants } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { dueAt, type Wakers } from '../platform/work/due.ts'
import { type JobMessage, job, type Work, type Workers } from '../platform/work/jobs.ts'
import type { Asking, OpenedNotes } from './store.ts'

/** Meetings whose rows stand on the page: about three years of them. */
const looksBack = 24

/** What is still to be done of what was taken back, across the meetings of a body. */
export const following: Handlers<typeof followUpsApi> = {
  list: async (call) => {
    const { body: id } = call.query
    const [actor, body, found] = await Promise.all([
      call.actor(),
      call.table.get(bodies.key(id)).then(bodies.read),
      call.table.query(followUps.key(id, '').pk, { begins: 'FOLLOW#', newestFirst: true, limit: looksBack }),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('read-notes', body)
    if (!may.ok) return may
    const known = followUps
      .list(found)
      .filter(({ kind = 'ordinary' }) => mayKnowOf(actor, body, kind, call.today))
    const { open, done } = inOrder(known)
    return ok({
      body: { id, name: body.name },
      open,
      done,
      may: actor.may('finish-follow-up', body).ok ? ['finish-follow-up'] : [],
    })
  },

  finish: async (call) => {
    const { meeting: meetingId, row: rowId } = call.params
    const [actor, meeting] = await Promise.all([
      call.actor(),
      call.table.get(meetings.key(meetingId)).then(meetings.read),
    ])
    if (!meeting) return refused({ type: 'not-found' })
    const [body, kept] = await Promise.all([
      call.table.get(bodies.key(meeting.body)).then(bodies.read),
      call.table.get(followUps.key(meeting.body, meetingId)).then(followUps.read),
    ])
    if (!body) return refused({ type: 'not-found' })
    const may = actor.may('finish-follow-up', body)
    if (!may.ok) return may
    if (!kept?.rows.some(({ id }) => id === rowId)) return refused({ type: 'not-found' })
    if (kept.version !== call.seen) return refused({ type: 'stale', expected: kept.version })
    const { done, came } = call.input
    const after: FollowUps = {
      ...kept,
      rows: kept.rows.map((row) =>
        row.id === rowId ? { ...row, doneOn: done ? call.today : null, came: done ? came : '' } : row,
      ),
    }
    return call.change(
      {
        writes: [followUps.change(followUps.key(body.id, meetingId), after, kept.version)],
        log: { did: done ? 'follow-up.done' : 'follow-up.opened', about: [meetingId, rowId] },
      },
      { meeting: meetingId, row: rowId, version: kept.version + 1 },
    )
  },
}

/** What goes along when notes are sent: the rows that are followed, and the first reminder that is ahead. */
export async function followingWrites(
  call: Asking,
  { meeting }: Pick<OpenedNotes, 'meeting'>,
  { takenBack }: Pick<Notes, 'takenBack'>,
): Promise<{ writes: Write[]; outbox: ReturnType<typeof dueAt>['job'][] }> {
  const key = followUps.key(meeting.body, meeting.id)
  const before = followUps.read(await call.table.get(key))
  const rows = followed(before?.rows ?? [], takenBack ?? [], call.newId)
  if (!before && rows.length === 0) return { writes: [], outbox: [] }
  const next = nextReminder(rows, call.now)
  const due = next ? dueAt(next, 'follow-up', meeting.id) : null
  const { id, body, kind, date } = meeting
  const about = { meeting: id, body, kind, date, rows, version: 1 }
  return {
    writes: [
      before
        ? followUps.change(key, { ...before, kind, rows }, before.version)
        : followUps.create(key, about),
      ...(due ? [due.write] : []),
    ],
    outbox: due ? [due.job] : [],
  }
}

const rowsOf = async (table: Table, meetingId: string): Promise<Kept<FollowUps> | null> => {
  const meeting = meetings.read(await table.get(meetings.key(meetingId)))
  return meeting ? followUps.read(await table.get(followUps.key(meeting.body, meetingId))) : null
}

export const followUpWakers: Pick<Wakers, 'follow-up'> = {
  'follow-up': async (due, { table, now }) => {
    const rows = (await rowsOf(table, due.about))?.rows ?? []
    const next = nextReminder(rows, now)
    return {
      writes: [],
      outbox: toRemind(rows, { since: due.at, now }).map(({ id }) =>
        job('remind-follow-up', { meeting: due.about, row: id }),
      ),
      next: next ? [{ at: next, what: 'follow-up', about: due.about }] : [],
    }
  },
}

export const followUpJobs: Workers = { 'remind-follow-up': remindOwner }

/**
 * A short mail to the one who took it home, where that is somebody of the body by name with a mail address; else to
 * the mailbox of the department that is secretary, which knows whom to ring. Nothing where it is done meanwhile.
 */
async function remindOwner(
  { tenant: id, log, about }: JobMessage<'remind-follow-up'>,
  { table, control, surroundings, send }: Work,
): Promise<void> {
  const [kept, settled, card] = await Promise.all([
    rowsOf(table, about.meeting),
    table.query('TENANT'),
    control.get(controlTenants.key(id)).then(controlTenants.read),
  ])
  const row = kept?.rows.find((each) => each.id === about.row)
  const tenant = tenants.list(settled)[0]
  if (!kept || !row || row.doneOn !== null || !tenant || !card) return
  const today = localDateOf(surroundings.now())
  const [body, seats] = await Promise.all([
    table.get(bodies.key(kept.body)).then(bodies.read),
    seatsNotOver(table, kept.body, today),
  ])
  const department = departments.list(settled).find((each) => each.id === body?.department)
  const mailbox = department?.mailbox || tenant.mailbox
  const owner = seats.find(
    ({ card, from, to }) =>
      card.channel === 'mail' &&
      card.email &&
      card.name.toLowerCase() === row.owner.toLowerCase() &&
      from <= today &&
      (!to || to >= today),
  )?.card
  const to = owner
    ? { name: owner.name, address: owner.email }
    : { name: department?.name ?? tenant.name, address: mailbox }
  if (!body || !to.address) return
  const language = owner?.language ?? tenant.language
  const t = sentences(language, 'mail')
  const meeting = dayText(language, kept.date)
  await once({ control, surroundings, send }, log, `follow-up ${row.id}`, (sending) =>
    sending(
      simpleMail({
        language,
        to,
        fromName: tenant.name,
        replyTo: surroundings.operator ?? (mailbox || to.address),
        subject: t('followUpSubject', { meeting }),
        paragraphs: [
          t(owner ? 'followUpOwn' : 'followUpOther', {
            body: body.name,
            meeting,
            owner: row.owner || 'none',
          }),
          row.text,
          t('followUpBy', { day: dayText(language, row.due || addDays(today, 7)) }),
        ],
        button: {
          label: t('followUpButton'),
          href: `${surroundings.webAddress}/${card.slug}/bodies/${kept.body}/follow-up`,
        },
        closing: [t('followUpDone')],
        tags: { tenant: id },
      }),
    ),
  )
}
