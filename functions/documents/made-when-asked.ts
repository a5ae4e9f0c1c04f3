import type { Letter } from '#shared/documents/letter'
import type { Paper } from '#shared/documents/paper'
import type { Language } from '#shared/locales/languages'
import type { calendarOf as CalendarOf } from './calendar.ts'

/**
 * What makes papers is most of what its Lambda holds, and most requests and mails want none. It is loaded when the
 * first paper is asked for, and not while somebody waits for the Lambda to wake.
 */
export const docxOf = async (paper: Paper): Promise<Uint8Array> => (await import('./docx.ts')).docxOf(paper)

export const pdfOf = async (paper: Paper): Promise<Uint8Array> => (await import('./pdf.ts')).pdfOf(paper)

export const lettersPdf = async (
  letters: readonly Letter[],
  about: { language: Language; title: string; author: string },
): Promise<Uint8Array> => (await import('./letters.ts')).lettersPdf(letters, about)

export const calendarOf = async (...asked: Parameters<typeof CalendarOf>): Promise<string> =>
  (await import('./calendar.ts')).calendarOf(...asked)
