import type { Body } from '#shared/bodies/schema'
import { mostLines } from '#shared/hearings/agenda-lines'
import type { hearingsApi } from '#shared/hearings/api'
import { cardOf, withHearing } from '#shared/hearings/counting'
import { deadlineTyped } from '#shared/hearings/deadline'
import { namesNobody } from '#shared/hearings/public-card'
import type { Hearing, HearingYear } from '#shared/hearings/schema'
import { answersHearings } from '#shared/hearings/ways'
import { yearOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { allSeats } from '../platform/seats.ts'
import type { Handlers } from '../platform/slice.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import { bodies, hearings, hearingYears } from '../platform/table/records.ts'
import { sharing } from '../platform/work/jobs.ts'
import { type Asking, cardWrite, publicWrites, yearWrite } from './store.ts'

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

/** A matter comes in: put to one body or several, or a committee's agenda, line by line. */
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
        (await Promise.all(parties.map(({ body }) => allSeats(call.table, body)))).flat(),
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
    const { deadline, lines, sender, area } = call.input
    const pairs = lines.flatMap((line) => line.bodies.map((party) => ({ line, party })))
    if (pairs.length > mostLines)
      return refused<Problem>({
        type: 'invalid',
        errors: [{ pointer: '/lines', detail: 'too-many', max: mostLines }],
      })
    const ids = [...new Set(pairs.map(({ party }) => party.body))]
    const found = await partiesOf(call, ids)
    if (!found.ok) return found
    const { known, years, mayRead } = found.value
    const first = new Map<(typeof lines)[number], string>()
    const made: Hearing[] = []
    for (const { line, party } of pairs) {
      const { competence } = known.get(party.body) as Kept<Body>
      if (party.mode === 'heard' && !answersHearings(competence))
        return refused({ type: 'not-in-competence', competence, asked: 'hearing' })
      // What is for information is answered by nobody, so there is no day for it.
      const typed = deadlineTyped(party.mode, party.mode === 'heard' ? deadline : null, call.today)
      if (!typed.ok) return typed
      const hearing = call.newId('hearing')
      if (!first.has(line)) first.set(line, hearing)
      made.push({
        ...begun,
        earlier: [],
        sent: [],
        id: hearing,
        matter: first.get(line) ?? hearing,
        body: party.body,
        title: line.title,
        text: '',
        sender,
        area,
        papers: [],
        topics: line.topics,
        legalBasis: '',
        parties: '',
        mode: party.mode,
        receivedOn: call.today,
        deadline: typed.value,
        public: false,
      })
    }
    return call.change(
      {
        writes: [
          ...made.flatMap((hearing) => firstWrites(hearing, known.get(hearing.body) as Body)),
          ...ids.map((id) =>
            yearWrite(
              years.get(id) ?? null,
              (counted) =>
                made
                  .filter(({ body }) => body === id)
                  .reduce((sum, hearing) => withHearing(sum, null, cardOf(hearing)), counted),
              { body: id, year: yearOf(call.today) },
            ),
          ),
        ],
        log: {
          did: 'hearings.agenda-started',
          about: [...ids, ...made.map(({ id: hearing }) => hearing)],
          outbox: ids.flatMap((id) => sharing(known.get(id) as Body)),
        },
      },
      { hearings: made.map(({ id, body }) => ({ id, body, mayRead: mayRead.has(body) })) },
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
