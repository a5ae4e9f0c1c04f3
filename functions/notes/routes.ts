import { outcomesOf } from '#shared/bodies/competence'
import { ok, type Result, refused } from '#shared/kernel/result'
import { type NotesView, notesApi, type SaveNotes } from '#shared/notes/api'
import { notesMoves } from '#shared/notes/lifecycle'
import { isEmpty, notesFrom, openNotes, withinCompetence } from '#shared/notes/outcomes'
import type { NoteItem, Notes } from '#shared/notes/schema'
import type { Problem } from '#shared/problems'
import { notesSample, notesSent, recipientsOfNotes, seatsOfBody } from '../meetings/notes-sending.ts'
import { mayDo } from '../meetings/view.ts'
import { serve } from '../platform/slice.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { notes as record } from '../platform/table/records.ts'
import { job } from '../platform/work/jobs.ts'
import { followingWrites } from './follow-ups.ts'
import { type Asking, type OpenedNotes, openedNotes, openedNotesWith, sentNotes } from './store.ts'

/** All text of the notes together, in characters: what a dispatch can freeze in one item. */
const mostText = 150_000

export const noteRoutes = (surroundings: Surroundings) =>
  serve(
    notesApi,
    {
      read: async (call) => {
        const open = await openedNotes(call, call.params.meeting, 'read-notes')
        if (!open.ok) return open
        const { meeting, notes, actor, body } = open.value
        if (actor.may('write-notes', body).ok) return ok(viewOf(open.value, draftOf(open.value)))
        if (!notes?.sentAt) return refused({ type: 'not-found' })
        // While a correction is written, everybody reads what was sent.
        const sent = notes.state === 'sent' ? notes : await sentNotes(call.table, meeting)
        if (!sent) return refused({ type: 'not-found' })
        const told = actor.person?.confidentiality?.given === true
        const items = told ? sent.items : openNotes(sent.items)
        return ok(viewOf(open.value, { ...sent, items, version: notes.version }))
      },

      open: async (call) => {
        const open = await openedNotes(call, call.params.meeting, 'read-notes')
        if (!open.ok) return open
        const { meeting, notes, actor, body } = open.value
        const writes = actor.may('write-notes', body).ok
        const shown = writes || notes?.state === 'sent' ? notes : await sentNotes(call.table, meeting)
        if (!shown || !(writes || notes?.sentAt)) return refused({ type: 'not-found' })
        return ok(
          viewOf(open.value, { ...shown, items: openNotes(shown.items), version: notes?.version ?? 0 }),
        )
      },

      sending: async (call) => {
        const open = await openedNotesWith(call, call.params.meeting, 'send-notes', (meeting) =>
          seatsOfBody(call.table, meeting.body, call.today),
        )
        if (!open.ok) return open
        const { meeting, answers, ofBody: seats } = open.value
        return ok({
          ...viewOf(open.value, draftOf(open.value)),
          recipients: recipientsOfNotes({ meeting, seats, answers, today: call.today }),
        })
      },

      save: async (call) => {
        const open = await openedNotes(call, call.params.meeting, 'write-notes')
        if (!open.ok) return open
        const { meeting, notes, body } = open.value
        const right = asWritten(call, open.value, call.input)
        if (!right.ok) return right
        const closed = new Set(meeting.items.filter(({ access }) => access === 'closed').map(({ id }) => id))
        return kept(
          call,
          notes,
          'notes.saved',
          {
            meeting: meeting.id,
            recorder: call.input.recorder,
            // What was closed on the agenda stays closed in the notes.
            items: call.input.items.map((item) => ({
              ...item,
              closed: item.closed || closed.has(item.item),
            })),
            takenBack: notes?.takenBack ?? null,
            state: notesMoves.write.to,
            ...(notes?.sentAt ? { sentAt: notes.sentAt } : {}),
            version: (notes?.version ?? 0) + 1,
          },
          body.id,
        )
      },

      takeBack: async (call) => {
        const open = await openedNotes(call, call.params.meeting, 'write-notes')
        if (!open.ok) return open
        const { notes, body } = open.value
        const seen = asSeen(call, notes)
        if (!seen.ok) return seen
        const before = draftOf(open.value)
        return kept(
          call,
          notes,
          'notes.taken-back',
          {
            ...before,
            state: notesMoves.write.to,
            takenBack: call.input.takenBack,
            version: before.version + 1,
          },
          body.id,
        )
      },

      sample: async (call) => {
        const open = await openedNotes(call, call.params.meeting, 'send-notes')
        if (!open.ok) return open
        const { notes, actor } = open.value
        if (!notes || isEmpty(notes.items)) return refused({ type: 'notes-empty' })
        return notesSample(call, { ...open.value, notes: leaving(notes) }, actor.person)
      },

      send: async (call) => {
        const open = await openedNotes(call, call.params.meeting, 'send-notes')
        if (!open.ok) return open
        const { meeting, notes } = open.value
        const seen = asSeen(call, notes)
        if (!seen.ok) return seen
        if (meeting.state === 'cancelled')
          return refused({ type: 'meeting-not-in-state', move: 'write-notes', state: meeting.state })
        if (meeting.date > call.today) return refused({ type: 'date-ahead', date: meeting.date })
        if (!notes || isEmpty(notes.items)) return refused({ type: 'notes-empty' })
        const sent: Notes = {
          ...notes,
          state: notesMoves.send.to,
          sentAt: call.now,
          version: notes.version + 1,
        }
        const given = await notesSent(call, { ...open.value, notes: leaving(sent) }, call.input.fingerprint)
        if (!given.ok) return given
        const { sending, writes } = given.value
        const follows = await followingWrites(call, open.value, sent)
        const { dispatch, at, mails, letters, calls } = sending.line
        return call.change(
          {
            writes: [
              record.change(record.key(meeting.id), sent, notes.version),
              ...writes,
              ...follows.writes,
            ],
            log: {
              did: 'notes.sent',
              about: [meeting.id, dispatch],
              outbox: [job('send-dispatch', { meeting: meeting.id, dispatch }), ...follows.outbox],
            },
          },
          {
            meeting: meeting.id,
            state: sent.state,
            version: sent.version,
            dispatch,
            at,
            mails,
            letters,
            calls,
          },
        )
      },
    },
    surroundings,
  )

