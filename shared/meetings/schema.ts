import * as v from 'valibot'
import { FileLine } from '../files/schema.ts'
import { Instant, LocalDate, WallTime, Zone } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { MailState } from '../kernel/mail.ts'
import { Line, LinkOrLine, OptionalLine, OptionalMailAddress, Phone, Prose } from '../kernel/text.ts'
import { gatheringKinds } from './kinds.ts'

export const GatheringKind = v.picklist(gatheringKinds)
export type GatheringKind = v.InferOutput<typeof GatheringKind>
/** "Formand og næstformand holder formøder": neither the members nor anybody else are told of it. */
export const isOfTheChairs = (kind: string): boolean => kind === 'pre-meeting'

/**
 * `elsewhere` is another group's meeting that this body takes part in or wants to know of: nothing is planned, called
 * or noted here, so no move leads there and none away.
 */
export const MeetingState = v.picklist(['planned', 'called', 'held', 'cancelled', 'elsewhere'])
export type MeetingState = v.InferOutput<typeof MeetingState>

/** Open to all, for members, or closed: closed items never leave by mail attachment or the public page. */
export const AccessClass = v.picklist(['open', 'members', 'closed'])
export type AccessClass = v.InferOutput<typeof AccessClass>

/** "Kort sagt": what a longer text comes to, in everyday words. Read first, and short enough to be. */
export const InShort = v.pipe(
  Prose(300),
  v.check((text) => text.split('\n').length <= 3, 'too-many-lines'),
)

/** An item needs only a title. */
export const AgendaItem = v.object({
  id: v.string(),
  title: Line(200),
  /** Stands before the text. */
  short: v.optional(InShort),
  /** A round of 49 municipalities fits. */
  text: Prose(30_000),
  access: v.optional(AccessClass, 'members'),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)), 0),
  presenter: OptionalLine(120),
  /** The contribution this item came from. */
  contribution: OptionalLine(40),
  /** The hearing that this item leads back to. */
  hearing: v.optional(v.string()),
  /** Papers that came through the look at them; only that look puts one here. */
  files: v.optional(v.array(FileLine)),
  /** Guests see this item only. */
  guests: v.optional(v.array(v.object({ name: Line(120), email: OptionalMailAddress })), []),
  /** A topic that came after the agenda was sent. */
  late: v.optional(v.boolean(), false),
})
export type AgendaItem = v.InferOutput<typeof AgendaItem>

/** How a person is reached in one dispatch; `phone` is a call that the secretary makes. */
export const DispatchChannel = v.picklist(['mail', 'letter', 'phone'])
export type DispatchChannel = v.InferOutput<typeof DispatchChannel>

export const DispatchKind = v.picklist([
  'agenda',
  /** The agenda or the time changed after it was sent. */
  'update',
  'notes',
  'cancellation',
  'sample',
  /** The chair is asked for an OK. */
  'approval',
  /** A substitute named after the agenda was sent gets everything. */
  'invitation',
  /** To those who have not answered. */
  'reminder',
  /** "Laget runt": three lines from each before the meeting. */
  'round',
  /** To those who were asked for their lines and have said nothing: once, by itself, the day before. */
  'round-reminder',
  /** A page to take to the committee at home, with a Yes to press. */
  'taken-home',
  /** What another group is going to talk about, and what it talked about. */
  'shared-agenda',
  'shared-notes',
  /** Something that everybody should know: a mail to all, and no wall. */
  'notice',
])
export type DispatchKind = v.InferOutput<typeof DispatchKind>

/** What the meeting remembers of a dispatch; the dispatch itself keeps recipients and content. */
export const SentLine = v.object({
  dispatch: v.string(),
  kind: DispatchKind,
  at: Instant,
  mails: v.number(),
  letters: v.number(),
  calls: v.number(),
})
export type SentLine = v.InferOutput<typeof SentLine>

/** One of the people the agenda went to, for the table of who comes. */
export const Invited = v.object({
  person: v.string(),
  name: v.string(),
  role: v.string(),
  municipality: v.string(),
  channel: DispatchChannel,
})
export type Invited = v.InferOutput<typeof Invited>

