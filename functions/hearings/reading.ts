import type { Action } from '#shared/access/permissions'
import type { Body } from '#shared/bodies/schema'
import { needsApproval } from '#shared/hearings/answering'
import type { HearingRow, HearingView, hearingsApi } from '#shared/hearings/api'
import { cardOf, countsOf } from '#shared/hearings/counting'
import { type Asks, asksNow, heldSince, meetingsAhead, roundDays, timingOf } from '#shared/hearings/deadline'
import { isOpen } from '#shared/hearings/lifecycle'
import type { HearingCard } from '#shared/hearings/schema'
import { answersHearings, chairMayAnswer, topicsOf, waysOpen } from '#shared/hearings/ways'
import { yearOf } from '#shared/kernel/dates'
import { ok, refused } from '#shared/kernel/result'
import { type Actor, seatRoles } from '../platform/actor.ts'
import { bodiesWithCharters } from '../platform/bodies.ts'
import { diaryFrom } from '../platform/diary.ts'
import type { Handlers } from '../platform/slice.ts'
import { bodies, hearingCards, hearingDispatches, proofs, tenants } from '../platform/table/records.ts'
import { opened } from './store.ts'

/** The actions that the pages of hearings show buttons for. */
const actions = [
  'carry-hearing',
  'write-hearing',
  'voice-hearing',
  'approve-hearing',
  'tell-what-changed',
  'edit-charter',
] as const satisfies readonly Action[]

const mayDo = (actor: Actor, body: Pick<Body, 'id' | 'department'>): Action[] =>
  actions.filter((action) => actor.may(action, body).ok)

