import * as v from 'valibot'
import { Competence, Contact } from '../bodies/schema.ts'
import { Instant, LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Line, LinkOrLine, OptionalLine, OptionalMailAddress, Phone, Prose } from '../kernel/text.ts'
import { Needs } from '../members/schema.ts'
import {
  AgendaItem,
  Answer,
  AnswerKind,
  Attendance,
  Contribution,
  ContributionState,
  DispatchChannel,
  DispatchKind,
  GatheringKind,
  Ladder,
  Meeting,
  MeetingState,
  ProofState,
  RecipientsView,
  SentLine,
} from './schema.ts'

export { RecipientsView }

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const NumberAsked = (least: number, most: number) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(least), v.maxValue(most)),
  )

/** A meeting as a secretary plans it. */
export const MeetingPlan = v.object({
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  kind: v.optional(GatheringKind, 'ordinary'),
  title: OptionalLine(120),
  jointWith: OptionalLine(160),
  place: OptionalLine(300),
  access: OptionalLine(300),
  link: LinkOrLine,
})
export type MeetingPlan = v.InferOutput<typeof MeetingPlan>

export const PlanMeetings = v.object({
  body: BodyId,
  meetings: v.pipe(v.array(MeetingPlan), v.minLength(1), v.maxLength(24)),
  /** "Har I allerede holdt møder i år?" */
  heldBefore: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(52))),
  /** Titles of the template's usual agenda, in the body's language. */
  agenda: v.optional(v.array(Line(200)), []),
})
export type PlanMeetings = v.InferOutput<typeof PlanMeetings>

/** A year of dates as proposed: nothing is saved. */
export const YearPlan = v.object({
  year: v.number(),
  /** How many the charter asks for in the year, and how many are held or planned already. */
  asked: v.number(),
  already: v.number(),
  heldBefore: v.number(),
  meetings: v.array(MeetingPlan),
})
export type YearPlan = v.InferOutput<typeof YearPlan>

export const Gathering = v.object({
  meeting: v.string(),
  kind: v.string(),
  title: v.string(),
  joint: v.boolean(),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  state: MeetingState,
  remote: v.boolean(),
  sentOn: v.optional(LocalDate),
  notesOn: v.optional(LocalDate),
})
export const Gatherings = v.object({
  year: v.number(),
  heldBefore: v.number(),
  gatherings: v.array(Gathering),
})
export type Gatherings = v.InferOutput<typeof Gatherings>

/** The year of a body: its gatherings of last year, this and the next, and a plan for those who plan. */
export const YearView = v.object({
  body: v.object({ id: BodyId, name: v.string(), agenda: v.array(v.string()) }),
  /** The other body of the charter's joint meetings; empty where it has none. */
  jointWith: v.string(),
  gatherings: v.array(Gathering),
  plan: v.nullable(YearPlan),
  may: v.array(v.string()),
})
export type YearView = v.InferOutput<typeof YearView>

/** What a write gives back: the page is read anew. */
export const MeetingReceipt = v.object({ id: Id('meeting'), state: MeetingState, version: v.number() })
export type MeetingReceipt = v.InferOutput<typeof MeetingReceipt>
/** A dispatch stands: who gets what is frozen, and the work has begun. */
export const DispatchReceipt = v.object({
  id: Id('meeting'),
  state: MeetingState,
  version: v.number(),
  dispatch: Id('dispatch'),
  at: Instant,
  mails: v.number(),
  letters: v.number(),
  calls: v.number(),
})
export type DispatchReceipt = v.InferOutput<typeof DispatchReceipt>

export const EditMeeting = v.object({ ...MeetingPlan.entries })
export type EditMeeting = v.InferOutput<typeof EditMeeting>

/** An item as it is typed: only a title is needed. An item without an id is new. */
export const AgendaItemTyped = v.object({ ...AgendaItem.entries, id: v.optional(v.string(), '') })
export const SaveAgenda = v.object({ items: v.pipe(v.array(AgendaItemTyped), v.maxLength(60)) })
export type SaveAgenda = v.InferOutput<typeof SaveAgenda>

/** As it is read: an item closed to the reader keeps its number and has neither title nor text. */
export const AgendaItemView = v.object({ ...AgendaItem.entries, title: v.string() })
export type AgendaItemView = v.InferOutput<typeof AgendaItemView>

