import type { Body, Digest } from '../bodies/schema.ts'
import type { Charter } from '../charters/schema.ts'
import type { Cost } from '../costs/schema.ts'
import { countLifts, raisedIn } from '../forums/counts.ts'
import type { Lift } from '../forums/schema.ts'
import { isRoutine } from '../hearings/agenda-lines.ts'
import type { Hearing, HearingCard, HearingCount } from '../hearings/schema.ts'
import { type LocalDate, localDateOf, yearOf } from '../kernel/dates.ts'
import { type Currency, sum } from '../kernel/money.ts'
import type { Attendance, Contribution, Meeting } from '../meetings/schema.ts'
import type { Membership } from '../members/schema.ts'
import type { Notes } from '../notes/schema.ts'
import type { HeardMatter, HearingCounts, LiftCounts, ReportFacts, Returning } from './schema.ts'

/** A gathering with what was kept of it. */
export type Gathered = {
  readonly meeting: Meeting
  readonly attendance: Pick<Attendance, 'rows'> | null
  /** As they stand; what has not gone out says nothing here. */
  readonly notes: Pick<Notes, 'items' | 'takenBack' | 'sentAt'> | null
  readonly costs: readonly Cost[]
}

export type YearAsked = {
  readonly year: number
  readonly today: LocalDate
  readonly body: Pick<Body, 'usual' | 'places'>
  readonly charter: Pick<Charter, 'clauses'>
  readonly digest: Pick<Digest, 'heldBefore' | 'gatherings'> | null
  readonly gathered: readonly Gathered[]
  readonly memberships: readonly Pick<Membership, 'person' | 'group' | 'role' | 'from' | 'to'>[]
  readonly contributions: readonly Contribution[]
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  readonly currency: Currency
  /** Of slices that a tenant may be without. */
  readonly hearings?: HearingCounts | null
  readonly lifts?: readonly Lift[]
}

/** A hearing as its row in lists says, with what became of it. */
export type Heard = Pick<
  HearingCard,
  'title' | 'sender' | 'area' | 'mode' | 'state' | 'receivedOn' | 'deadline'
> &
  Pick<Hearing, 'outcome'>

/** True where the gathering took place: it was held, or its day has passed and nobody called it off. */
export const tookPlace = ({ state, date }: When, today: LocalDate): boolean =>
  state === 'held' || (isPlanned(state) && date < today)

/** The body's own gatherings: not what it takes part in elsewhere. */
type When = { readonly state: string; readonly date: LocalDate }
const isPlanned = (state: string): boolean => state === 'planned' || state === 'called'

/**
 * Hearings of a year by area, zero included, and each by its title with what became of it. Null for a body that its
 * charter does not let be heard and that was not: there is nothing to say of it.
 */
export function heardIn(
  charter: Pick<Charter, 'clauses'>,
  counts: readonly Pick<HearingCount, 'area' | 'heard' | 'answered'>[],
  hearings: readonly Heard[],
): HearingCounts | null {
  if (!counts.some(({ heard }) => heard > 0) && !charter.clauses.some(({ kind }) => kind === 'heard-on'))
    return null
  const areas = counts.filter(({ heard }) => heard > 0)
  const asked = hearings.filter(({ mode, state }) => mode === 'heard' && state !== 'withdrawn')
  return {
    asked: areas.reduce((total, { heard }) => total + heard, 0),
    answered: areas.reduce((total, { answered }) => total + answered, 0),
    areas: areas.map(({ area, answered }) => ({
      area,
      answered,
      open: asked.filter((each) => each.area === area && standingOf(each) === 'open').length,
    })),
    matters: asked.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)).map(matterOf),
  }
}

const standingOf = ({ state }: Pick<Heard, 'state'>): HeardMatter['state'] =>
  state === 'answered' || state === 'unanswered' ? state : 'open'

const matterOf = (heard: Heard): HeardMatter => ({
  title: heard.title,
  sender: heard.sender.name,
  state: standingOf(heard),
  deadline: heard.deadline,
  outcome: heard.outcome && { kind: heard.outcome.kind, text: heard.outcome.text },
})

/** What the body raised to others in the year. Null where it has never raised or received anything. */
function liftedIn({ lifts = [], year }: YearAsked): LiftCounts | null {
  if (!lifts.length) return null
  const { raised, answered } = countLifts(lifts, year)
  const own = raisedIn(lifts, year)
  return {
    raised,
    answered,
    carriedThrough: own.filter(({ backIn }) => backIn !== '').length,
    matters: own.map(({ title, forum, answer }) => ({ title, forum, answer })),
  }
}

