import * as v from 'valibot'
import type { Body } from '../bodies/schema.ts'
import { FileLine } from '../files/schema.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Line, OptionalLine, OptionalLink, OptionalMailAddress, Prose } from '../kernel/text.ts'
import type { Dispatch } from '../meetings/schema.ts'
import type { Tenant } from '../tenancy/schema.ts'

/** Who asks: a department, a committee with its agenda, another municipality, an authority. */
export const SenderKind = v.picklist(['department', 'committee', 'municipality', 'authority'])
export type SenderKind = v.InferOutput<typeof SenderKind>

export const Sender = v.object({
  kind: SenderKind,
  name: Line(160),
  mail: OptionalMailAddress,
  /** The sender's own case number: it stands in the answer, so that the case is found again. */
  caseNumber: OptionalLine(60),
})
export type Sender = v.InferOutput<typeof Sender>

/** A paper of the matter: where it lies, or its text pasted in. */
export const HearingPaper = v.object({
  title: Line(160),
  link: OptionalLink,
  text: Prose(20_000),
})
export type HearingPaper = v.InferOutput<typeof HearingPaper>

/** A paper that came as a file. `public`: the secretary has said of exactly this one that anyone may read it. */
export const HearingFile = v.object({ ...FileLine.entries, public: v.optional(v.boolean()) })
export type HearingFile = v.InferOutput<typeof HearingFile>

/** Heard: an answer is asked for. Informed: the body learns of it, early perhaps, and no answer is asked. */
export const HearingMode = v.picklist(['heard', 'informed'])
export type HearingMode = v.InferOutput<typeof HearingMode>

/** See `hearingMoves`. */
export const HearingState = v.picklist([
  'received',
  'approved',
  'answered',
  'unanswered',
  'noted',
  'withdrawn',
])
export type HearingState = v.InferOutput<typeof HearingState>

/** How the body comes to its answer: at a meeting, or one of the lawful ways out when the deadline falls before. */
export const HearingWay = v.picklist(['meeting', 'more-time', 'in-writing', 'by-chair'])
export type HearingWay = v.InferOutput<typeof HearingWay>

/** How something was told by one who did not write it into Rådslag. */
export const ToldHow = v.picklist(['phone', 'paper', 'meeting', 'mail', 'other'])
export type ToldHow = v.InferOutput<typeof ToldHow>

/** What goes out about a hearing, each with its proof. */
export const HearingMailKind = v.picklist([
  /** The sender is asked for more time. */
  'time',
  /** The members are asked to answer in writing. */
  'round',
  /** The chair is asked to say OK to the answer. */
  'approval',
  /** The answer, to the sender. */
  'answer',
  /** The chair has said OK: the one who asked is told. */
  'approved',
  /** The chair has answered: the members are told. */
  'told',
  /** The sender is asked what changed. */
  'outcome',
])
export type HearingMailKind = v.InferOutput<typeof HearingMailKind>

export const HearingSent = v.object({
  dispatch: Id('dispatch'),
  kind: HearingMailKind,
  at: Instant,
  mails: v.number(),
  letters: v.number(),
  calls: v.number(),
})
export type HearingSent = v.InferOutput<typeof HearingSent>

/** What became of it, as the sender says: it followed the answer, in part, or did not. */
export const OutcomeKind = v.picklist(['followed', 'in-part', 'not-followed', 'not-decided'])
export type OutcomeKind = v.InferOutput<typeof OutcomeKind>

/**
 * One matter put to one body. A matter that is put to several bodies is a hearing in each: each answers for itself,
 * and where they disagree each answer stands.
 */