const asSeen = (call: Asking, notes: { readonly version: number } | null): Result<void, Problem> =>
  call.seen === (notes?.version ?? 0)
    ? ok(undefined)
    : refused({ type: 'stale', expected: notes?.version ?? 0 })

/** May these be the notes of this meeting: seen, of a meeting that takes place, within the body's competence. */
function asWritten(
  call: Asking,
  { meeting, notes, body }: OpenedNotes,
  input: SaveNotes,
): Result<void, Problem> {
  const seen = asSeen(call, notes)
  if (!seen.ok) return seen
  if (meeting.state === 'cancelled')
    return refused({ type: 'meeting-not-in-state', move: 'write-notes', state: meeting.state })
  const length = input.items.reduce((sum, item) => sum + lengthOf(item), 0)
  if (length > mostText) return refused({ type: 'too-large', most: mostText })
  return withinCompetence(input.items, body.competence, outcomesOf(body.competence))
}

const lengthOf = ({ title, text, outcomes }: NoteItem): number =>
  title.length + text.length + outcomes.reduce((sum, outcome) => sum + outcome.text.length, 0)

/** What is written so far, or the agenda's items where nothing is. */
const draftOf = ({ meeting, notes, actor }: OpenedNotes): Notes =>
  notes ?? {
    meeting: meeting.id,
    state: 'draft',
    recorder: actor.person?.name ?? '',
    items: notesFrom(meeting.items),
    takenBack: null,
    version: 0,
  }

/** What leaves the room: the open version. */
const leaving = ({ version: _version, ...notes }: Notes): Omit<Notes, 'version'> => ({
  ...notes,
  items: openNotes(notes.items),
})

const kept = (
  call: Asking,
  before: { readonly version: number } | null,
  did: string,
  after: Notes,
  body: string,
) =>
  call.change(
    {
      writes: [
        before
          ? record.change(record.key(after.meeting), after, before.version)
          : record.create(record.key(after.meeting), after),
      ],
      log: { did, about: [after.meeting, body] },
    },
    { meeting: after.meeting, state: after.state, version: after.version },
  )

function viewOf({ meeting, body, actor, attendance }: OpenedNotes, notes: Notes): NotesView {
  return {
    meeting: meeting.id,
    body: { id: body.id, name: body.name, competence: body.competence },
    title: meeting.title,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    state: notes.state,
    recorder: notes.recorder,
    items: notes.items,
    takenBack: notes.takenBack,
    sentAt: notes.sentAt ?? null,
    attended: (attendance?.rows ?? []).map(({ name, municipality, came, inPlaceOf }) => ({
      name,
      municipality,
      came,
      inPlaceOf,
    })),
    outcomes: [...outcomesOf(body.competence)],
    may: mayDo(actor, body),
    version: notes.version,
  }
}
