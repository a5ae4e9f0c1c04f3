import * as v from 'valibot'
import { Competence, Contact, Profile } from '../bodies/schema.ts'
import { Instant, LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Line, OptionalLine, OptionalMailAddress, Prose } from '../kernel/text.ts'
import { DispatchChannel, ProofState, Recipient } from '../meetings/schema.ts'
import { mostLines } from './agenda-lines.ts'
import {
  Hearing,
  HearingAnswer,
  HearingCard,
  HearingCount,
  HearingMailKind,
  HearingMode,
  HearingPaper,
  HearingState,
  HearingWay,
  MinorityView,
  OutcomeKind,
  Sender,
  Stance,
  ToldHow,
  Voice,
} from './schema.ts'

const Meeting = v.object({
  meeting: Id('meeting'),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  agendaOut: v.boolean(),
})
const Counted = v.object({
  on: LocalDate,
  because: v.nullable(v.picklist(['weekend', 'holiday'])),
  holiday: v.string(),
})
/** How the deadline lies to the next meeting, as of today. */
export const TimingView = v.variant('is', [
  v.object({ is: v.literal('none') }),
  v.object({ is: v.literal('in-time'), counted: Counted, next: Meeting }),
  v.object({ is: v.literal('before'), counted: Counted, next: Meeting, days: v.number() }),
  v.object({ is: v.literal('no-meeting'), counted: Counted }),
  v.object({ is: v.literal('passed'), days: v.number(), next: v.nullable(Meeting) }),
])
export type TimingView = v.InferOutput<typeof TimingView>

/** What it asks of the secretary now; null where nothing waits. */
export const AsksView = v.nullable(
  v.picklist([
    'choose-way',
    'round-past-deadline',
    'round-over',
    'deadline-near',
    'deadline-passed',
    'to-send',
  ]),
)

const { version: _version, ...card } = HearingCard.entries
export const HearingRow = v.object({ ...card, timing: TimingView, asks: AsksView })
export type HearingRow = v.InferOutput<typeof HearingRow>

/** The hearings of the bodies that this reader may know of, in a year; those that wait are there whatever the year. */
export const HearingsView = v.object({
  year: v.number(),
  bodies: v.array(v.object({ id: BodyId, name: v.string(), counts: v.array(HearingCount) })),
  /** What waits first, the nearest deadline before the others; then what is closed, newest first. */
  hearings: v.array(HearingRow),
  mayStart: v.boolean(),
})
export type HearingsView = v.InferOutput<typeof HearingsView>

/** The bodies that can be heard or told, with the topics that their charters list. */
export const PartiesView = v.object({
  bodies: v.array(
    v.object({
      id: BodyId,
      name: v.string(),
      competence: Competence,
      /** A dialogue body answers no hearing; it is told. */
      answers: v.boolean(),
      heard: v.array(v.string()),
      informed: v.array(v.string()),
      /** The next meeting at which a matter can be treated. */
      next: v.nullable(v.object({ date: LocalDate, agendaOut: v.boolean() })),
    }),
  ),
})
export type PartiesView = v.InferOutput<typeof PartiesView>

/** Each body once. */
const partiesOnce = (all: readonly { body: string }[]) =>
  new Set(all.map(({ body }) => body)).size === all.length

const Matter = {
  title: Line(200),
  text: Prose(10_000),
  sender: Sender,
  area: OptionalLine(80),
  papers: v.optional(v.pipe(v.array(HearingPaper), v.maxLength(12)), []),
  topics: v.optional(v.pipe(v.array(Line(120)), v.maxLength(30)), []),
  legalBasis: OptionalLine(200),
  parties: Prose(2000),
}
export const StartHearing = v.object({
  ...Matter,
  deadline: v.optional(v.nullable(LocalDate), null),
  public: v.optional(v.boolean(), false),
  /** A hearing is made in each. */
  bodies: v.pipe(
    v.array(v.object({ body: BodyId, mode: HearingMode })),
    v.maxLength(12),
    v.check((all) => partiesOnce(all)),
  ),
})
export type StartHearing = v.InferOutput<typeof StartHearing>

