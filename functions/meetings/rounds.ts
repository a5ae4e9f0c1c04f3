import type { Action } from '#shared/access/permissions'
import { ok, refused } from '#shared/kernel/result'
import { roundTitle } from '#shared/locales/round-title'
import type { aroundApi } from '#shared/meetings/around-api'
import { askedInRound, roundBy, roundText, withRound } from '#shared/meetings/round'
import type { RoundLine } from '#shared/meetings/schema'
import type { Problem } from '#shared/problems'
import { bodyRoles, seatRoles } from '../platform/actor.ts'
import type { Handlers } from '../platform/slice.ts'
import { bodies, meetings, persons, roundLines, tasks, tenants } from '../platform/table/records.ts'
import { topicWrites } from '../platform/topics.ts'
import { cardOf, linesOf } from './letters.ts'
import { seatedFor } from './sending.ts'
import { type Asking, admitted, asSeen, type Opened, opened, openTo, saved, seatsOfBody } from './store.ts'

/** What an agenda item can hold. */
const mostText = 30_000
/** Who has a line to write: those with a seat of their own. */
const mayTell = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'chair' || role === 'member')
const shownActions = ['send-agenda', 'answer-for-others', 'edit-agenda'] as const satisfies readonly Action[]

/** "Laget runt": asked by letter, written by ticket or typed for somebody, collected into the agenda. */
export const going = {
  round: async (call) => {
    const id = call.params.meeting
    const [items, actor, tenant] = await Promise.all([
      // The lines and the meeting itself lie side by side.
      call.table.query(meetings.key(id).pk, { between: { from: 'LINE#', to: meetings.key(id).sk } }),
      call.actor(),
      call.table.get(tenants.key()).then(tenants.read),
    ])
    const meeting = meetings.list(items)[0]
    if (!meeting || !tenant) return refused({ type: 'not-found' })
    const asTicket = call.claims.kind === 'ticket'
    const [body, people] = await Promise.all([
      call.table.get(bodies.key(meeting.body)).then(bodies.read),
      asTicket ? [] : seatedFor(call.table, meeting, call.today),
    ])
    const open = admitted(call, meeting, body, actor, 'write-round')
    if (!open.ok) return open
    const lines = roundLines.list(items)
    const lineOf = (person: string) => lines.find((line) => line.person === person) ?? null
    const may = shownActions.filter((action) => actor.may(action, open.value.body).ok)
    const { id: bodyId, name, competence, contact } = open.value.body
    return ok({
      meeting: cardOf(meeting),
      body: { id: bodyId, name, competence, contact },
      by: meeting.round?.by ?? roundBy(meeting.date, meeting.ladder, call.today, tenant.country),
      open: isOpen(call, meeting).ok,
      mine:
        actor.person && mayTell(seatRoles(actor, open.value.body, call.today))
          ? { name: actor.person.name, line: lineOf(actor.person.id) }
          : null,
      prepares:
        !asTicket && may.includes('edit-agenda')
          ? {
              rows: askedInRound(people).map((each) => ({
                person: each.person,
                name: each.name,
                municipality: each.municipality ?? '',
                line: lineOf(each.person),
              })),
              askedAt: meeting.round?.askedAt ?? null,
              collected: meeting.items.find((item) => item.id === meeting.round?.item)?.title ?? null,
              municipalities: tenant.municipalities.map(({ code, name }) => ({ code, name })),
            }
          : null,
      may,
      version: meeting.version,
    })
  },

  writeLine: async (call) => {
    const open = await opened(call, call.params.meeting, 'write-round')
    if (!open.ok) return open
    const { body, actor } = open.value
    if (!actor.person || !mayTell(seatRoles(actor, body, call.today))) return refused({ type: 'not-invited' })
    const how = call.claims.kind === 'ticket' ? 'mail' : 'web'
    return keep(call, open.value, {
      person: actor.person.id,
      name: actor.person.name,
      how,
      ...call.input,
    })
  },

  writeLineFor: async (call) => {
    const [open, item] = await Promise.all([
      opened(call, call.params.meeting, 'answer-for-others'),
      call.table.get(persons.key(call.params.person)),
    ])
    if (!open.ok) return open
    const person = persons.read(item)
    if (!person || !mayTell(bodyRoles(person, { ...open.value.body, department: '' }, call.today)))
      return refused({ type: 'not-invited' })
    return keep(call, open.value, { person: person.id, name: person.name, ...call.input })
  },

  collectRound: async (call) => {
    const [open, lines, tenant, waiting] = await Promise.all([
      opened(call, call.params.meeting, 'edit-agenda'),
      linesOf(call.table, call.params.meeting),
      call.table.get(tenants.key()).then(tenants.read),
      call.table.query(tasks.key('').pk).then(tasks.list),
    ])
    if (!open.ok) return open
    if (!tenant) return refused({ type: 'not-found' })
    const { meeting } = open.value
    for (const check of [asSeen(call, meeting), openTo(meeting, 'collect-round')]) if (!check.ok) return check
    if (lines.every(({ nothing }) => nothing)) return refused({ type: 'round-empty' })
    const names = new Map(tenant.municipalities.map(({ code, name }) => [code, name]))
    const text = roundText(lines, (code) => names.get(code) ?? '', new Intl.Collator(tenant.language).compare)
    if (text.length > mostText) return refused({ type: 'too-large', most: mostText })
    const title = roundTitle[tenant.language]
    const after = withRound(
      meeting.items,
      { item: meeting.round?.item ?? '', title, text },
      call.newId('item'),
    )
    const round = {
      by: meeting.round?.by ?? roundBy(meeting.date, meeting.ladder, call.today, tenant.country),
      askedAt: meeting.round?.askedAt ?? null,
      item: after.item,
      collectedAt: call.now,
    }
    return saved(call, { ...meeting, items: after.items, round }, 'round.collected', [
      ...topicWrites({ ...meeting, items: after.items }),
      ...waiting
        .filter((task) => task.meeting === meeting.id && task.what === 'round-over')
        .map((task) => tasks.remove(tasks.key(task.id), task.version)),
    ])
  },
} satisfies Partial<Handlers<typeof aroundApi>>

function isOpen(call: Asking, meeting: Opened['meeting']) {
  const state = openTo(meeting, 'write-round')
  if (!state.ok) return state
  return meeting.date < call.today
    ? refused({ type: 'date-in-the-past' as const, date: meeting.date })
    : ok(undefined)
}

async function keep(
  call: Asking,
  { meeting, body }: Opened,
  { nothing, ...said }: Pick<RoundLine, 'person' | 'name' | 'how' | 'text'> & { readonly nothing: boolean },
) {
  if (!nothing && !said.text)
    return refused<Problem>({ type: 'invalid', errors: [{ pointer: '/text', detail: 'required' }] })
  const told = nothing ? { ...said, text: '', nothing } : said
  const open = isOpen(call, meeting)
  if (!open.ok) return open
  const key = roundLines.key(meeting.id, told.person)
  const [before, seats] = await Promise.all([
    call.table.get(key).then(roundLines.read),
    seatsOfBody(call.table, body.id, call.today),
  ])
  const municipality = seats.find(({ person, to }) => person === told.person && !to)?.municipality ?? ''
  const version = (before?.version ?? 0) + 1
  const line: RoundLine = { ...told, municipality, at: call.now, version }
  return call.change(
    {
      writes: [before ? roundLines.change(key, line, before.version) : roundLines.create(key, line)],
      log: { did: 'round.line', about: [meeting.id, told.person] },
    },
    { person: told.person, version },
  )
}