export const Counts = v.object({ comes: Count, digital: Count, no: Count, silent: Count })
export type Counts = v.InferOutput<typeof Counts>

/** A row of proof as it is shown: to whom, how, and how far it came. */
export const ProofRow = v.object({
  dispatch: Id('dispatch'),
  kind: DispatchKind,
  person: v.string(),
  name: v.string(),
  channel: DispatchChannel,
  to: v.string(),
  state: ProofState,
  at: Instant,
  reason: v.string(),
})
export type ProofRow = v.InferOutput<typeof ProofRow>
/**
 * The meeting's page by role. Members and tickets see the agenda once it is sent, their own answer and nobody
 * else's; the chair sees the draft and how many come; `secretary` is there for the secretary alone: who would get
 * the agenda while it is not out, and after that what is left to do of what went out.
 */
export const MeetingView = v.object({
  id: Id('meeting'),
  body: v.object({ id: BodyId, name: v.string(), competence: Competence, contact: Contact }),
  kind: GatheringKind,
  title: v.string(),
  jointWith: v.string(),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  place: v.string(),
  access: v.string(),
  link: v.string(),
  state: MeetingState,
  cancelReason: v.string(),
  /** `null` while the agenda is not sent and the reader does not prepare it. A closed item keeps its number. */
  items: v.nullable(v.array(AgendaItemView)),
  agendaSentAt: v.nullable(Instant),
  notesSentAt: v.nullable(Instant),
  chairOk: Meeting.entries.chairOk,
  ladder: v.nullable(Ladder),
  /** Actions that this reader may do in this body: what the page shows buttons for. */
  may: v.array(v.string()),
  /** The reader's own invitation; `null` for one who is not asked to come (a secretary without a seat). */
  mine: v.nullable(v.object({ name: v.string(), answer: v.nullable(Answer) })),
  /** For those who prepare the meeting. */
  counts: v.nullable(Counts),
  secretary: v.nullable(
    v.object({
      sent: v.array(SentLine),
      chairAskedAt: v.nullable(Instant),
      attendance: v.nullable(Attendance),
      wouldGet: v.nullable(RecipientsView),
      left: v.array(ProofRow),
    }),
  ),
  version: v.number(),
})
export type MeetingView = v.InferOutput<typeof MeetingView>

const Fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,24}$/))
export const SendAgenda = v.object({
  fingerprint: Fingerprint,
  /** Seated substitutes get it too, though nobody named them for this meeting. */
  toSubstitutes: v.optional(v.boolean(), false),
})
export const CancelMeeting = v.object({
  reason: OptionalLine(300),
  /** Needed once the agenda has gone out: then those who got it are told. */
  fingerprint: v.optional(Fingerprint),
})
export const AddLateItem = v.object({
  title: Line(200),
  text: Prose(10_000),
  contribution: OptionalLine(40),
  /** With it, the people are told; without, the item stands on the web only. */
  fingerprint: v.optional(Fingerprint),
})

export const AnswerMeeting = v.object({
  answer: AnswerKind,
  substitute: v.optional(
    v.nullable(v.object({ name: Line(120), email: OptionalMailAddress, phone: Phone })),
    null,
  ),
  note: OptionalLine(500),
})
export type AnswerMeeting = v.InferOutput<typeof AnswerMeeting>
export const AnswerForOther = v.object({
  ...AnswerMeeting.entries,
  how: v.optional(v.picklist(['mail', 'web', 'phone']), 'phone'),
})
/** `told`: the substitute is being sent everything. */
export const AnswerReceipt = v.object({
  person: Id('person'),
  answer: AnswerKind,
  told: v.boolean(),
  version: v.number(),
})

