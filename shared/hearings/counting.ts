import { type LocalDate, yearOf } from '../kernel/dates.ts'
import { isOpen } from './lifecycle.ts'
import type { Hearing, HearingCard, HearingCount, HearingYear, WaitingHearing } from './schema.ts'

/**
 * The year that a hearing is counted in: the one in which it was received, whenever it is answered. So each counts
 * once, and the years add up; an answer given in January stands in the report of the year that asked for it. What
 * waits is another matter: it stands in the lists of its own year and of the next until it is closed.
 */
export const yearOfHearing = (hearing: Pick<Hearing, 'receivedOn'>): number => yearOf(hearing.receivedOn)

/** The area that a hearing is counted under. */
export const areaOf = (hearing: Pick<Hearing, 'area' | 'sender'>): string =>
  hearing.area || hearing.sender.name

/** The row that lists show. */
export const cardOf = (hearing: Omit<Hearing, 'version'>): Omit<HearingCard, 'version'> => ({
  hearing: hearing.id,
  body: hearing.body,
  year: yearOfHearing(hearing),
  title: hearing.title,
  sender: { kind: hearing.sender.kind, name: hearing.sender.name },
  area: areaOf(hearing),
  mode: hearing.mode,
  state: hearing.state,
  receivedOn: hearing.receivedOn,
  deadline: hearing.deadline,
  way: hearing.way,
  meetingOn: hearing.meeting?.date ?? null,
  roundBy: hearing.round?.by ?? null,
  public: hearing.public,
  closedOn: hearing.closedOn,
  changed: hearing.outcome?.kind ?? null,
  ...(hearing.asked ? { asked: true } : {}),
})

const waitingOf = (card: Omit<HearingCard, 'version'>): WaitingHearing => ({
  hearing: card.hearing,
  state: card.state,
  ...(card.asked ? { asked: true } : {}),
  title: card.title,
  // What is for information is answered by nobody: it waits for no day.
  deadline: card.mode === 'heard' ? card.deadline : null,
  way: card.way,
  meetingOn: card.meetingOn,
  roundBy: card.roundBy,
})

/** Nothing was received in the year. */
export const emptyYear = (body: string, year: number): Omit<HearingYear, 'version'> => ({
  body,
  year,
  waiting: [],
  counts: [],
})

type Counting = Pick<HearingCard, 'area' | 'mode' | 'state'>

/** How one hearing counts. Withdrawn counts nowhere; closed without an answer counts, with no answer. */
function countOf({ area, mode, state }: Counting): HearingCount {
  const heard = mode === 'heard' && state !== 'withdrawn'
  return {
    area,
    heard: heard ? 1 : 0,
    answered: heard && state === 'answered' ? 1 : 0,
    unanswered: heard && state === 'unanswered' ? 1 : 0,
    informed: mode === 'informed' && state !== 'withdrawn' ? 1 : 0,
  }
}

const added = (counts: readonly HearingCount[], count: HearingCount, sign: 1 | -1): HearingCount[] => {
  const there = counts.find(({ area }) => area === count.area)
  const sum: HearingCount = {
    area: count.area,
    heard: (there?.heard ?? 0) + sign * count.heard,
    answered: (there?.answered ?? 0) + sign * count.answered,
    unanswered: (there?.unanswered ?? 0) + sign * count.unanswered,
    informed: (there?.informed ?? 0) + sign * count.informed,
  }
  const rest = counts.filter((each) => each !== there)
  const isNothing = sum.heard === 0 && sum.informed === 0
  return (isNothing ? rest : [...rest, sum]).sort((a, b) => (a.area < b.area ? -1 : 1))
}

/** The year after a hearing changed: `before` is null for one that is new. */
export function withHearing<Y extends Omit<HearingYear, 'version'>>(
  year: Y,
  before: Omit<HearingCard, 'version'> | null,
  after: Omit<HearingCard, 'version'>,
): Y {
  const without = before ? added(year.counts, countOf(before), -1) : year.counts
  const waiting = year.waiting.filter(({ hearing }) => hearing !== after.hearing)
  return {
    ...year,
    counts: added(without, countOf(after), 1),
    waiting: isOpen(after.state) ? [...waiting, waitingOf(after)].sort(byDeadline) : waiting,
  }
}

/** The nearest deadline first; what has none comes last. */
const byDeadline = (a: WaitingHearing, b: WaitingHearing): number => {
  const [left, right] = [a.deadline ?? '9', b.deadline ?? '9']
  return left < right ? -1 : left > right ? 1 : a.hearing < b.hearing ? -1 : 1
}

/** The counts of a year by area, from its rows: what `withHearing` has kept, made anew. */
export const countsOf = (cards: readonly Counting[]): HearingCount[] =>
  cards.reduce((counts: HearingCount[], card) => added(counts, countOf(card), 1), [])

/** The sums over all areas, zero included. */
export const totalOf = (counts: readonly HearingCount[]): Omit<HearingCount, 'area'> =>
  counts.reduce(
    (sum, each) => ({
      heard: sum.heard + each.heard,
      answered: sum.answered + each.answered,
      unanswered: sum.unanswered + each.unanswered,
      informed: sum.informed + each.informed,
    }),
    { heard: 0, answered: 0, unanswered: 0, informed: 0 },
  )

/** How many still wait for an answer, in the years that are given. What was only told waits for none. */
export const openIn = (...years: readonly (Pick<HearingYear, 'counts'> | null)[]): number => {
  const { heard, answered, unanswered } = totalOf(years.flatMap((year) => year?.counts ?? []))
  return heard - answered - unanswered
}

/** Of one body and year, as a report prints it: a body that received nothing has zeros, not a gap. */
export const countsOfYear = (years: readonly HearingYear[], year: LocalDate | number): HearingCount[] =>
  years.find((each) => each.year === Number(String(year).slice(0, 4)))?.counts ?? []
