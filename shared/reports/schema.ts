import * as v from 'valibot'
import { OutcomeKind } from '../hearings/schema.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Money } from '../kernel/money.ts'
import { Prose } from '../kernel/text.ts'
import { GatheringKind } from '../meetings/schema.ts'

/** A finished report stands as it was read by others; it is opened again to be changed. */
export const ReportState = v.picklist(['draft', 'finished'])
export type ReportState = v.InferOutput<typeof ReportState>

/** The calendar year that a report is about. */
export const Year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2199))

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A gathering that took place; how many came is null where nobody said who was there. */
export const HeldGathering = v.object({
  meeting: Id('meeting'),
  kind: GatheringKind,
  title: v.string(),
  jointWith: v.string(),
  date: LocalDate,
  came: v.nullable(v.object({ onSite: Count, digital: Count })),
})
export type HeldGathering = v.InferOutput<typeof HeldGathering>

/** One matter that the body was heard on: how it stands, and what became of it in the sender's own words. */
export const HeardMatter = v.object({
  title: v.string(),
  sender: v.string(),
  state: v.picklist(['open', 'answered', 'unanswered']),
  deadline: v.nullable(LocalDate),
  outcome: v.nullable(v.object({ kind: OutcomeKind, text: v.string() })),
})
export type HeardMatter = v.InferOutput<typeof HeardMatter>

/** Hearings of the year: asked, answered, and answered by area, zero included; and each by its title. */
export const HearingCounts = v.object({
  asked: Count,
  answered: Count,
  /** `open`: not answered yet, and still to be. */
  areas: v.array(v.object({ area: v.string(), answered: Count, open: v.optional(Count) })),
  /** Not there in a report that was gathered before matters were told one by one. */
  matters: v.optional(v.array(HeardMatter)),
})
export type HearingCounts = v.InferOutput<typeof HearingCounts>

/** Matters raised to another forum, and what became of them: answered, and come back to an agenda of the body's own. */
export const LiftCounts = v.object({
  raised: Count,
  answered: Count,
  carriedThrough: Count,
  /** Each with the answer of the other forum, empty while there is none. */
  matters: v.optional(v.array(v.object({ title: v.string(), forum: v.string(), answer: v.string() }))),
})
export type LiftCounts = v.InferOutput<typeof LiftCounts>

/**
 * A body's year in figures and short lines, as it stood when they were gathered. Numbers of people and never a name;
 * no contribution's own words, nothing of a closed item.
 */
export const ReportFacts = v.object({
  /** Meetings held in the year before the body began to use Rådslag. */
  heldBefore: Count,
  held: v.array(HeldGathering),
  cancelled: Count,
  /** Planned and not yet held when the figures were gathered. */
  coming: Count,
  /** Different people of the body who took part at least once. */
  people: Count,
  /** Seat groups in the charter's order: the fewest and the most who came to one gathering. */
  groups: v.array(v.object({ title: v.string(), least: Count, most: Count })),
  /** In how many gatherings each municipality took part; empty where seats belong to no municipality. */
  municipalities: v.array(v.object({ name: v.string(), gatherings: Count })),
  /** What was on the agenda beside the usual items. */
  themes: v.array(v.object({ date: LocalDate, title: v.string() })),
  /** Raised in the year; taken up by the body; carried through. */
  contributions: v.object({ raised: Count, takenUp: Count, carriedThrough: Count }),
  /** What became of contributions, with the theme they were taken up under where there is one. */
  cameOfIt: v.array(v.object({ theme: v.string(), outcome: v.string(), done: v.boolean() })),
  /** What was taken home, by the notes that went out. */
  takenBack: v.array(v.object({ date: LocalDate, text: v.string() })),
  outcomes: v.object({ agreement: Count, election: Count, recommendation: Count, decision: Count }),
  hearings: v.nullable(HearingCounts),
  lifts: v.nullable(LiftCounts),
  /** Null where the charter says nothing of who pays. */
  costs: v.nullable(v.object({ total: Money, host: Money, home: Money, shared: Money })),
})
export type ReportFacts = v.InferOutput<typeof ReportFacts>

/** Of those with a seat who came to a meeting, how many had come to the one before it as well. */
export const Returning = v.object({ meeting: Id('meeting'), date: LocalDate, came: Count, again: Count })
export type Returning = v.InferOutput<typeof Returning>

/** Foreword, what the body has worked for, closing words: prose that stays when the figures are gathered again. */
export const ReportWords = v.object({
  foreword: Prose(10_000),
  aims: Prose(10_000),
  closing: Prose(10_000),
})
export type ReportWords = v.InferOutput<typeof ReportWords>

/** The yearly report of a body: årsberetning, verksamhetsberättelse. */
export const Report = v.object({
  body: BodyId,
  year: Year,
  state: ReportState,
  words: ReportWords,
  facts: ReportFacts,
  /** For the secretary alone: it stands in no paper. */
  returning: v.optional(v.array(Returning)),
  gatheredAt: Instant,
  finishedAt: v.optional(Instant),
  version: v.number(),
})
export type Report = v.InferOutput<typeof Report>