/** A committee's agenda as it was looked through: the lines that somebody is heard on or told of, with one deadline. */
export const StartAgenda = v.object({
  sender: Sender,
  area: OptionalLine(80),
  deadline: LocalDate,
  lines: v.pipe(
    v.array(
      v.object({
        title: Line(200),
        topics: v.optional(v.pipe(v.array(Line(120)), v.maxLength(30)), []),
        bodies: v.pipe(
          v.array(v.object({ body: BodyId, mode: HearingMode })),
          v.minLength(1),
          v.maxLength(8),
          v.check((all) => partiesOnce(all)),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(mostLines),
  ),
})
export type StartAgenda = v.InferOutput<typeof StartAgenda>

export const EditHearing = v.object(Matter)
export type EditHearing = v.InferOutput<typeof EditHearing>

export const HearingReceipt = v.object({ id: Id('hearing'), state: HearingState, version: v.number() })
export type HearingReceipt = v.InferOutput<typeof HearingReceipt>
const HearingSentReceipt = v.object({
  ...HearingReceipt.entries,
  dispatch: Id('dispatch'),
  mails: v.number(),
  letters: v.number(),
  calls: v.number(),
})

/** A row of proof, as the secretary reads it. */
export const HearingProof = v.object({
  dispatch: Id('dispatch'),
  kind: v.optional(HearingMailKind),
  person: v.string(),
  name: v.string(),
  channel: DispatchChannel,
  to: v.string(),
  state: ProofState,
  at: Instant,
  reason: v.string(),
})

/**
 * The hearing's page by role. Members see the matter, what is drafted and what each said in writing; `secretary` is
 * there for the one who carries it through.
 */
export const HearingView = v.object({
  ...Hearing.entries,
  bodyCard: v.object({
    id: BodyId,
    name: v.string(),
    competence: Competence,
    profile: Profile,
    contact: Contact,
  }),
  timing: TimingView,
  asks: AsksView,
  ways: v.array(HearingWay),
  needsApproval: v.boolean(),
  answer: v.nullable(HearingAnswer),
  voices: v.array(Voice),
  /** The reader's own word in the written round. */
  mine: v.nullable(v.object({ name: v.string(), voice: v.nullable(Voice) })),
  may: v.array(v.string()),
  secretary: v.nullable(
    v.object({
      proofs: v.array(HearingProof),
      /** The days among which the members' own date lies. */
      round: v.object({ from: LocalDate, to: LocalDate, proposed: LocalDate }),
      /** Who was asked in writing and has not said anything. */
      silent: v.array(v.object({ person: v.string(), name: v.string() })),
      /** Somebody chairs the body: the one to ask for an OK. */
      mayAskChair: v.boolean(),
      /** The meetings at which the answer may have had its OK, the latest first. */
      heldSince: v.array(v.object({ meeting: Id('meeting'), date: LocalDate })),
    }),
  ),
})
export type HearingView = v.InferOutput<typeof HearingView>

/** Whom a round or the chair's answer goes to, before it is sent. The fingerprint goes with the press. */
export const RoundRecipients = v.object({
  fingerprint: v.string(),
  recipients: v.array(Recipient),
  mails: v.number(),
  letters: v.number(),
  calls: v.number(),
  noWay: v.array(v.object({ person: v.string(), name: v.string() })),
})
const Fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-z]{1,24}$/))
const Message = v.object({ subject: Line(200), text: v.pipe(Prose(6000), v.minLength(1)) })

export const SaveAnswer = v.object({
  text: Prose(20_000),
  minority: v.optional(v.pipe(v.array(MinorityView), v.maxLength(6)), []),
})
export type SaveAnswer = v.InferOutput<typeof SaveAnswer>
export const SayInWriting = v.object({ stance: Stance, text: Prose(6000) })
export const SendAnswer = v.object({
  /** The version of the draft that was read: what is sent is these words. */
  answer: v.number(),
  how: v.picklist(['mail', 'otherwise']),
  /** The address that the secretary has looked at; another one now is a hard stop. */
  to: v.optional(OptionalMailAddress, ''),
  /** Papers of the hearing that go along to the sender. */
  papers: v.optional(v.pipe(v.array(Id('file')), v.maxLength(10)), []),
  /** By the chair: the members are told by the same press. Their fingerprint. */
  fingerprint: v.optional(Fingerprint),
})
export const TellOutcome = v.object({ kind: OutcomeKind, text: Prose(4000) })
export type TellOutcome = v.InferOutput<typeof TellOutcome>

const hearing = '/hearings/:hearing'
export const hearingsApi = {
  list: route({
    method: 'GET',
    path: '/hearings',
    does: 'read-tenant',
    asks: v.object({
      body: v.optional(BodyId),
      year: v.optional(
        v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number), v.minValue(2000), v.maxValue(2200)),
      ),
    }),
    gives: HearingsView,
  }),
  parties: route({ method: 'GET', path: '/hearings/parties', does: 'start-hearing', gives: PartiesView }),
  start: route({
    method: 'POST',
    path: '/hearings',
    does: 'start-hearing',
    write: 'create',
    takes: StartHearing,
    gives: v.object({
      hearings: v.array(v.object({ id: Id('hearing'), body: BodyId, mayRead: v.boolean() })),
    }),
  }),
  /** One hearing for each line and body. Refuses `invalid` where that is more than `mostLines` together. */
  startAgenda: route({
    method: 'POST',
    path: '/hearings/agendas',
    does: 'start-hearing',
    write: 'create',
    takes: StartAgenda,
    gives: v.object({
      hearings: v.array(v.object({ id: Id('hearing'), body: BodyId, mayRead: v.boolean() })),
    }),
  }),
  read: route({ method: 'GET', path: hearing, does: 'read-hearing', gives: HearingView }),
  edit: route({
    method: 'PUT',
    path: hearing,
    does: 'carry-hearing',
    write: 'change',
    takes: EditHearing,
    gives: HearingReceipt,
  }),
  /** Another deadline: the sender's own word, or the yes to what was asked. */
  changeDeadline: route({
    method: 'POST',
    path: `${hearing}/deadline`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({ deadline: LocalDate, granted: v.optional(v.boolean(), false) }),
    gives: HearingReceipt,
  }),
  /** Ask for more time: by Rådslag with proof, or by the secretary's own mail, which is noted. */
  askTime: route({
    method: 'POST',
    path: `${hearing}/time-request`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({
      until: LocalDate,
      by: v.picklist(['radslag', 'own-mail']),
      to: OptionalMailAddress,
      message: v.optional(Message),
    }),
    gives: HearingReceipt,
  }),
  refuseTime: route({
    method: 'POST',
    path: `${hearing}/time-refusal`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({}),
    gives: HearingReceipt,
  }),
  recipients: route({
    method: 'GET',
    path: `${hearing}/recipients`,
    does: 'carry-hearing',
    /** Of a round: those alone who have not written yet. */
    asks: v.object({ of: v.optional(v.picklist(['everyone', 'silent'])) }),
    gives: RoundRecipients,
  }),
  /** In writing among the members, with a date of its own. */
  askMembers: route({
    method: 'POST',
    path: `${hearing}/round`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({ by: LocalDate, message: Prose(2000), fingerprint: Fingerprint }),
    gives: HearingSentReceipt,
  }),
  voice: route({
    method: 'PUT',
    path: `${hearing}/voice`,
    does: 'voice-hearing',
    write: 'create',
    takes: SayInWriting,
    gives: v.object({ hearing: Id('hearing'), stance: Stance, version: v.number() }),
  }),
  voiceFor: route({
    method: 'PUT',
    path: `${hearing}/voices/:person`,
    does: 'carry-hearing',
    write: 'create',
    takes: v.object({ ...SayInWriting.entries, how: ToldHow }),
    gives: v.object({ hearing: Id('hearing'), stance: Stance, version: v.number() }),
  }),
  /** The chair answers, and the body is told, where its rules have that. */
  byChair: route({
    method: 'POST',
    path: `${hearing}/by-chair`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({}),
    gives: HearingReceipt,
  }),
  /** An item of the next meeting's agenda that leads back here. */
  putOnAgenda: route({
    method: 'POST',
    path: `${hearing}/agenda-item`,
    does: 'carry-hearing',
    write: 'change',
    /** What it is called there; the hearing's own title where nothing is said. */
    takes: v.object({ title: OptionalLine(200) }),
    gives: v.object({ ...HearingReceipt.entries, meeting: Id('meeting'), agendaOut: v.boolean() }),
  }),
  /** If-Match is the version of the draft; 0 where nothing is written yet. */
  saveAnswer: route({
    method: 'PUT',
    path: `${hearing}/answer`,
    does: 'write-hearing',
    write: 'change',
    takes: SaveAnswer,
    gives: v.object({ ...HearingReceipt.entries }),
  }),
  /** A mail to the chair with the draft and a link that needs no sign-in. */
  askChair: route({
    method: 'POST',
    path: `${hearing}/chair-request`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({}),
    gives: HearingReceipt,
  }),
  approve: route({
    method: 'POST',
    path: `${hearing}/approval`,
    does: 'approve-hearing',
    write: 'create',
    takes: v.object({
      /** The version of the draft that was read: an OK is to these words. */
      answer: v.number(),
      of: v.optional(v.picklist(['chair', 'meeting']), 'chair'),
      /** Which meeting said OK; needed where it was one. */
      meeting: v.optional(Id('meeting')),
    }),
    gives: HearingReceipt,
  }),
  send: route({
    method: 'POST',
    path: `${hearing}/sending`,
    does: 'carry-hearing',
    write: 'change',
    takes: SendAnswer,
    gives: HearingReceipt,
  }),
  /** Closed without an answer, noted, withdrawn, opened again. */
  move: route({
    method: 'POST',
    path: `${hearing}/moves`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({
      move: v.picklist(['closeWithout', 'note', 'withdraw', 'reopen']),
      reason: OptionalLine(300),
    }),
    gives: HearingReceipt,
  }),
  publish: route({
    method: 'PUT',
    path: `${hearing}/public`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({ public: v.boolean() }),
    gives: HearingReceipt,
  }),
  /** One paper of a public hearing on the public page, or off it again. */
  publishPaper: route({
    method: 'PUT',
    path: `${hearing}/papers/:file/public`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({ public: v.boolean() }),
    gives: HearingReceipt,
  }),
  /** "What changed?": the sender is asked by a mail with a link, without sign-in. */
  askOutcome: route({
    method: 'POST',
    path: `${hearing}/outcome-request`,
    does: 'carry-hearing',
    write: 'change',
    takes: v.object({ to: OptionalMailAddress }),
    gives: HearingReceipt,
  }),
  /** What the sender reads behind the link, and nothing more. */
  readForSender: route({
    method: 'GET',
    path: `${hearing}/outcome`,
    does: 'tell-what-changed',
    gives: v.object({
      hearing: Id('hearing'),
      title: v.string(),
      bodyName: v.string(),
      contact: Contact,
      closedOn: v.nullable(LocalDate),
      answer: v.nullable(v.object({ text: v.string(), minority: v.array(MinorityView) })),
      outcome: Hearing.entries.outcome,
    }),
  }),
  tellOutcome: route({
    method: 'PUT',
    path: `${hearing}/outcome`,
    does: 'tell-what-changed',
    write: 'create',
    takes: TellOutcome,
    gives: v.object({ hearing: Id('hearing'), kind: OutcomeKind }),
  }),
} as const