export const AttendanceRow = v.object({
  person: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  name: Line(120),
  municipality: OptionalLine(40),
  came: v.picklist(['on-site', 'digital', 'absent']),
  inPlaceOf: OptionalLine(60),
})
export type AttendanceRow = v.InferOutput<typeof AttendanceRow>
/** Prefilled from the answers until it is taken; `version` 0 is not taken yet. */
export const AttendanceSheet = v.object({
  rows: v.array(AttendanceRow),
  takenAt: v.nullable(Instant),
  version: v.number(),
})
export type AttendanceSheet = v.InferOutput<typeof AttendanceSheet>
/** The sheet with its meeting. */
export const AttendanceView = v.object({ ...AttendanceSheet.entries, meeting: MeetingView })
export type AttendanceView = v.InferOutput<typeof AttendanceView>
export const TakeAttendance = v.object({ rows: v.pipe(v.array(AttendanceRow), v.maxLength(300)) })

export const ProofsView = v.object({
  meeting: MeetingView,
  dispatches: v.array(SentLine),
  proofs: v.array(ProofRow),
})
export type ProofsView = v.InferOutput<typeof ProofsView>

export const MoveProofs = v.object({
  dispatch: Id('dispatch'),
  persons: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.minLength(1), v.maxLength(40)),
  move: v.picklist(['print', 'call', 'sendAgain', 'printInstead', 'callInstead']),
})

/** One who is asked to come, with a number to call and what they need: interpreter, loop, companion. */
export const AskedRow = v.object({
  person: v.string(),
  name: v.string(),
  role: v.string(),
  /** Code of the municipality whose seat it is; empty where seats are not by municipality. */
  municipality: v.string(),
  phone: v.string(),
  needs: v.nullable(Needs),
  answer: v.nullable(Answer),
})
export type AskedRow = v.InferOutput<typeof AskedRow>

/** Those who get it and the meeting they are called to: what a press of Send asks about. */
export const SendingView = v.object({ ...RecipientsView.entries, meeting: MeetingView })
export type SendingView = v.InferOutput<typeof SendingView>

export const LateView = v.object({ ...SendingView.entries, proposals: v.array(Contribution) })
export type LateView = v.InferOutput<typeof LateView>

/** The agenda as it is written: bids that could stand on it, and the body's usual titles where it is empty. */
export const AgendaView = v.object({
  meeting: MeetingView,
  proposals: v.array(Contribution),
  usual: v.array(v.string()),
})
export type AgendaView = v.InferOutput<typeof AgendaView>

/** "Inför träffen", for the secretary alone. `absent`: municipalities with a place and nobody who is asked. */
export const BeforeView = v.object({
  meeting: MeetingView,
  rows: v.array(AskedRow),
  absent: v.array(v.string()),
})
export type BeforeView = v.InferOutput<typeof BeforeView>

export const TaskView = v.object({
  id: v.string(),
  what: v.picklist([
    'mail-bounced',
    'letter-instead',
    'letter-to-print',
    'person-to-call',
    'late-topic',
    'share-agenda',
    'share-notes',
    'round-over',
  ]),
  body: v.string(),
  bodyName: v.string(),
  meeting: v.string(),
  person: v.string(),
  name: v.string(),
  at: Instant,
  /** The day of the meeting, where it is about one that comes or has been. */
  on: v.optional(LocalDate),
  counts: v.optional(v.object({ answered: v.number(), of: v.number() })),
})
export type TaskView = v.InferOutput<typeof TaskView>

const AsksForYear = v.object({
  body: BodyId,
  heldBefore: NumberAsked(0, 52),
  /** 1 is Monday. */
  weekday: NumberAsked(1, 5),
  count: NumberAsked(0, 52),
  year: NumberAsked(2000, 2200),
})

