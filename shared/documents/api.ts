import * as v from 'valibot'
import { Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { OptionalLine } from '../kernel/text.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const pdf = 'application/pdf'
const page = 'text/html; charset=utf-8'
const calendar = 'text/calendar; charset=utf-8'

/** `sent` is what was frozen when it went out; `preview` is the meeting as it stands, for those who prepare it. */
const Wanted = v.object({
  as: v.optional(v.picklist(['sent', 'preview'])),
  /** The administration's case number, put in the header: a file for the case system. */
  case: OptionalLine(40),
})
const Anything = v.unknown()

/** Files: the answer is the file itself, not JSON. */
export const documentsApi = {
  agendaWord: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/agenda.docx',
    does: 'read-meeting',
    asks: Wanted,
    gives: Anything,
    file: word,
  }),
  agendaPdf: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/agenda.pdf',
    does: 'read-meeting',
    asks: Wanted,
    gives: Anything,
    file: pdf,
  }),
  agendaPage: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/agenda.html',
    does: 'read-meeting',
    asks: Wanted,
    gives: Anything,
    file: page,
  }),
  /** For the reader's own calendar: the meeting as it stands now. */
  agendaCalendar: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/agenda.ics',
    does: 'read-meeting',
    gives: Anything,
    file: calendar,
  }),
  /** How the mail will look, to the one who is about to send it. */
  mailPreview: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/mail.html',
    does: 'edit-agenda',
    asks: v.object({ kind: v.optional(v.picklist(['agenda', 'cancellation', 'notes']), 'agenda') }),
    gives: Anything,
    file: page,
  }),
  /**
   * All letters of a dispatch in one print-ready file: the one named, else the latest that has any. With `person`
   * the letter of that one alone, whether or not it was meant for the post. `preview` shows what would be printed.
   */
  letters: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/letters.pdf',
    does: 'send-agenda',
    asks: v.object({
      as: v.optional(v.picklist(['sent', 'preview'])),
      dispatch: v.optional(Id('dispatch')),
      person: v.optional(v.pipe(v.string(), v.maxLength(80))),
    }),
    gives: Anything,
    file: pdf,
  }),
  /**
   * One file for the case system: the agenda and the notes as they went out, the papers, who got what and when, and
   * what is in it in a form that a system reads. Closed items are in it by number only.
   */
  journal: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/journal.zip',
    does: 'read-proof',
    asks: v.object({ case: OptionalLine(40) }),
    gives: Anything,
    file: 'application/zip',
  }),
  /** The page that each representative takes home from the meeting. */
  takenHomePdf: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/taken-home.pdf',
    does: 'mark-taken-home',
    gives: Anything,
    file: pdf,
  }),
  notesWord: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/notes.docx',
    does: 'read-notes',
    asks: Wanted,
    gives: Anything,
    file: word,
  }),
  notesPdf: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/notes.pdf',
    does: 'read-notes',
    asks: Wanted,
    gives: Anything,
    file: pdf,
  }),
  reportWord: route({
    method: 'GET',
    path: '/documents/bodies/:body/reports/:year/report.docx',
    does: 'read-report',
    asks: v.object({ case: OptionalLine(40) }),
    gives: Anything,
    file: word,
  }),
  reportPdf: route({
    method: 'GET',
    path: '/documents/bodies/:body/reports/:year/report.pdf',
    does: 'read-report',
    asks: v.object({ case: OptionalLine(40) }),
    gives: Anything,
    file: pdf,
  }),
  /** One's own; the secretary has everybody's. */
  certificate: route({
    method: 'GET',
    path: '/documents/meetings/:meeting/certificates/:person/certificate.pdf',
    does: 'read-own-certificate',
    asks: v.object({ case: OptionalLine(40) }),
    gives: Anything,
    file: pdf,
  }),
} as const

/** Files of a hearing: the answer for the case system, and the letters to those who have no mail. */
export const hearingFilesApi = {
  answerWord: route({
    method: 'GET',
    path: '/documents/hearings/:hearing/answer.docx',
    does: 'read-hearing',
    asks: v.object({ case: OptionalLine(40) }),
    gives: Anything,
    file: word,
  }),
  answerPdf: route({
    method: 'GET',
    path: '/documents/hearings/:hearing/answer.pdf',
    does: 'read-hearing',
    asks: v.object({ case: OptionalLine(40) }),
    gives: Anything,
    file: pdf,
  }),
  roundLetters: route({
    method: 'GET',
    path: '/documents/hearings/:hearing/letters.pdf',
    does: 'carry-hearing',
    asks: v.object({ dispatch: Id('dispatch') }),
    gives: Anything,
    file: pdf,
  }),
} as const
