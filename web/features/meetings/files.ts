/** Files of a meeting that a page may hand on, and what may be asked of them. */
const files = [
  'agenda.docx',
  'agenda.pdf',
  'agenda.ics',
  'letters.pdf',
  'notes.docx',
  'notes.pdf',
  'taken-home.pdf',
  'journal.zip',
]
const questions = ['as', 'dispatch', 'person', 'case']

/** The address of the file in the API, or null for anything else. */
export function fileOfMeeting(meeting: string, file: string, asked: URLSearchParams): string | null {
  if (!files.includes(file)) return null
  const query = new URLSearchParams([...asked].filter(([name]) => questions.includes(name))).toString()
  return `/documents/meetings/${encodeURIComponent(meeting)}/${file}${query ? `?${query}` : ''}`
}
