import { move } from '#shared/kernel/moves'
import { ok, refused } from '#shared/kernel/result'
import type { meetingsApi, ProofRow } from '#shared/meetings/api'
import { proofMoves } from '#shared/meetings/lifecycle'
import type { Meeting } from '#shared/meetings/schema'
import type { Handlers } from '../platform/slice.ts'
import type { Write } from '../platform/table/record.ts'
import { bodies, dispatches, isWaiting, persons, proofs, tasks } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'
import { job } from '../platform/work/jobs.ts'
import { opened, openedWith } from './store.ts'
import { viewOf } from './view.ts'

/** The rows of proof of all that went out to others than the secretary. */
export async function proofsOf(table: Table, meeting: Meeting): Promise<ProofRow[]> {
  const rows = await table.queryAll(proofs.key(meeting.id, '', '').pk, { begins: 'PROOF#' })
  const lines = meeting.sent ?? []
  const kindOf = (dispatch: string) => lines.find((line) => line.dispatch === dispatch)?.kind ?? 'agenda'
  return proofs
    .list(rows)
    .filter(({ kind }) => kind !== 'sample')
    .map(({ dispatch, kind, person, name, channel, to, state, at, reason }) => ({
      dispatch,
      kind: kind ?? kindOf(dispatch),
      person,
      name,
      channel,
      to,
      state,
      at,
      reason,
    }))
}

/** Whether it arrived, and what to do where it did not: letters, calls, a mail to an address put right. */
export const proving = {
  proofs: async (call) => {
    const open = await openedWith(call, call.params.meeting, 'read-proof', {
      withBody: (meeting) => proofsOf(call.table, meeting),
    })
    if (!open.ok) return open
    const { meeting, body, actor, ofBody } = open.value
    return ok({
      meeting: viewOf(meeting, body, actor, { answers: [], attendance: null, today: call.today }),
      dispatches: meeting.sent ?? [],
      proofs: ofBody,
    })
  },

  moveProofs: async (call) => {
    const open = await opened(call, call.params.meeting, 'send-agenda')
    if (!open.ok) return open
    const { meeting } = open.value
    const { dispatch: id, move: name, persons: chosen } = call.input
    const [found, all, undone] = await Promise.all([
      call.table.get(dispatches.key(meeting.id, id)).then(dispatches.read),
      call.table.queryAll(proofs.key(meeting.id, id, '').pk, { begins: `PROOF#${id}#` }).then(proofs.list),
      call.table.queryAll(tasks.key('').pk).then(tasks.list),
    ])
    const rows = all.filter(({ person }) => chosen.includes(person))
    if (!found || rows.length === 0) return refused({ type: 'not-found' })
    const people = persons.list(await call.table.getMany(chosen.map((person) => persons.key(person))))
    const writes: Write[] = []
    for (const row of rows) {
      const after = move(proofMoves, row.state, name)
      if (!after.ok) return after
      const person = people.find((each) => each.id === row.person)
      const changes = wayOf(name, person)
      if (name === 'sendAgain' && !(changes.to ?? row.to))
        return refused({ type: 'no-mail-to', name: row.name })
      writes.push(
        proofs.change(
          proofs.key(meeting.id, id, row.person),
          { ...row, ...changes, state: after.value, at: call.now },
          row.version,
        ),
      )
    }
    const lettersLeft = all.some(({ state, person }) => state === 'to-print' && !chosen.includes(person))
    const waiting = undone.filter((task) => {
      if (task.meeting !== meeting.id || (task.dispatch ?? id) !== id) return false
      if (task.what === 'letter-to-print') return name === 'print' && !lettersLeft
      if (!chosen.includes(task.person)) return false
      return task.what === 'mail-bounced' || (task.what === 'person-to-call' && name !== 'callInstead')
    })
    return call.change(
      {
        writes: [...writes, ...waiting.map((task) => tasks.remove(tasks.key(task.id), task.version))],
        log: {
          did: `proofs.${name}`,
          about: [meeting.id, id, ...rows.map(({ person }) => person)],
          ...(name === 'sendAgain'
            ? { outbox: [job('send-dispatch', { meeting: meeting.id, dispatch: id })] }
            : {}),
        },
      },
      { moved: rows.length },
    )
  },

  tasks: async (call) => {
    const [actor, found, all] = await Promise.all([
      call.actor(),
      call.table.query(tasks.key('').pk).then(tasks.list),
      call.table.query(bodies.key('').pk).then(bodies.list),
    ])
    const mine = all.filter((body) => actor.may('read-proof', body).ok)
    return ok({
      tasks: found
        .filter((task) => isWaiting(task, call.today))
        .flatMap(({ id, what, body, meeting, person, name, at, on, counts }) => {
          const own = mine.find((each) => each.id === body)
          const more = { ...(on ? { on } : {}), ...(counts ? { counts } : {}) }
          return own ? [{ id, what, body, bodyName: own.name, meeting, person, name, at, ...more }] : []
        }),
    })
  },

  finishTask: async (call) => {
    const [actor, task] = await Promise.all([
      call.actor(),
      call.table.get(tasks.key(call.params.task)).then(tasks.read),
    ])
    const body = task && bodies.read(await call.table.get(bodies.key(task.body)))
    if (!task || !body) return refused({ type: 'not-found' })
    const may = actor.may('read-proof', body)
    if (!may.ok) return may
    return call.change(
      {
        writes: [tasks.remove(tasks.key(task.id), task.version)],
        log: { did: 'task.done', about: [task.id, task.meeting] },
      },
      { id: task.id },
    )
  },
} satisfies Partial<Handlers<typeof meetingsApi>>

/** What changes in a row of proof with the way that is taken instead. */
function wayOf(name: string, person: { email: string; address: string; phone: string } | undefined) {
  if (name === 'printInstead') return { channel: 'letter' as const, to: person?.address ?? '' }
  if (name === 'callInstead') return { channel: 'phone' as const, to: person?.phone ?? '' }
  if (name === 'sendAgain')
    return { ...(person ? { to: person.email } : {}), attempt: '', messageId: '', reason: '' }
  return {}
}
