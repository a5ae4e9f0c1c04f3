import * as v from 'valibot'
import { Competence } from '../bodies/schema.ts'
import { Instant, LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { OptionalLine } from '../kernel/text.ts'
import { RecipientsView } from '../meetings/schema.ts'
import { FollowUp, NoteItem, Notes, NotesState, OutcomeKind, TakenBack } from './schema.ts'

/** An item as it is read: one that is closed to the reader keeps its number and loses title and text. */
export const NoteItemView = v.object({ ...NoteItem.entries, title: v.string() })
export const AttendedView = v.array(
  v.object({
    name: v.string(),
    municipality: v.string(),
    came: v.picklist(['on-site', 'digital', 'absent']),
    inPlaceOf: v.string(),
  }),
)

/**
 * Notes with what their header needs. Members read what was sent last; the secretary reads the draft, prefilled
 * from the agenda where nothing is written yet (`version` 0).
 */
export const NotesView = v.object({
  meeting: Id('meeting'),
  body: v.object({ id: BodyId, name: v.string(), competence: Competence }),
  title: v.string(),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  place: v.string(),
  state: NotesState,
  recorder: v.string(),
  items: v.array(NoteItemView),
  takenBack: Notes.entries.takenBack,
  sentAt: v.nullable(Instant),
  attended: AttendedView,
  /** What may come out of this body: the only kinds that the page offers. */
  outcomes: v.array(OutcomeKind),
  may: v.array(v.string()),
  version: v.number(),
})
export type NotesView = v.InferOutput<typeof NotesView>

export const SaveNotes = v.object({
  recorder: OptionalLine(120),
  items: v.pipe(v.array(NoteItem), v.minLength(1), v.maxLength(80)),
})
export type SaveNotes = v.InferOutput<typeof SaveNotes>

/** An empty list is "nothing this time"; it is asked once. */
export const TakeBack = v.object({ takenBack: v.pipe(v.array(TakenBack), v.maxLength(40)) })

export const NotesReceipt = v.object({ meeting: Id('meeting'), state: NotesState, version: v.number() })

const FollowedRow = v.object({
  ...FollowUp.entries,
  meeting: Id('meeting'),
  date: LocalDate,
  /** Of the meeting's rows together. */
  version: v.number(),
})
/** What was taken back from the meetings of a body: what is still to be done first, by its day. */
export const FollowUpsView = v.object({
  body: v.object({ id: BodyId, name: v.string() }),
  open: v.array(FollowedRow),
  done: v.array(FollowedRow),
  may: v.array(v.string()),
})
export type FollowUpsView = v.InferOutput<typeof FollowUpsView>

export const followUpsApi = {
  list: route({
    method: 'GET',
    path: '/notes/follow-ups',
    does: 'read-notes',
    asks: v.object({ body: BodyId }),
    gives: FollowUpsView,
  }),
  /** Done, with what came of it; or not done after all. */
  finish: route({
    method: 'PUT',
    path: '/notes/follow-ups/:meeting/rows/:row',
    does: 'finish-follow-up',
    write: 'change',
    takes: v.object({ done: v.boolean(), came: OptionalLine(500) }),
    gives: v.object({ meeting: Id('meeting'), row: v.string(), version: v.number() }),
  }),
} as const

export const notesApi = {
  read: route({ method: 'GET', path: '/notes/:meeting', does: 'read-notes', gives: NotesView }),
  /** What may be shown to everyone: closed items keep their number and lose the rest. */
  open: route({ method: 'GET', path: '/notes/:meeting/open', does: 'read-notes', gives: NotesView }),
  /** The notes as they are about to be sent, and who gets them. */
  sending: route({
    method: 'GET',
    path: '/notes/:meeting/sending',
    does: 'send-notes',
    gives: v.object({ ...NotesView.entries, recipients: RecipientsView }),
  }),
  /** If-Match is the version of the notes; 0 where nothing is written yet. */
  save: route({
    method: 'PUT',
    path: '/notes/:meeting',
    does: 'write-notes',
    write: 'change',
    takes: SaveNotes,
    gives: NotesReceipt,
  }),
  takeBack: route({
    method: 'PUT',
    path: '/notes/:meeting/taken-back',
    does: 'write-notes',
    write: 'change',
    takes: TakeBack,
    gives: NotesReceipt,
  }),
  /** To the secretary who asks, and to nobody else. */
  sample: route({
    method: 'POST',
    path: '/notes/:meeting/sample',
    does: 'send-notes',
    write: 'create',
    takes: v.object({}),
    gives: v.object({ dispatch: Id('dispatch'), to: v.string() }),
  }),
  /** The fingerprint is that of `/meetings/:meeting/recipients?kind=notes`. Sending again is a correction. */
  send: route({
    method: 'POST',
    path: '/notes/:meeting/dispatch',
    does: 'send-notes',
    write: 'change',
    takes: v.object({ fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,24}$/)) }),
    gives: v.object({
      ...NotesReceipt.entries,
      dispatch: Id('dispatch'),
      at: Instant,
      mails: v.number(),
      letters: v.number(),
      calls: v.number(),
    }),
  }),
} as const