/** Dates backwards from the meeting. `promised` is false where the charter has no clause on notice. */
export const Ladder = v.object({
  topicsBy: LocalDate,
  sendBy: LocalDate,
  answersBy: LocalDate,
  promised: v.boolean(),
})
export type Ladder = v.InferOutput<typeof Ladder>

export const Meeting = v.object({
  id: Id('meeting'),
  body: BodyId,
  kind: GatheringKind,
  title: OptionalLine(120),
  /** The other body's name, where the meeting is joint. Works when the other is only a name. */
  jointWith: OptionalLine(160),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  zone: Zone,
  place: OptionalLine(300),
  access: OptionalLine(300),
  link: LinkOrLine,
  state: MeetingState,
  items: v.array(AgendaItem),
  /** Chair's OK: by link, or told on the phone. Asked for, never in the way. */
  chairOk: v.nullable(v.object({ by: v.string(), at: Instant, how: v.picklist(['link', 'phone', 'web']) })),
  /** iCalendar SEQUENCE: one up when time or place of time changes. */
  sequence: v.number(),
  cancelReason: OptionalLine(300),
  ladder: v.optional(Ladder),
  /** Everything that went out for this meeting, oldest first. */
  sent: v.optional(v.array(SentLine)),
  /** Whom the agenda went to last. */
  invited: v.optional(v.array(Invited)),
  chairAskedAt: v.optional(Instant),
  /** "Laget runt": until when the lines are asked for, and the item that they were collected into. */
  round: v.optional(
    v.object({
      by: LocalDate,
      askedAt: v.nullable(Instant),
      item: v.string(),
      collectedAt: v.optional(Instant),
    }),
  ),
  /** Another group's agenda and notes as files; only the look at what came puts one here. */
  laid: v.optional(v.object({ agenda: v.array(FileLine), notes: v.array(FileLine) })),
  version: v.number(),
})
export type Meeting = v.InferOutput<typeof Meeting>

export const AnswerKind = v.picklist(['comes', 'digital', 'no'])
export type AnswerKind = v.InferOutput<typeof AnswerKind>

export const Answer = v.object({
  person: Id('person'),
  name: v.optional(v.string()),
  answer: AnswerKind,
  /** "Kan du ikke komme?": a substitute by name, no account needed. */
  substitute: v.nullable(v.object({ name: Line(120), email: OptionalMailAddress, phone: Phone })),
  note: OptionalLine(500),
  at: Instant,
  how: v.picklist(['mail', 'web', 'phone']),
  version: v.number(),
})
export type Answer = v.InferOutput<typeof Answer>

export const Attendance = v.object({
  rows: v.array(
    v.object({
      person: v.string(),
      name: v.string(),
      municipality: v.string(),
      came: v.picklist(['on-site', 'digital', 'absent']),
      /** Whom this person stood in for. */
      inPlaceOf: v.string(),
    }),
  ),
  takenAt: Instant,
  version: v.number(),
})
export type Attendance = v.InferOutput<typeof Attendance>

/** What a dispatch freezes: who was entitled, and by which channel. Content is frozen with it. */
export const Recipient = v.object({
  person: v.string(),
  name: v.string(),
  channel: DispatchChannel,
  email: v.string(),
  address: v.string(),
  phone: v.optional(v.string()),
  language: v.picklist(['da', 'sv']),
  role: v.string(),
  municipality: v.optional(v.string()),
  /** The person whom this one stands in for. */
  inPlaceOf: v.optional(v.string()),
  /** Guests get their own item only. */
  item: v.optional(v.string()),
  mayAnswer: v.boolean(),
})
export type Recipient = v.InferOutput<typeof Recipient>

export const Dispatch = v.object({
  id: Id('dispatch'),
  meeting: Id('meeting'),
  body: BodyId,
  kind: DispatchKind,
  by: v.string(),
  at: Instant,
  recipients: v.array(Recipient),
  version: v.number(),
})
export type Dispatch = v.InferOutput<typeof Dispatch>

export const ProofState = v.picklist([
  'waiting',
  ...MailState.options,
  'to-print',
  'printed',
  'to-call',
  'called',
])
export type ProofState = v.InferOutput<typeof ProofState>