/** The pages of hearings, each by one call. */
export const reading = {
  /** Two waves: who asks, the bodies and the meetings ahead of them all; then each body's rows side by side. */
  list: async (call) => {
    const [actor, all, tenant, ahead] = await Promise.all([
      call.actor(),
      call.table.query('BODIES').then(bodies.list),
      call.table.get(tenants.key()).then(tenants.read),
      diaryFrom(call.table, call.today),
    ])
    const may = actor.may('read-tenant')
    if (!may.ok) return may
    if (!tenant) return refused({ type: 'not-found' })
    const year = call.query.year ?? yearOf(call.today)
    const own = all.filter(
      (body) => actor.may('read-hearing', body).ok && (!call.query.body || body.id === call.query.body),
    )
    if (call.query.body && own.length === 0) return refused({ type: 'not-found' })
    const found = await Promise.all(
      own.map(async (body) => {
        const cards = hearingCards.list(
          await call.table.query(`BODY#${body.id}`, {
            between: { from: `HEARING#${year - 1}`, to: `HEARING#${year}#~` },
          }),
        )
        const gatherings = ahead.filter((line) => line.body === body.id)
        const counts = countsOf(cards.filter((card) => card.year === year))
        const shown = cards.filter((card) => card.year === year || isOpen(card.state))
        return {
          body: { id: body.id, name: body.name, counts },
          rows: shown.map((card) =>
            rowOf(
              card,
              timingOf(card.deadline, gatherings, { today: call.today, country: tenant.country }),
              call.today,
            ),
          ),
        }
      }),
    )
    return ok({
      year,
      bodies: found.map(({ body }) => body),
      hearings: found.flatMap(({ rows }) => rows).sort(byWhatWaits),
      mayStart: actor.may('start-hearing').ok || own.some((body) => actor.may('start-hearing', body).ok),
    })
  },

  parties: async (call) => {
    const [actor, all, ahead] = await Promise.all([
      call.actor(),
      bodiesWithCharters(call.table),
      // The diary knows every body's next meeting, whatever the number of bodies.
      diaryFrom(call.table, call.today),
    ])
    const open = all.filter(({ body }) => body.state !== 'closed')
    const nextOf = (id: string) => {
      const [next] = meetingsAhead(
        ahead.filter(({ body }) => body === id),
        call.today,
      )
      return next ? { date: next.date, agendaOut: next.agendaOut } : null
    }
    const anywhere = actor.may('start-hearing')
    const mine = anywhere.ok ? open : open.filter(({ body }) => actor.may('start-hearing', body).ok)
    if (!anywhere.ok && mine.length === 0) return anywhere
    const listed = mine.map(({ body: { id, name, competence }, charter }) => {
      const { heard, informed } = topicsOf(charter.clauses)
      return {
        id,
        name,
        competence,
        answers: answersHearings(competence),
        heard: [...heard],
        informed: [...informed],
        next: nextOf(id),
      }
    })
    return ok({ bodies: listed })
  },

  read: async (call) => {
    const [open, rows] = await Promise.all([
      opened(call, call.params.hearing, 'read-hearing'),
      // What went out is for the secretary: nobody else's page has a line of it.
      call.claims.kind === 'person'
        ? call.table
            .query(hearingDispatches.key(call.params.hearing, '').pk, { begins: 'PROOF#' })
            .then(proofs.list)
        : [],
    ])
    if (!open.ok) return open
    const { hearing, answer, voices, body, tenant, charter, gatherings, seats, actor } = open.value
    const at = { today: call.today, country: tenant.country }
    const timing = timingOf(hearing.deadline, gatherings, at)
    const carries = actor.may('carry-hearing', body).ok
    const seated = seatRoles(actor, body, call.today)
    const said = actor.person ? (voices.find(({ person }) => person === actor.person?.id) ?? null) : null
    // A draft is for those who write it, and for those whose word is asked for.
    const mayReadDraft = carries || seated.length > 0
    const asked = hearing.sent.findLast(({ kind }) => kind === 'round')?.dispatch
    const kindOf = new Map(hearing.sent.map(({ dispatch, kind }) => [dispatch, kind]))
    const view: HearingView = {
      ...hearing,
      sender: carries ? hearing.sender : { ...hearing.sender, mail: '' },
      sent: carries ? hearing.sent : [],
      bodyCard: {
        id: body.id,
        name: body.name,
        competence: body.competence,
        profile: body.profile,
        contact: body.contact,
      },
      timing,
      asks: asksOf(cardOf(hearing), timing, call.today),
      ways: [
        ...waysOpen(hearing, timing, {
          chairMayAnswer: chairMayAnswer(charter.clauses, seats, call.today),
        }),
      ],
      needsApproval: needsApproval(hearing, body.profile),
      answer: mayReadDraft ? answer : null,
      voices: hearing.round ? [...voices] : [],
      mine:
        actor.person && hearing.round && seated.some((role) => role === 'chair' || role === 'member')
          ? { name: actor.person.name, voice: said }
          : null,
      may: mayDo(actor, body),
      secretary: carries
        ? {
            proofs: rows.map(({ dispatch, person, name, channel, to, state, at: when, reason }) => ({
              dispatch,
              kind: kindOf.get(dispatch),
              person,
              name,
              channel,
              to,
              state,
              at: when,
              reason,
            })),
            round: roundDays(hearing.deadline, at),
            silent: rows
              .filter(
                ({ dispatch, person }) =>
                  dispatch === asked && !voices.some((each) => each.person === person),
              )
              .map(({ person, name }) => ({ person, name })),
            heldSince: heldSince(hearing, gatherings, call.today),
            // Where nobody chairs, nobody can be asked.
            mayAskChair: seats.some(
              ({ role, from, to }) => role === 'chair' && from <= call.today && (!to || to >= call.today),
            ),
          }
        : null,
    }
    return ok(view)
  },
} satisfies Partial<Handlers<typeof hearingsApi>>

const rowOf = (card: HearingCard, timing: HearingRow['timing'], today: string): HearingRow => ({
  ...card,
  timing,
  asks: asksOf(card, timing, today),
})

/** What is closed, and what is only for information, asks for nothing. */
const asksOf = (card: Omit<HearingCard, 'version'>, timing: HearingRow['timing'], today: string): Asks =>
  isOpen(card.state) && card.mode === 'heard' ? asksNow(card, timing, today) : null

/** What waits first, the nearest deadline before the others; then what is closed, newest first. */
function byWhatWaits(a: HearingRow, b: HearingRow): number {
  const [left, right] = [isOpen(a.state), isOpen(b.state)]
  if (left !== right) return left ? -1 : 1
  const key = (row: HearingRow) => (left ? (row.deadline ?? '9') : (row.closedOn ?? row.receivedOn))
  const order = key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.hearing < b.hearing ? -1 : 1
  return left ? order : -order
}
