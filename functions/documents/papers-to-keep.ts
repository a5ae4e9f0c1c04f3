import { agendaPaper, fileNameOf, notesPaper } from '#shared/documents/compose'
import type { Language } from '#shared/locales/languages'
import type { DispatchContent } from '#shared/meetings/content'
import { docxOf } from './made-when-asked.ts'
import { textOf } from './text.ts'

/** An agenda or notes as they went out to members, to be kept for good: as plain text and as Word. */
export async function papersToKeep(
  content: DispatchContent,
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }[]> {
  const paper =
    content.kind === 'notes' ? notesPaper(content, { language }) : agendaPaper(content, { language })
  const name = fileNameOf(content, language)
  return [
    // Windows' own editor knows by the mark that it is UTF-8.
    { name: `${name}.txt`, content: `\ufeff${textOf(paper).replaceAll('\n', '\r\n')}\r\n` },
    { name: `${name}.docx`, content: await docxOf(paper) },
  ]
}
