import * as v from 'valibot'
import { Instant, LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Line, OptionalLine, Prose } from '../kernel/text.ts'

/** How far a group reaches. */
export const ForumLevel = v.picklist(['local', 'subregional', 'regional', 'national'])
export type ForumLevel = v.InferOutput<typeof ForumLevel>

/** Somebody who represents the body in another group, for a time. */
export const Mandate = v.object({
  id: Id('mandate'),
  body: BodyId,
  /** Empty where the representative is no person of the tenant. */
  person: OptionalLine(40),
  name: Line(120),
  forum: Line(160),
  level: ForumLevel,
  from: LocalDate,
  to: v.nullable(LocalDate),
  version: v.number(),
})
export type Mandate = v.InferOutput<typeof Mandate>

/** A meeting of another group, before which its agenda is shared with the members and after which its notes are. */
export const OutsideMeeting = v.object({
  /** The meeting (`elsewhere`) on which what was sent and asked hangs. */
  meeting: Id('meeting'),
  body: BodyId,
  forum: Line(160),
  level: ForumLevel,
  date: LocalDate,
  start: v.optional(WallTime),
  place: OptionalLine(300),
  agendaAt: v.nullable(Instant),
  notesAt: v.nullable(Instant),
  /** What was shared as files: they are found on the page of its papers. */
  papers: v.optional(v.array(v.picklist(['agenda', 'notes']))),
  version: v.number(),
})
export type OutsideMeeting = v.InferOutput<typeof OutsideMeeting>

export const LiftState = v.picklist(['raised', 'answered', 'carried', 'withdrawn'])
export type LiftState = v.InferOutput<typeof LiftState>

/** A question and its answer, or what a department brings to an agenda, go the same way as a matter. */
export const LiftWhat = v.picklist(['matter', 'invitation', 'question', 'contribution'])
export type LiftWhat = v.InferOutput<typeof LiftWhat>

/**
 * A matter that is raised to another forum, or that comes from one; an invitation either way is one too. What is
 * answered finds its way back to an agenda.
 */
export const Lift = v.object({
  id: Id('lift'),
  body: BodyId,
  what: LiftWhat,
  direction: v.picklist(['to', 'from']),
  forum: Line(160),
  level: ForumLevel,
  title: Line(200),
  text: Prose(6000),
  /** What it came from here: a proposal, or an item of a meeting. */
  contribution: OptionalLine(40),
  meeting: OptionalLine(40),
  raisedOn: LocalDate,
  due: v.nullable(LocalDate),
  state: LiftState,
  answer: Prose(6000),
  answeredOn: v.nullable(LocalDate),
  /** The proposal or the meeting that it came back to. */
  backIn: OptionalLine(40),
  version: v.number(),
})
export type Lift = v.InferOutput<typeof Lift>