export const Hearing = v.object({
  id: Id('hearing'),
  body: BodyId,
  /** The hearing that was made first of those about the same matter. */
  matter: Id('hearing'),
  title: Line(200),
  text: Prose(10_000),
  sender: Sender,
  /** The area of the administration that it is counted under; the sender where nothing is said. */
  area: OptionalLine(80),
  papers: v.pipe(v.array(HearingPaper), v.maxLength(12)),
  /** Papers as files; only the look at what came puts one here. */
  files: v.optional(v.array(HearingFile)),
  topics: v.pipe(v.array(Line(120)), v.maxLength(30)),
  legalBasis: OptionalLine(200),
  /** Who else is heard, and why: the law's list of parties as text. */
  parties: Prose(2000),
  mode: HearingMode,
  receivedOn: LocalDate,
  /** None where nothing is asked for. */
  deadline: v.nullable(LocalDate),
  /** Deadlines it had before, oldest first, each with the day on which it was changed. */
  earlier: v.array(v.object({ deadline: LocalDate, changedOn: LocalDate, granted: v.boolean() })),
  public: v.boolean(),
  state: HearingState,
  way: v.nullable(HearingWay),
  /** More time was asked for: until when, and what was said. */
  time: v.nullable(
    v.object({
      askedOn: LocalDate,
      until: LocalDate,
      by: v.picklist(['radslag', 'own-mail']),
      said: v.nullable(v.picklist(['yes', 'no'])),
    }),
  ),
  /** The members answer in writing, by a date of their own: always the one that they were last told. */
  round: v.nullable(
    v.object({
      by: LocalDate,
      askedOn: LocalDate,
      asked: v.number(),
      message: Prose(2000),
      /** The deadline as it was when they were asked. */
      deadline: v.optional(v.nullable(LocalDate)),
      /** The date that they had been told before this one. */
      before: v.optional(LocalDate),
    }),
  ),
  /** The agenda item that leads back here. */
  meeting: v.nullable(v.object({ meeting: Id('meeting'), item: v.string(), date: LocalDate })),
  /** The chair was asked for an OK, and has not said anything yet: by whom, and when. */
  asked: v.optional(v.nullable(v.object({ by: v.string(), at: Instant }))),
  approval: v.nullable(
    v.object({
      by: v.string(),
      at: Instant,
      how: v.picklist(['web', 'link', 'phone', 'meeting']),
      /** Whose word it was: the chair's, or the meeting's. */
      of: v.picklist(['chair', 'meeting']),
      /** Which meeting it was. */
      meeting: v.optional(v.object({ meeting: Id('meeting'), date: LocalDate })),
    }),
  ),
  sent: v.array(HearingSent),
  /** The day on which it was answered or closed. */
  closedOn: v.nullable(LocalDate),
  /** The answer went by Rådslag's mail, or by another way that the secretary took. */
  sentHow: v.nullable(v.picklist(['mail', 'otherwise'])),
  closedReason: OptionalLine(300),
  outcome: v.nullable(
    v.object({
      kind: OutcomeKind,
      text: Prose(4000),
      on: LocalDate,
      by: v.picklist(['sender', 'secretary']),
    }),
  ),
  version: v.number(),
})
export type Hearing = v.InferOutput<typeof Hearing>

/** A view that stands beside the answer: whose it is may be left unsaid. */
export const MinorityView = v.object({ who: OptionalLine(160), text: v.pipe(Prose(4000), v.minLength(1)) })
export type MinorityView = v.InferOutput<typeof MinorityView>

/** The answer as it is drafted; frozen with the mail when it is sent. */
export const HearingAnswer = v.object({
  hearing: Id('hearing'),
  text: Prose(20_000),
  /** Disagreement inside the body is kept, and goes along. */
  minority: v.pipe(v.array(MinorityView), v.maxLength(6)),
  by: v.object({ person: v.string(), name: v.string() }),
  at: Instant,
  version: v.number(),
})
export type HearingAnswer = v.InferOutput<typeof HearingAnswer>

/** Agrees with the draft, adds to it, or sees it differently; says what there is to say while there is no draft. */
export const Stance = v.picklist(['agrees', 'adds', 'differs', 'says'])
export type Stance = v.InferOutput<typeof Stance>

/** What one member says in writing; typed by the secretary where it came another way. */
export const Voice = v.object({
  hearing: Id('hearing'),
  person: Id('person'),
  name: v.string(),
  stance: Stance,
  text: Prose(6000),
  at: Instant,
  how: v.picklist(['link', 'web', 'phone', 'paper', 'meeting', 'mail', 'other']),
  version: v.number(),
})
export type Voice = v.InferOutput<typeof Voice>