export const meetingsApi = {
  yearPlan: route({
    method: 'GET',
    path: '/meetings/year-plan',
    does: 'plan-meetings',
    asks: AsksForYear,
    gives: YearPlan,
  }),
  year: route({
    method: 'GET',
    path: '/meetings/year',
    does: 'read-body',
    asks: AsksForYear,
    gives: YearView,
  }),
  list: route({
    method: 'GET',
    path: '/meetings',
    does: 'read-body',
    asks: v.object({ body: BodyId, year: NumberAsked(2000, 2200) }),
    gives: Gatherings,
  }),
  plan: route({
    method: 'POST',
    path: '/meetings',
    does: 'plan-meetings',
    write: 'create',
    takes: PlanMeetings,
    gives: v.object({ meetings: v.array(MeetingReceipt) }),
  }),
  tasks: route({
    method: 'GET',
    path: '/meetings/tasks',
    does: 'read-proof',
    gives: v.object({ tasks: v.array(TaskView) }),
  }),
  finishTask: route({
    method: 'POST',
    path: '/meetings/tasks/:task/done',
    does: 'read-proof',
    write: 'create',
    gives: v.object({ id: v.string() }),
  }),
  read: route({ method: 'GET', path: '/meetings/:meeting', does: 'read-meeting', gives: MeetingView }),
  edit: route({
    method: 'PUT',
    path: '/meetings/:meeting',
    does: 'plan-meetings',
    write: 'change',
    takes: EditMeeting,
    gives: MeetingReceipt,
  }),
  cancel: route({
    method: 'POST',
    path: '/meetings/:meeting/cancellation',
    does: 'plan-meetings',
    write: 'change',
    takes: CancelMeeting,
    gives: MeetingReceipt,
  }),
  agenda: route({
    method: 'GET',
    path: '/meetings/:meeting/items',
    does: 'edit-agenda',
    gives: AgendaView,
  }),
  saveAgenda: route({
    method: 'PUT',
    path: '/meetings/:meeting/items',
    does: 'edit-agenda',
    write: 'change',
    takes: SaveAgenda,
    gives: MeetingReceipt,
  }),
  /** A contribution becomes an item in one step. */
  takeUp: route({
    method: 'POST',
    path: '/meetings/:meeting/items',
    does: 'edit-agenda',
    write: 'change',
    takes: v.object({ contribution: Id('contribution') }),
    gives: MeetingReceipt,
  }),
  /** A late topic as it is added: whom it is told to, and the bids that could be it. */
  late: route({
    method: 'GET',
    path: '/meetings/:meeting/late-items',
    does: 'send-agenda',
    gives: LateView,
  }),
  addLate: route({
    method: 'POST',
    path: '/meetings/:meeting/late-items',
    does: 'send-agenda',
    write: 'change',
    takes: AddLateItem,
    gives: MeetingReceipt,
  }),
  /** By the chair's link or sign-in, or ticked by the secretary: "OK på telefon". */
  approve: route({
    method: 'POST',
    path: '/meetings/:meeting/chair-ok',
    does: 'approve-agenda',
    write: 'create',
    takes: v.object({}),
    gives: MeetingReceipt,
  }),
  /** A mail to the chair with the draft and a link that needs no sign-in. */
  askChair: route({
    method: 'POST',
    path: '/meetings/:meeting/chair-request',
    does: 'send-agenda',
    write: 'change',
    takes: v.object({}),
    gives: DispatchReceipt,
  }),
  recipients: route({
    method: 'GET',
    path: '/meetings/:meeting/recipients',
    does: 'send-agenda',
    asks: v.object({
      kind: v.optional(v.picklist(['agenda', 'notes', 'cancellation']), 'agenda'),
      toSubstitutes: v.optional(
        v.pipe(
          v.picklist(['yes', 'no']),
          v.transform((text) => text === 'yes'),
        ),
        'no',
      ),
    }),
    gives: SendingView,
  }),
  send: route({
    method: 'POST',
    path: '/meetings/:meeting/dispatch',
    does: 'send-agenda',
    write: 'change',
    takes: SendAgenda,
    gives: DispatchReceipt,
  }),
  /** To the secretary who asks, and to nobody else. */
  sample: route({
    method: 'POST',
    path: '/meetings/:meeting/sample',
    does: 'send-agenda',
    write: 'create',
    takes: v.object({}),
    gives: v.object({ dispatch: Id('dispatch'), to: v.string() }),
  }),
  proofs: route({
    method: 'GET',
    path: '/meetings/:meeting/proofs',
    does: 'read-proof',
    gives: ProofsView,
  }),
  /** Printed, called, sent again after the address was put right, a letter instead. */
  moveProofs: route({
    method: 'POST',
    path: '/meetings/:meeting/proofs',
    does: 'send-agenda',
    write: 'create',
    takes: MoveProofs,
    gives: v.object({ moved: v.number() }),
  }),
  before: route({ method: 'GET', path: '/meetings/:meeting/before', does: 'read-proof', gives: BeforeView }),
  answer: route({
    method: 'PUT',
    path: '/meetings/:meeting/answer',
    does: 'answer-meeting',
    write: 'create',
    takes: AnswerMeeting,
    gives: AnswerReceipt,
  }),
  answerFor: route({
    method: 'PUT',
    path: '/meetings/:meeting/answers/:person',
    does: 'answer-for-others',
    write: 'create',
    takes: AnswerForOther,
    gives: AnswerReceipt,
  }),
  attendance: route({
    method: 'GET',
    path: '/meetings/:meeting/attendance',
    does: 'take-attendance',
    gives: AttendanceView,
  }),
  /** If-Match is the sheet's version; 0 where it was not taken yet. */
  takeAttendance: route({
    method: 'PUT',
    path: '/meetings/:meeting/attendance',
    does: 'take-attendance',
    write: 'change',
    takes: TakeAttendance,
    gives: AttendanceSheet,
  }),
} as const

