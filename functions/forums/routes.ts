import { forumsApi } from '#shared/forums/api'
import { countLifts } from '#shared/forums/counts'
import { heldOn, waitingFor } from '#shared/forums/dates'
import { liftMoves } from '#shared/forums/lifecycle'
import type { Lift, Mandate, OutsideMeeting } from '#shared/forums/schema'
import { yearOf } from '#shared/kernel/dates'
import { move } from '#shared/kernel/moves'
import { ok, refused } from '#shared/kernel/result'
import { withItem } from '#shared/meetings/later'
import type { Contribution, Meeting } from '#shared/meetings/schema'
import { seatsNotOver } from '../platform/seats.ts'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import {
  bodies,
  contributions,
  lifts,
  mandates,
  meetings,
  outsides,
  tasks,
  tenants,
} from '../platform/table/records.ts'
import { topicWrites } from '../platform/topics.ts'
import { type Asking, asSeen, nextMeetingOf, opened, outsideWrites } from './store.ts'

/** Other groups: who represents the body there, when they meet, what was raised, answered and brought back. */
export const forumRoutes = (surroundings: Surroundings, kind: 'councils' | 'networks') =>
  serve(
    forumsApi,
    {
      // One wave: everything hangs on the body, whose id is known.
      read: async (call) => {
        const id = call.params.body
        const [actor, body, tenant, items, next, seats] = await Promise.all([
          call.actor(),
          call.table.get(bodies.key(id)).then(bodies.read),
          call.table.get(tenants.key()).then(tenants.read),
          call.table.query(`BODY#${id}`, { begins: 'FORUM#' }),
          nextMeetingOf(call, id),
          call.query.people ? seatsNotOver(call.table, id, call.today) : [],
        ])
        if (!body || !tenant) return refused({ type: 'not-found' })
        const may = actor.may('read-forums', body)
        if (!may.ok) return may
        const keeps = actor.may('edit-forums', body).ok
        const people = seats
          .filter(({ from, to }) => from <= call.today && (!to || to >= call.today))
          .map(({ person, card }) => ({ person, name: card.name }))
        return ok({
          body: { id: body.id, name: body.name },
          mandates: mandates
            .list(items)
            .map((mandate) => ({ ...mandate, held: heldOn(mandate, call.today) }))
            .sort((a, b) => Number(b.held) - Number(a.held) || (a.forum < b.forum ? -1 : 1)),
          outsides: outsides
            .list(items)
            .sort((a, b) => (a.date < b.date ? 1 : -1))
            .map((outside) => ({
              ...outside,
              waits: keeps ? waitingFor(outside, call.today, tenant.country) : null,
            })),
          lifts: lifts.list(items).reverse(),
          counts: countLifts(lifts.list(items), yearOf(call.today)),
          people: keeps ? [...new Map(people.map((each) => [each.person, each])).values()] : [],
          nextMeeting: next ? { id: next.meeting, date: next.date } : null,
          may: keeps ? ['edit-forums'] : [],
        })
      },

      addMandate: async (call) => {
        const open = await opened(call, call.params.body, 'edit-forums')
        if (!open.ok) return open
        const { from, to } = call.input
        if (to && to < from) return refused({ type: 'ends-before-mandate', from })
        const mandate: Mandate = {
          ...call.input,
          id: call.newId('mandate'),
          body: open.value.body.id,
          version: 1,
        }
        return call.change(
          {
            writes: [mandates.create(mandates.key(mandate.body, mandate.id), mandate)],
            log: { did: 'mandate.given', about: [mandate.body, mandate.id] },
          },
          { id: mandate.id, version: 1 },
        )
      },

      endMandate: async (call) => {
        const key = mandates.key(call.params.body, call.params.mandate)
        const [open, mandate] = await Promise.all([
          opened(call, call.params.body, 'edit-forums'),
          call.table.get(key).then(mandates.read),
        ])
        if (!open.ok) return open
        if (!mandate) return refused({ type: 'not-found' })
        const seen = asSeen(call, mandate)
        if (!seen.ok) return seen
        const { to } = call.input
        if (to < mandate.from) return refused({ type: 'ends-before-mandate', from: mandate.from })
        return call.change(
          {
            writes: [mandates.change(key, { ...mandate, to }, mandate.version)],
            log: { did: 'mandate.ended', about: [mandate.body, mandate.id] },
          },
          { id: mandate.id, version: mandate.version + 1 },
        )
      },

      addOutside: async (call) => {
        const [open, tenant] = await Promise.all([
          opened(call, call.params.body, 'edit-forums'),
          call.table.get(tenants.key()).then(tenants.read),
        ])
        if (!open.ok) return open
        if (!tenant) return refused({ type: 'not-found' })
        const { body } = open.value
        const outside: OutsideMeeting = {
          ...call.input,
          meeting: call.newId('meeting'),
          body: body.id,
          agendaAt: null,
          notesAt: null,
          version: 1,
        }
        return call.change(
          {
            writes: outsideWrites(call, body, tenant, outside, null),
            log: { did: 'outside.added', about: [body.id, outside.meeting] },
          },
          { meeting: outside.meeting, version: 1 },
        )
      },

      moveOutside: async (call) => {
        const { body: id, outside: meetingId } = call.params
        const [open, tenant, outside, meeting, waiting] = await Promise.all([
          opened(call, id, 'edit-forums'),
          call.table.get(tenants.key()).then(tenants.read),
          call.table.get(outsides.key(id, meetingId)).then(outsides.read),
          call.table.get(meetings.key(meetingId)).then(meetings.read),
          call.table.query(tasks.key('').pk).then(tasks.list),
        ])
        if (!open.ok) return open
        if (!tenant || !outside || !meeting) return refused({ type: 'not-found' })
        const seen = asSeen(call, outside)
        if (!seen.ok) return seen
        const { start: _start, ...kept } = outside
        const after: OutsideMeeting = { ...kept, ...call.input }
        return call.change(
          {
            writes: outsideWrites(call, open.value.body, tenant, after, {
              outside,
              meeting,
              waiting: waiting.filter((task) => task.meeting === meetingId),
            }),
            log: { did: 'outside.moved', about: [id, meetingId] },
          },
          { meeting: meetingId, version: outside.version + 1 },
        )
      },

      raise: async (call) => {
        const { body: id } = call.params
        const { contribution: bid, meeting: from, raisedOn, ...said } = call.input
        const [open, contribution, meeting] = await Promise.all([
          opened(call, id, 'edit-forums'),
          bid ? call.table.get(contributions.key(id, bid)).then(contributions.read) : null,
          from ? call.table.get(meetings.key(from)).then(meetings.read) : null,
        ])
        if (!open.ok) return open
        if ((bid && !contribution) || (from && meeting?.body !== id)) return refused({ type: 'not-found' })
        const lift: Lift = {
          ...said,
          id: call.newId('lift'),
          body: id,
          contribution: bid,
          meeting: from,
          raisedOn: raisedOn ?? call.today,
          state: 'raised',
          answer: '',
          answeredOn: null,
          backIn: '',
          version: 1,
        }
        return call.change(
          {
            writes: [
              lifts.create(lifts.key(id, lift.id), lift),
              ...(contribution ? followed(contribution, lift) : []),
            ],
            log: { did: 'lift.raised', about: [id, lift.id] },
          },
          { id: lift.id, state: lift.state, backIn: '', version: 1 },
        )
      },

      moveLift: async (call) => {
        const { body: id, lift: liftId } = call.params
        const key = lifts.key(id, liftId)
        const [open, lift] = await Promise.all([
          opened(call, id, 'edit-forums'),
          call.table.get(key).then(lifts.read),
        ])
        if (!open.ok) return open
        if (!lift) return refused({ type: 'not-found' })
        const seen = asSeen(call, lift)
        if (!seen.ok) return seen
        const { move: name, answer, answeredOn } = call.input
        const state = move(liftMoves, lift.state, name)
        if (!state.ok) return refused({ type: 'lift-not-in-state', move: name, state: lift.state })
        if (name === 'answer' && answeredOn && (answeredOn > call.today || answeredOn < lift.raisedOn)) {
          const detail = answeredOn > call.today ? 'day-to-come' : 'before-it-was-raised'
          return refused({ type: 'invalid', errors: [{ pointer: '/answeredOn', detail }] })
        }
        const after: Kept<Lift> = {
          ...lift,
          state: state.value,
          ...(name === 'answer' ? { answer, answeredOn: answeredOn ?? call.today } : {}),
        }
        const source = lift.contribution
          ? contributions.read(await call.table.get(contributions.key(id, lift.contribution)))
          : null
        return call.change(
          {
            writes: [
              lifts.change(key, after, lift.version),
              ...(source && name === 'answer' ? followed(source, after) : []),
            ],
            log: { did: `lift.${name}`, about: [id, liftId] },
          },
          { id: liftId, state: after.state, backIn: after.backIn, version: lift.version + 1 },
        )
      },

      carry: async (call) => {
        const { body: id, lift: liftId } = call.params
        const key = lifts.key(id, liftId)
        const [open, lift, next] = await Promise.all([
          opened(call, id, 'edit-forums'),
          call.table.get(key).then(lifts.read),
          nextMeetingOf(call, id),
        ])
        if (!open.ok) return open
        if (!lift) return refused({ type: 'not-found' })
        const seen = asSeen(call, lift)
        if (!seen.ok) return seen
        const state = move(liftMoves, lift.state, 'carry')
        if (!state.ok) return refused({ type: 'lift-not-in-state', move: 'carry', state: lift.state })
        const meeting =
          call.input.as === 'item' && next
            ? meetings.read(await call.table.get(meetings.key(next.meeting)))
            : null
        if (call.input.as === 'item' && !meeting) return refused({ type: 'no-next-meeting' })
        const back = meeting ? onAgenda(call, meeting, lift) : asProposal(call, open.value.actor.person, lift)
        return call.change(
          {
            writes: [
              lifts.change(key, { ...lift, state: state.value, backIn: back.id }, lift.version),
              ...back.writes,
            ],
            log: { did: 'lift.carry', about: [id, liftId, back.id] },
          },
          { id: liftId, state: state.value, backIn: back.id, version: lift.version + 1 },
        )
      },
    },
    surroundings,
    kind,
  )

