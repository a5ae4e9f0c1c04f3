import * as v from 'valibot'
import { Competence, Contact } from '../bodies/schema.ts'
import { FileLine } from '../files/schema.ts'
import { Instant, LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { OptionalLine, OptionalLink, Prose } from '../kernel/text.ts'
import { OutcomeKind, TakenBack } from '../notes/schema.ts'
import { AskedRow, DispatchReceipt, MeetingReceipt, RecipientsView } from './api.ts'
import { GatheringKind, HomeMark, MeetingState, RoundLine } from './schema.ts'

/** What goes out around a meeting beside its agenda and notes, each to those who it still concerns. */
export const LetterKind = v.picklist([
  'reminder',
  'round',
  'taken-home',
  'shared-agenda',
  'shared-notes',
  'notice',
])
export type LetterKind = v.InferOutput<typeof LetterKind>

export const MeetingCard = v.object({
  id: Id('meeting'),
  kind: GatheringKind,
  title: v.string(),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  state: MeetingState,
})
export type MeetingCard = v.InferOutput<typeof MeetingCard>
const BodyOfMeeting = v.object({
  id: BodyId,
  name: v.string(),
  competence: Competence,
  contact: Contact,
})
const Municipality = v.object({ code: v.string(), name: v.string() })

/** One who represents a municipality: the answer, the line of the round, and what was taken home the last time. */
export const RepresentativeRow = v.object({
  ...AskedRow.entries,
  wrote: v.boolean(),
  /** `null`: no page was sent home yet. */
  takenHome: v.nullable(v.boolean()),
})
export type RepresentativeRow = v.InferOutput<typeof RepresentativeRow>

/** "Inför träffen" across the networks of an office: all of them in a line, one of them opened. */
export const RegionBefore = v.object({
  networks: v.array(v.object({ id: BodyId, name: v.string(), meeting: v.nullable(MeetingCard) })),
  opened: v.nullable(
    v.object({
      body: v.object({ id: BodyId, name: v.string() }),
      meeting: MeetingCard,
      /** True once the agenda is out: then there is something to answer. */
      called: v.boolean(),
      rows: v.array(RepresentativeRow),
      /** Municipalities with a place and nobody in it, with the title that the place asks for. */
      absent: v.array(v.object({ municipality: v.string(), roleTitle: v.string() })),
      /** The last meeting from which a page went home. */
      homeFrom: v.nullable(LocalDate),
    }),
  ),
  municipalities: v.array(Municipality),
})
export type RegionBefore = v.InferOutput<typeof RegionBefore>

/** Who gets a letter, before it is sent. `fingerprint` goes with the press of Send. */
export const LetterView = v.object({
  ...RecipientsView.entries,
  meeting: MeetingCard,
  body: BodyOfMeeting,
  /** Until when lines are asked for, in a round, and when those who are silent then are reminded by themselves. */
  by: v.nullable(LocalDate),
  remindsOn: v.nullable(LocalDate),
  /** When the same question went out last for this meeting. */
  lastAt: v.nullable(Instant),
  /** The other group's papers as files: they go along. */
  files: v.array(FileLine),
})
export type LetterView = v.InferOutput<typeof LetterView>

export const SendLetter = v.object({
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,24}$/)),
  /** What is shared of another group's meeting, or told to all: its text, a link to it, or both. */
  text: Prose(20_000),
  link: OptionalLink,
})
export type SendLetter = v.InferOutput<typeof SendLetter>

/** The round as this reader sees it: the own line, and for those who prepare the meeting everybody's. */
export const RoundView = v.object({
  meeting: MeetingCard,
  body: BodyOfMeeting,
  by: LocalDate,
  /** May lines still be written? */
  open: v.boolean(),
  mine: v.nullable(v.object({ name: v.string(), line: v.nullable(RoundLine) })),
  prepares: v.nullable(
    v.object({
      rows: v.array(
        v.object({
          person: v.string(),
          name: v.string(),
          municipality: v.string(),
          line: v.nullable(RoundLine),
        }),
      ),
      askedAt: v.nullable(Instant),
      /** The title of the item that the lines were collected into. */
      collected: v.nullable(v.string()),
      municipalities: v.array(Municipality),
    }),
  ),
  may: v.array(v.string()),
  version: v.number(),
})
export type RoundView = v.InferOutput<typeof RoundView>

/** Lines, or the word that there is nothing this time. Refuses `invalid` where neither is said. */
export const WriteLine = v.object({
  text: RoundLine.entries.text,
  nothing: v.optional(v.boolean(), false),
})
const WriteLineFor = v.object({
  ...WriteLine.entries,
  how: v.optional(v.picklist(['phone', 'mail']), 'phone'),
})

