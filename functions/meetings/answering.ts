import { addDays, millisOf } from '#shared/kernel/dates'
import { refused } from '#shared/kernel/result'
import type { AnswerMeeting } from '#shared/meetings/api'
import { ofSubstitute } from '#shared/meetings/recipients'
import type { Answer } from '#shared/meetings/schema'
import { mayMail } from '../platform/mail/may-mail.ts'
import type { Write } from '../platform/table/record.ts'
import { answers, ownAnswers, tasks, tenants } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { prepared } from './sending.ts'
import { type Asking, type Opened, openTo, seatsOfBody, taskIdOf } from './store.ts'

/**
 * One answer, by the person or typed by the secretary. Who cannot come may name a substitute: once the agenda is
 * out, the substitute gets everything at once, by mail or by a call. A substitute who was sent it and is not needed
 * after all becomes a call to make, for nobody should travel in vain.
 */
export async function giveAnswer(
  call: Asking,
  { meeting, body }: Opened,
  given: AnswerMeeting & { readonly person: string; readonly name: string; readonly how: Answer['how'] },
) {
  const open = openTo(meeting, 'answer')
  if (!open.ok) return open
  if (meeting.date < call.today) return refused({ type: 'date-in-the-past' as const, date: meeting.date })
  const key = answers.key(meeting.id, given.person)
  const before = answers.read(await call.table.get(key))
  const substitute = given.answer === 'no' ? given.substitute : null
  const version = (before?.version ?? 0) + 1
  const answer: Answer = {
    person: given.person,
    name: given.name,
    answer: given.answer,
    substitute,
    note: given.note,
    at: call.now,
    how: given.how,
    version,
  }
  const writes: Write[] = [
    before ? answers.change(key, answer, before.version) : answers.create(key, answer),
    ownAnswers.lay(
      ownAnswers.key(given.person, meeting.id),
      { ...answer, meeting: meeting.id },
      { ttl: Math.floor(millisOf(`${addDays(meeting.date, 365)}T00:00:00.000Z`) / 1000) },
    ),
  ]
  const stood = before?.answer === 'no' ? before.substitute : null
  const isNew = substitute && (substitute.email !== stood?.email || substitute.name !== stood?.name)
  const called = meeting.state === 'called'

  if (called && stood && (!substitute || isNew)) {
    const id = taskIdOf('person-to-call', `${meeting.id} ${version}`, given.person, call.now)
    const { name } = stood
    const person = `sub-${given.person}`
    writes.push(
      tasks.create(tasks.key(id), {
        id,
        what: 'person-to-call',
        body: body.id,
        meeting: meeting.id,
        person,
        name,
        at: call.now,
      }),
    )
  }
  const told = called && isNew && (substitute.email !== '' || substitute.phone !== '')
  const about = [meeting.id, given.person]
  const receipt = { person: given.person, answer: given.answer, told: Boolean(told), version }
  if (!told) return call.change({ writes, log: { did: 'answer.given', about } }, receipt)

  const [tenant, seats] = await Promise.all([
    call.table.get(tenants.key()).then(tenants.read),
    seatsOfBody(call.table, body.id, call.today),
  ])
  if (!tenant) return refused({ type: 'not-found' as const })
  const allowed = mayMail(tenant)
  if (!allowed.ok) return allowed
  const recipient = ofSubstitute({ inPlaceOf: given.person, ...substitute }, seats)
  const sending = prepared(call, { kind: 'invitation', tenant, body, meeting, recipients: [recipient] })
  return call.change(
    {
      writes: [...writes, sending.write],
      log: {
        did: 'answer.given',
        about: [...about, sending.line.dispatch],
        outbox: [job('send-dispatch', { meeting: meeting.id, dispatch: sending.line.dispatch })],
      },
    },
    receipt,
  )
}