/** The proposal that it came from says where it went, and what was answered there. */
function followed(contribution: Kept<Contribution>, lift: Lift): Write[] {
  const outcome = [lift.forum, lift.answer].filter(Boolean).join(': ').slice(0, 500)
  const state =
    contribution.state === 'noted' || contribution.state === 'taken-up' ? 'carried-on' : contribution.state
  const key = contributions.key(contribution.body, contribution.id)
  return [contributions.change(key, { ...contribution, state, outcome }, contribution.version)]
}

const saidIn = ({ text, answer }: Lift): string => [text, answer].filter(Boolean).join('\n\n')

/** An item needs a title and what was said; that it came late is for the secretary to tell, as with any item. */
function onAgenda(call: Asking, meeting: Kept<Meeting>, lift: Lift): { id: string; writes: Write[] } {
  const item = {
    id: call.newId('item'),
    title: lift.title,
    text: saidIn(lift),
    access: 'members' as const,
    minutes: 0,
    presenter: '',
    contribution: '',
    guests: [],
    late: meeting.state === 'called',
  }
  const after = { ...meeting, items: withItem(meeting.items, item) }
  return {
    id: meeting.id,
    writes: [meetings.change(meetings.key(meeting.id), after, meeting.version), ...topicWrites(after)],
  }
}

function asProposal(
  call: Asking,
  by: { id: string; name: string } | null,
  lift: Lift,
): { id: string; writes: Write[] } {
  const contribution: Contribution = {
    id: call.newId('contribution'),
    body: lift.body,
    text: [lift.title, saidIn(lift)].filter(Boolean).join('\n\n').slice(0, 6000),
    source: 'other',
    sourceName: lift.forum.slice(0, 120),
    by: { person: by?.id ?? '', name: by?.name ?? '' },
    onBehalfOf: null,
    state: 'noted',
    meeting: '',
    outcome: '',
    at: call.now,
    version: 1,
  }
  return {
    id: contribution.id,
    writes: [contributions.create(contributions.key(lift.body, contribution.id), contribution)],
  }
}
