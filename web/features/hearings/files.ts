/** Files of a hearing that a page may hand on, and what may be asked of them. */
const files = ['answer.docx', 'answer.pdf', 'letters.pdf']
const questions = ['case', 'dispatch']

/** The address of the file in the API, or null for anything else. */
export function fileOfHearing(hearing: string, file: string, asked: URLSearchParams): string | null {
  if (!files.includes(file)) return null
  const query = new URLSearchParams([...asked].filter(([name]) => questions.includes(name))).toString()
  return `/documents/hearings/${encodeURIComponent(hearing)}/${file}${query ? `?${query}` : ''}`
}