/** The years a report can be of, newest first: from the one in which the body began to use Rådslag to today's. */
export function reportYears(usingSince: LocalDate, today: LocalDate): number[] {
  const [first, last] = [yearOf(usingSince), yearOf(today)]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => last - at)
}

/**
 * A body's year, gathered from what the slices keep. Every figure is a count of people, gatherings or money; texts are
 * titles of items that are not closed, outcomes, and what was taken home by notes that went out.
 */
export function yearFacts(asked: YearAsked): ReportFacts {
  const { year, today, digest, body } = asked
  const lines = (digest?.gatherings ?? []).filter(({ date }) => yearOf(date) === year)
  const held = heldIn(asked)
  return {
    heldBefore: digest?.heldBefore ?? 0,
    held: held.map(({ meeting, attendance }) => ({
      meeting: meeting.id,
      kind: meeting.kind,
      title: meeting.title,
      jointWith: meeting.jointWith,
      date: meeting.date,
      came: attendance
        ? {
            onSite: attendance.rows.filter(({ came }) => came === 'on-site').length,
            digital: attendance.rows.filter(({ came }) => came === 'digital').length,
          }
        : null,
    })),
    cancelled: lines.filter(({ state }) => state === 'cancelled').length,
    coming: lines.filter((line) => isPlanned(line.state) && !tookPlace(line, today)).length,
    ...whoTookPart(asked, held),
    themes: held.flatMap(({ meeting, notes }) =>
      openItems(meeting, notes)
        .filter(({ title }) => !isUsual(title, body) && !isRoutine(title))
        .map(({ title }) => ({ date: meeting.date, title })),
    ),
    ...whatWasRaised(asked, held),
    takenBack: held.flatMap(({ meeting, notes }) =>
      (notes?.sentAt ? (notes.takenBack ?? []) : []).map(({ text }) => ({ date: meeting.date, text })),
    ),
    outcomes: outcomesOf(held),
    hearings: asked.hearings ?? null,
    lifts: liftedIn(asked),
    costs: costsOf(asked, held),
  }
}

/** What took place in the year, in order. */
const heldIn = ({ gathered, year, today }: YearAsked): readonly Gathered[] =>
  gathered
    .filter(({ meeting }) => yearOf(meeting.date) === year && tookPlace(meeting, today))
    .sort((a, b) => (at(a.meeting) < at(b.meeting) ? -1 : 1))
const at = ({ date, start }: Meeting): string => `${date} ${start}`

/** So few meetings say nothing of who comes again. */
const fewMeetings = 3

/**
 * "De samme deltagere, der er med fra gang til gang": of each ordinary meeting but the first, how many of those who
 * came had come to the one before. Meetings of which nobody said who was there are passed over; nothing is said of
 * fewer than three. Counts, and never who.
 */
export function returningIn(asked: YearAsked): Returning[] {
  const held = heldIn(asked)
    .filter(({ meeting, attendance }) => meeting.kind === 'ordinary' && attendance !== null)
    .map((each) => ({
      ...each.meeting,
      people: cameTo(asked, each).filter(({ group }) => group !== undefined),
    }))
  if (held.length < fewMeetings) return []
  return held.slice(1).map(({ id, date, people }, before) => {
    const last = new Set(held[before]?.people.map(({ person }) => person))
    // Who is known by name only cannot be told from another of that name.
    const again = people.filter(({ person }) => person !== '' && last.has(person)).length
    return { meeting: id, date, came: people.length, again }
  })
}

/** Those who were there. A substitute counts in the group of the one they stand in for, a guest in none. */
function cameTo({ memberships }: YearAsked, { meeting, attendance }: Gathered) {
  const groupOf = (person: string): string | undefined =>
    memberships.find(
      (seat) =>
        seat.person === person &&
        seat.role !== 'observer' &&
        seat.from <= meeting.date &&
        (!seat.to || seat.to >= meeting.date),
    )?.group
  return (attendance?.rows ?? [])
    .filter(({ came }) => came !== 'absent')
    .map(({ person, inPlaceOf, municipality }) => ({
      person,
      municipality,
      group: groupOf(person) ?? groupOf(inPlaceOf),
    }))
}