export const AddContribution = v.object({
  body: BodyId,
  text: Contribution.entries.text,
  source: Contribution.entries.source,
  sourceName: OptionalLine(120),
  onBehalfOf: v.optional(Contribution.entries.onBehalfOf, null),
})
export type AddContribution = v.InferOutput<typeof AddContribution>

export const MoveContribution = v.object({
  move: v.picklist(['putBack', 'carryOn', 'finish', 'sleep', 'wake']),
  outcome: OptionalLine(500),
})

/** One bid as a page to hand on: who raised it by role, never by name, how an agenda says it, what came of it. */
export const ProposalPage = v.object({
  body: v.object({ id: BodyId, name: v.string(), contact: Contact }),
  proposal: v.object({
    ...v.pick(Contribution, ['id', 'text', 'source', 'state', 'outcome', 'at']).entries,
    /** The committee that wishes it, where one does. */
    committee: v.string(),
    /** For how many more it is so: a number, and nobody's municipality. */
    also: v.number(),
  }),
  /** As it stands on an agenda that the reader may see; nothing of a closed item. */
  item: v.nullable(
    v.object({
      meeting: Id('meeting'),
      date: LocalDate,
      ...v.pick(AgendaItemView, ['title', 'short', 'text']).entries,
    }),
  ),
})
export type ProposalPage = v.InferOutput<typeof ProposalPage>

export const contributionsApi = {
  /** Newest first. `next` is the cursor of the page after this one. */
  list: route({
    method: 'GET',
    path: '/contributions',
    does: 'read-body',
    asks: v.object({
      body: BodyId,
      after: v.optional(Id('contribution')),
      most: NumberAsked(1, 50),
      state: v.optional(ContributionState),
    }),
    gives: v.object({
      body: v.object({
        id: BodyId,
        name: v.string(),
        contact: Contact,
        /** Individual cases have no place here, and there is somebody who helps with them. */
        caseHelp: v.nullable(v.object({ name: v.string(), phone: v.string() })),
        /** Names to write on behalf of, for those who may. */
        members: v.array(v.string()),
        /** The agenda that a bid could stand on, for those who sort them. */
        next: v.nullable(v.object({ meeting: Id('meeting'), date: LocalDate })),
      }),
      contributions: v.array(Contribution),
      next: v.nullable(v.string()),
      may: v.array(v.string()),
    }),
  }),
  add: route({
    method: 'POST',
    path: '/contributions',
    does: 'add-contribution',
    write: 'create',
    takes: AddContribution,
    /** `late`: the agenda of the next meeting is out already, and the secretary has been told. */
    gives: v.object({ contribution: Contribution, late: v.boolean() }),
  }),
  read: route({
    method: 'GET',
    path: '/contributions/:body/:contribution',
    does: 'read-body',
    gives: ProposalPage,
  }),
  /** "We too": said by one who has a seat, or taken back. Saying it twice is saying it once. */
  join: route({
    method: 'PUT',
    path: '/contributions/:body/:contribution/also',
    does: 'join-contribution',
    write: 'create',
    takes: v.object({ also: v.boolean() }),
    gives: Contribution,
  }),
  move: route({
    method: 'POST',
    path: '/contributions/:body/:contribution/moves',
    does: 'sort-contributions',
    write: 'change',
    takes: MoveContribution,
    gives: Contribution,
  }),
} as const
