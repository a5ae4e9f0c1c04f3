import * as v from 'valibot'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Line, OptionalLine, Prose } from '../kernel/text.ts'
import { GatheringKind } from '../meetings/schema.ts'

export const NotesState = v.picklist(['draft', 'sent'])
export type NotesState = v.InferOutput<typeof NotesState>

/** `agreement` is on the body's own work and always exists; the others are outward and follow the competence. */
export const OutcomeKind = v.picklist(['agreement', 'election', 'recommendation', 'decision'])
export type OutcomeKind = v.InferOutput<typeof OutcomeKind>

export const NoteItem = v.object({
  item: v.string(),
  title: Line(200),
  text: Prose(20_000),
  closed: v.optional(v.boolean(), false),
  outcomes: v.optional(v.array(v.object({ kind: OutcomeKind, text: Line(500) })), []),
})
export type NoteItem = v.InferOutput<typeof NoteItem>

/** Something that is taken home from the meeting, by whom and until when. */
export const TakenBack = v.object({ text: Line(500), owner: OptionalLine(120), due: OptionalLine(10) })
export type TakenBack = v.InferOutput<typeof TakenBack>

/** Something that was taken back, as it is followed until it is done. */
export const FollowUp = v.object({
  id: v.string(),
  ...TakenBack.entries,
  doneOn: v.nullable(LocalDate),
  /** What came of it, in one line. */
  came: OptionalLine(500),
})
export type FollowUp = v.InferOutput<typeof FollowUp>

/** What is followed of one meeting: laid when its notes go out. `kind` says who may know of it. */
export const FollowUps = v.object({
  meeting: Id('meeting'),
  body: BodyId,
  kind: v.optional(GatheringKind),
  date: LocalDate,
  rows: v.array(FollowUp),
  version: v.number(),
})
export type FollowUps = v.InferOutput<typeof FollowUps>

export const Notes = v.object({
  meeting: Id('meeting'),
  state: NotesState,
  recorder: OptionalLine(120),
  items: v.array(NoteItem),
  /** "Hvad tager vi med tilbage?": asked once. `null` is not asked yet, empty is "nothing this time". */
  takenBack: v.nullable(v.array(TakenBack)),
  sentAt: v.optional(Instant),
  version: v.number(),
})
export type Notes = v.InferOutput<typeof Notes>