/** People by number. */
function whoTookPart(
  asked: YearAsked,
  held: readonly Gathered[],
): Pick<ReportFacts, 'people' | 'groups' | 'municipalities'> {
  const { charter, municipalities, body } = asked
  const counted = held.filter(({ attendance }) => attendance !== null)
  const came = counted.map((each) => cameTo(asked, each))
  const seated = charter.clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
  const codes = body.places.length ? [...new Set(body.places.map(({ municipality }) => municipality))] : []
  return {
    people: new Set(came.flat().flatMap(({ person, group }) => (group === undefined ? [] : [person]))).size,
    groups: counted.length
      ? seated.map(({ key, title }) => {
          const sizes = came.map((rows) => rows.filter(({ group }) => group === key).length)
          return { title, least: Math.min(...sizes), most: Math.max(...sizes) }
        })
      : [],
    municipalities: counted.length
      ? codes.map((code) => ({
          name: municipalities.find((each) => each.code === code)?.name ?? code,
          gatherings: came.filter((rows) => rows.some(({ municipality }) => municipality === code)).length,
        }))
      : [],
  }
}

/** Items that everybody in the room may know of: closed in neither the agenda nor the notes. */
function openItems(meeting: Meeting, notes: Gathered['notes']): Meeting['items'] {
  const closed = new Set((notes?.items ?? []).filter((item) => item.closed).map(({ item }) => item))
  return meeting.items.filter(({ id, access }) => access !== 'closed' && !closed.has(id))
}

/** "Velkommen", "Eventuelt": what every agenda of this body begins with is no theme, nor what every agenda has. */
const isUsual = (title: string, { usual }: Pick<Body, 'usual'>): boolean =>
  (usual.agenda ?? []).some((each) => each.toLowerCase() === title.toLowerCase())

/**
 * Contributions of the year: those taken up at one of its gatherings, and those written in it that were taken up at
 * no other. A contribution's own words are its author's: only what came of it is told.
 */
function whatWasRaised(
  { contributions, lifts = [], year }: YearAsked,
  held: readonly Gathered[],
): Pick<ReportFacts, 'contributions' | 'cameOfIt'> {
  const themeOf = (each: Contribution): string => {
    const gathered = held.find(({ meeting }) => meeting.id === each.meeting)
    const items = gathered ? openItems(gathered.meeting, gathered.notes) : []
    const item = items.find(({ contribution }) => contribution === each.id)
    return item?.title ?? lifts.find(({ contribution }) => contribution === each.id)?.title ?? ''
  }
  /** What was raised from it is told with its answer, among what was raised. */
  const isTold = ({ id, state }: Contribution): boolean =>
    state === 'carried-on' && raisedIn(lifts, year).some(({ contribution }) => contribution === id)
  const ofYear = contributions.filter((each) =>
    each.meeting
      ? held.some(({ meeting }) => meeting.id === each.meeting)
      : yearOf(localDateOf(each.at)) === year,
  )
  const takenUp = ofYear.filter(({ state }) => state !== 'noted' && state !== 'sleeping')
  return {
    contributions: {
      raised: ofYear.length,
      takenUp: takenUp.length,
      carriedThrough: takenUp.filter(({ state }) => state === 'done').length,
    },
    cameOfIt: takenUp
      .filter((each) => each.outcome !== '' && !isTold(each))
      .map((each) => ({ theme: themeOf(each), outcome: each.outcome, done: each.state === 'done' })),
  }
}

/** What notes that went out say the body agreed, chose, recommended and decided: how often, and never whom. */
function outcomesOf(held: readonly Gathered[]): ReportFacts['outcomes'] {
  const kinds = held.flatMap(({ notes }) =>
    notes?.sentAt ? notes.items.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind)) : [],
  )
  const count = (kind: (typeof kinds)[number]) => kinds.filter((each) => each === kind).length
  return {
    agreement: count('agreement'),
    election: count('election'),
    recommendation: count('recommendation'),
    decision: count('decision'),
  }
}

/** What the gatherings cost, by who bears it; told where the charter says who pays. */
function costsOf({ charter, currency }: YearAsked, held: readonly Gathered[]): ReportFacts['costs'] {
  if (!charter.clauses.some(({ kind }) => kind === 'bearers')) return null
  const all = held.flatMap(({ costs }) => costs)
  const borneBy = (bearer: Cost['bearer']) =>
    sum(
      all.filter((cost) => cost.bearer === bearer).map(({ amount }) => amount),
      currency,
    )
  return {
    total: sum(
      all.map(({ amount }) => amount),
      currency,
    ),
    host: borneBy('host'),
    home: borneBy('home'),
    shared: borneBy('shared'),
  }
}
