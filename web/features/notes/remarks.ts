import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { NotesView } from '#shared/notes/api'

/** What is worth knowing before notes go out, each in one quiet line. */
export function notesRemarks(language: Language, notes: NotesView): string[] {
  const t = sentences(language, 'notes')
  const closed = notes.items.filter((item) => item.closed).length
  return [
    ...(closed ? [t('remarkClosed', { count: closed })] : []),
    ...(notes.takenBack === null ? [t('remarkTakeBack')] : []),
    ...(notes.attended.length === 0 ? [t('remarkAttendance')] : []),
  ]
}