/** What lists and counts need of a hearing: a row in the partition of its body, by year. */
export const HearingCard = v.object({
  hearing: Id('hearing'),
  body: BodyId,
  year: v.number(),
  title: v.string(),
  sender: v.object({ kind: SenderKind, name: v.string() }),
  area: v.string(),
  mode: HearingMode,
  state: HearingState,
  receivedOn: LocalDate,
  deadline: v.nullable(LocalDate),
  way: v.nullable(HearingWay),
  /** The meeting on whose agenda it stands. */
  meetingOn: v.nullable(LocalDate),
  roundBy: v.nullable(LocalDate),
  public: v.boolean(),
  closedOn: v.nullable(LocalDate),
  changed: v.nullable(OutcomeKind),
  /** The answer lies with the chair for an OK. */
  asked: v.optional(v.boolean()),
  version: v.number(),
})
export type HearingCard = v.InferOutput<typeof HearingCard>

/** A hearing that waits, as the year keeps it: enough to hold its deadline against the next meeting. */
export const WaitingHearing = v.object({
  hearing: Id('hearing'),
  state: v.optional(HearingState),
  /** The answer lies with the chair for an OK. */
  asked: v.optional(v.boolean()),
  title: v.string(),
  deadline: v.nullable(LocalDate),
  way: v.nullable(HearingWay),
  meetingOn: v.nullable(LocalDate),
  roundBy: v.nullable(LocalDate),
})
export type WaitingHearing = v.InferOutput<typeof WaitingHearing>

/** How many of a year, in one area. What was withdrawn is counted nowhere. */
export const HearingCount = v.object({
  area: v.string(),
  /** The body was asked for an answer. */
  heard: v.number(),
  answered: v.number(),
  /** Closed without an answer, which is lawful. */
  unanswered: v.number(),
  /** The body was told, and no answer was asked for. */
  informed: v.number(),
})
export type HearingCount = v.InferOutput<typeof HearingCount>

/**
 * The hearings that a body received in a year: those that wait by name, the rest by number. Kept in the transaction
 * that changes a hearing, beside the year's digest, so that reports, cards and the front door need no other read.
 */
export type HearingYear = {
  body: string
  year: number
  waiting: WaitingHearing[]
  counts: HearingCount[]
  version: number
}

/** What the public may read of a hearing: no person, no answer, no word from inside. */
export const PublicHearing = v.object({
  hearing: Id('hearing'),
  body: BodyId,
  bodyName: v.string(),
  title: v.string(),
  text: v.string(),
  sender: SenderKind,
  papers: v.array(v.object({ title: v.string(), link: v.string() })),
  files: v.optional(v.array(v.object({ id: Id('file'), name: v.string(), size: v.number() }))),
  receivedOn: LocalDate,
  deadline: v.nullable(LocalDate),
  mode: HearingMode,
  state: HearingState,
  closedOn: v.nullable(LocalDate),
})
export type PublicHearing = v.InferOutput<typeof PublicHearing>

/** Everything that the mails of a hearing are made of, frozen when they are sent. */
export type HearingContent = {
  readonly about: 'hearing'
  readonly kind: HearingMailKind
  readonly tenant: Pick<
    Tenant,
    'id' | 'slug' | 'name' | 'country' | 'language' | 'mailbox' | 'contact' | 'colour' | 'invented'
  >
  readonly body: Pick<Body, 'id' | 'name' | 'tagline' | 'competence' | 'contact' | 'legalBasis'>
  readonly hearing: Omit<Hearing, 'version' | 'sent'>
  readonly answer?: Pick<HearingAnswer, 'text' | 'minority'>
  /** The papers that go along: in the mail while there is room. */
  readonly along?: readonly FileLine[]
  /** The words of a mail that the secretary has looked through. */
  readonly message?: { readonly subject: string; readonly text: string }
}
/** Lies with the hearing as a meeting's dispatches lie with their meeting: its id stands where a meeting's would. */
export type HearingDispatch = Omit<Dispatch, 'kind'> & {
  kind: HearingMailKind
  content: HearingContent
}
