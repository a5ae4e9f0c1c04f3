import type { Body } from '#shared/bodies/schema'
import type { hearingsApi } from '#shared/hearings/api'
import { cardOf, withHearing } from '#shared/hearings/counting'
import { deadlineTyped } from '#shared/hearings/deadline'
import { namesNobody } from '#shared/hearings/public-card'
import type { Hearing, HearingYear } from '#shared/hearings/schema'
import { answersHearings } from '#shared/hearings/ways'
import { yearOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { sharing } from '../platform/jobs.ts'
import type { Kept, Write } from '../platform/record.ts'
import { bodies, hearings, hearingYears } from '../platform/records.ts'
import type { Handlers } from '../platform/slice.ts'
import { type Asking, cardWrite, publicWrites, seatsOfBody, yearWrite } from './store.ts'

/** All text of one hearing together, in characters: what a dispatch can freeze in one item. */
export const mostText = 120_000

export const lengthOf = ({ text, parties, papers }: Pick<Hearing, 'text' | 'parties' | 'papers'>): number =>
  text.length + parties.length + papers.reduce((sum, paper) => sum + paper.text.length, 0)

/** What a hearing begins as. */
const begun = {
  earlier: [],
  state: 'received',
  way: null,
  time: null,
  round: null,
  meeting: null,
  approval: null,
  sent: [],
  closedOn: null,
  sentHow: null,
  closedReason: '',
  outcome: null,
  version: 1,
} as const satisfies Partial<Hearing>

/** A matter comes in: put to one body or several, or a committee's whole agenda to one. */
export const starting = {
  start: async (call) => {
    const { bodies: parties, deadline, ...matter } = call.input
    if (parties.length === 0) return refused({ type: 'nobody-heard' })
    if (lengthOf(matter) > mostText) return refused({ type: 'too-large', most: mostText })
    const found = await partiesOf(
      call,
      parties.map(({ body }) => body),
    )
    if (!found.ok) return found
    const { known, years, mayRead } = found.value
    const made: Hearing[] = []
    for (const { body: id, mode } of parties) {
      const body = known.get(id) as Kept<Body>
      if (mode === 'heard' && !answersHearings(body.competence))
        return refused({ type: 'not-in-competence', competence: body.competence, asked: 'hearing' })
      const typed = deadlineTyped(mode, deadline, call.today)
      if (!typed.ok) return typed
      const hearing = call.newId('hearing')
      made.push({
        ...begun,
        ...matter,
        earlier: [],
        sent: [],
        id: hearing,
        matter: made[0]?.id ?? hearing,
        body: id,
        mode,
        receivedOn: call.today,
        deadline: typed.value,
      })
    }
    if (matter.public) {
      const named = namesNobody(
        matter,
        (await Promise.all(parties.map(({ body }) => seatsOfBody(call.table, body)))).flat(),
      )
      if (!named.ok) return named
    }
    return call.change(
      {
        writes: made.flatMap((hearing) => [
          ...firstWrites(hearing, known.get(hearing.body) as Body),
          yearWrite(
            years.get(hearing.body) ?? null,
            (counted) => withHearing(counted, null, cardOf(hearing)),
            cardOf(hearing),
          ),
        ]),
        log: {
          did: 'hearings.started',
          about: made.flatMap(({ id, body }) => [id, body]),
          outbox: made.flatMap(({ body }) => sharing(known.get(body) as Body)),
        },
      },
      { hearings: made.map(({ id, body }) => ({ id, body, mayRead: mayRead.has(body) })) },
    )
  },

  startAgenda: async (call) => {
    const { body: id, deadline, titles, sender, area } = call.input
    const found = await partiesOf(call, [id])
    if (!found.ok) return found
    const { known, years, mayRead } = found.value
    const body = known.get(id) as Kept<Body>
    if (!answersHearings(body.competence))
      return refused({ type: 'not-in-competence', competence: body.competence, asked: 'hearing' })
    const typed = deadlineTyped('heard', deadline, call.today)
    if (!typed.ok) return typed
    const made = titles.map((title): Hearing => {
      const hearing = call.newId('hearing')
      return {
        ...begun,
        earlier: [],
        sent: [],
        id: hearing,
        matter: hearing,
        body: id,
        title,
        text: '',
        sender,
        area,
        papers: [],
        topics: [],
        legalBasis: '',
        parties: '',
        mode: 'heard',
        receivedOn: call.today,
        deadline,
        public: false,
      }
    })
    return call.change(
      {
        writes: [
          ...made.flatMap((hearing) => firstWrites(hearing, body)),
          yearWrite(
            years.get(id) ?? null,
            (counted) => made.reduce((sum, hearing) => withHearing(sum, null, cardOf(hearing)), counted),
            { body: id, year: yearOf(call.today) },
          ),
        ],
        log: {
          did: 'hearings.agenda-started',
          about: [id, ...made.map(({ id: hearing }) => hearing)],
          outbox: sharing(body),
        },
      },
      { hearings: made.map(({ id: hearing }) => hearing), mayRead: mayRead.has(id) },
    )
  },
} satisfies Partial<Handlers<typeof hearingsApi>>

const firstWrites = (hearing: Hearing, body: Pick<Body, 'name'>): Write[] => [
  hearings.create(hearings.key(hearing.id), hearing),
  cardWrite(cardOf(hearing)),
  ...publicWrites(hearing, body, null),
]

/**
 * The bodies that are asked, with this year's counts: any department may ask any body that is not closed, its own
 * area or not.
 */
async function partiesOf(
  call: Asking,
  ids: readonly string[],
): Promise<
  Result<
    {
      known: ReadonlyMap<string, Kept<Body>>
      years: ReadonlyMap<string, Kept<HearingYear>>
      mayRead: ReadonlySet<string>
    },
    Problem
  >
> {
  const year = String(yearOf(call.today))
  const [actor, found] = await Promise.all([
    call.actor(),
    call.table.getMany([...ids.map((id) => bodies.key(id)), ...ids.map((id) => hearingYears.key(id, year))]),
  ])
  const known = new Map(bodies.list(found.filter((item) => item !== null)).map((body) => [body.id, body]))
  for (const id of ids) {
    const body = known.get(id)
    const may = actor.may('start-hearing', body)
    if (!body || (!may.ok && may.problem.type === 'not-found')) return refused({ type: 'not-found' })
    if (!may.ok) return may
    if (body.state === 'closed') return refused({ type: 'body-closed' })
  }
  const years = hearingYears.list(found.filter((item) => item !== null))
  return ok({
    known,
    years: new Map(years.map((each) => [each.body, each])),
    mayRead: new Set(ids.filter((id) => actor.may('read-hearing', known.get(id)).ok)),
  })
}