/** One row per person and dispatch, made by the worker under a deterministic key. */
export const Proof = v.object({
  dispatch: Id('dispatch'),
  kind: v.optional(DispatchKind),
  person: v.string(),
  name: v.string(),
  channel: DispatchChannel,
  to: v.string(),
  state: ProofState,
  attempt: v.string(),
  messageId: v.string(),
  at: Instant,
  reason: v.string(),
  version: v.number(),
})
export type Proof = v.InferOutput<typeof Proof>

export const ContributionState = v.picklist(['noted', 'taken-up', 'carried-on', 'done', 'sleeping'])
export type ContributionState = v.InferOutput<typeof ContributionState>

/** One box: bid, idea, experience, question, wish of a committee, trend. Source and kind are optional. */
export const Contribution = v.object({
  id: Id('contribution'),
  body: BodyId,
  text: v.pipe(Prose(6000), v.minLength(1)),
  source: v.optional(v.picklist(['member', 'administration', 'committee', 'other']), 'member'),
  sourceName: OptionalLine(120),
  by: v.object({ person: v.string(), name: v.string() }),
  /** Typed by the secretary for someone, with how it came. */
  onBehalfOf: v.nullable(
    v.object({ name: Line(120), how: v.picklist(['phone', 'paper', 'meeting', 'mail', 'other']) }),
  ),
  state: ContributionState,
  meeting: OptionalLine(40),
  outcome: OptionalLine(500),
  /** Those who said that it is so for them too, each with the municipality of their seat where it has one. */
  also: v.optional(v.array(v.object({ person: Id('person'), municipality: v.string() }))),
  at: Instant,
  version: v.number(),
})
export type Contribution = v.InferOutput<typeof Contribution>

/**
 * What one municipality tells before a meeting: three lines, by the person or typed for them. `nothing`: there is
 * nothing this time, which is an answer too; its text is empty.
 */
export const RoundLine = v.object({
  person: Id('person'),
  name: v.string(),
  municipality: OptionalLine(40),
  text: Prose(500),
  nothing: v.optional(v.boolean()),
  how: v.picklist(['mail', 'web', 'phone']),
  at: Instant,
  version: v.number(),
})
export type RoundLine = v.InferOutput<typeof RoundLine>

/** "Har ni tagit upp den?": a Yes, with where and when if one wants to say. There is no No. */
export const HomeMark = v.object({
  at: Instant,
  how: v.picklist(['mail', 'web', 'phone']),
  forum: OptionalLine(120),
  on: v.nullable(LocalDate),
})
export type HomeMark = v.InferOutput<typeof HomeMark>

/** Who got a page to take home from one meeting, and who has said Yes. */
export const TakenHome = v.object({
  meeting: Id('meeting'),
  body: BodyId,
  date: LocalDate,
  rows: v.array(
    v.object({
      person: Id('person'),
      name: v.string(),
      municipality: v.string(),
      mark: v.nullable(HomeMark),
    }),
  ),
  version: v.number(),
})
export type TakenHome = v.InferOutput<typeof TakenHome>

/** A meeting in the diary of the tenant, under its day. `moved`: it is not on this day any more. */
export type DiaryLine = {
  meeting: string
  body: string
  kind: GatheringKind
  title: string
  date: LocalDate
  start: WallTime
  end: WallTime
  state: MeetingState | 'moved'
}

/**
 * What a meeting is about, for those who look for it: the titles of its items as they stand. Which of them a reader may
 * know of is asked when it is read.
 */
export type Topics = {
  meeting: string
  titles: { title: string; closed: boolean }[]
}

/** Who gets it, before it is sent. `fingerprint` goes with the press of Send. */
export const RecipientsView = v.object({
  kind: DispatchKind,
  fingerprint: v.string(),
  recipients: v.array(Recipient),
  mails: v.number(),
  letters: v.number(),
  calls: v.number(),
  /** Entitled, but there is neither mail, address nor phone: the secretary hands it over. */
  noWay: v.array(v.object({ person: v.string(), name: v.string() })),
  version: v.number(),
})
export type RecipientsView = v.InferOutput<typeof RecipientsView>