/** One page to take home: what was agreed and what is taken home, and whether this reader has said Yes. */
export const HomeView = v.object({
  meeting: MeetingCard,
  body: BodyOfMeeting,
  items: v.array(
    v.object({
      title: v.string(),
      outcomes: v.array(v.object({ kind: OutcomeKind, text: v.string() })),
    }),
  ),
  takenBack: v.array(TakenBack),
  mine: v.nullable(v.object({ name: v.string(), mark: v.nullable(HomeMark) })),
})
export type HomeView = v.InferOutput<typeof HomeView>

/** Nothing but the press is needed. */
export const MarkHome = v.object({ forum: OptionalLine(120), on: v.optional(v.nullable(LocalDate), null) })
const MarkHomeFor = v.object({ ...MarkHome.entries, how: v.optional(v.picklist(['phone', 'mail']), 'phone') })

const HomeCell = v.object({ person: v.string(), name: v.string(), mark: v.nullable(HomeMark) })
export const HomeTableView = v.object({
  networks: v.array(v.object({ id: BodyId, name: v.string() })),
  body: v.nullable(v.object({ id: BodyId, name: v.string() })),
  meetings: v.array(v.object({ meeting: v.string(), date: LocalDate })),
  rows: v.array(v.object({ municipality: v.string(), cells: v.array(v.nullable(HomeCell)) })),
  municipalities: v.array(Municipality),
  may: v.array(v.string()),
})
export type HomeTableView = v.InferOutput<typeof HomeTableView>

const LineReceipt = v.object({ person: Id('person'), version: v.number() })
const Chosen = v.object({ body: v.optional(BodyId) })

/** Around a meeting: who is missing before it, what each tells, what is taken home, what other groups do. */
export const aroundApi = {
  before: route({
    method: 'GET',
    path: '/meetings/before',
    does: 'read-proof',
    asks: Chosen,
    gives: RegionBefore,
  }),
  /** Municipalities by meetings. Without a body it is the first one of the reader's. */
  homeTable: route({
    method: 'GET',
    path: '/meetings/taken-home',
    does: 'read-taken-home',
    asks: Chosen,
    gives: HomeTableView,
  }),
  /** Refuses `meeting-not-in-state`, and `notes-not-sent` where there is nothing to take home yet. */
  letter: route({
    method: 'GET',
    path: '/meetings/:meeting/letters/:letter',
    does: 'send-agenda',
    gives: LetterView,
  }),
  /** Refuses `nobody-left-to-ask`, `recipients-changed`, and `nothing-to-share` without text, link and files. A notice says something. */
  sendLetter: route({
    method: 'POST',
    path: '/meetings/:meeting/letters/:letter',
    does: 'send-agenda',
    write: 'change',
    takes: SendLetter,
    gives: DispatchReceipt,
  }),
  round: route({ method: 'GET', path: '/meetings/:meeting/round', does: 'write-round', gives: RoundView }),
  writeLine: route({
    method: 'PUT',
    path: '/meetings/:meeting/round/line',
    does: 'write-round',
    write: 'create',
    takes: WriteLine,
    gives: LineReceipt,
  }),
  /** Told on the phone, typed by the secretary. */
  writeLineFor: route({
    method: 'PUT',
    path: '/meetings/:meeting/round/lines/:person',
    does: 'answer-for-others',
    write: 'create',
    takes: WriteLineFor,
    gives: LineReceipt,
  }),
  /** The lines become the text of one agenda item; once more replaces it. Refuses `round-empty`. */
  collectRound: route({
    method: 'POST',
    path: '/meetings/:meeting/round/item',
    does: 'edit-agenda',
    write: 'change',
    takes: v.object({}),
    gives: MeetingReceipt,
  }),
  home: route({
    method: 'GET',
    path: '/meetings/:meeting/taken-home',
    does: 'mark-taken-home',
    gives: HomeView,
  }),
  markHome: route({
    method: 'PUT',
    path: '/meetings/:meeting/taken-home',
    does: 'mark-taken-home',
    write: 'create',
    takes: MarkHome,
    gives: LineReceipt,
  }),
  markHomeFor: route({
    method: 'PUT',
    path: '/meetings/:meeting/taken-home/:person',
    does: 'answer-for-others',
    write: 'create',
    takes: MarkHomeFor,
    gives: LineReceipt,
  }),
} as const
