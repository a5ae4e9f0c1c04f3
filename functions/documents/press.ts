import type { Certificate } from '#shared/costs/schema'
import { certificatePaper, contactOf, fileNameOf, type PaperFor, paperOf } from '#shared/documents/compose'
import { answerPaper, type HearingPaperFor, hearingLetter } from '#shared/documents/hearing-paper'
import { letterOf } from '#shared/documents/letter'
import type { Paper } from '#shared/documents/paper'
import { type ReportOf, reportFileName, reportPaper } from '#shared/documents/report'
import type { HearingContent } from '#shared/hearings/schema'
import type { Instant, LocalDate } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { DispatchContent } from '#shared/meetings/content'
import type { Recipient } from '#shared/meetings/schema'
import type { CouncilCard } from '#shared/region/schema'
import { sheetRows } from '#shared/region/sheet'
import type { File } from '../platform/slice.ts'
import type { Pressed } from '../platform/surroundings.ts'
import type { CalendarMethod } from './calendar.ts'
import { type CaseFileOf, caseFile } from './case-file.ts'
import { htmlOf } from './html.ts'
import { calendarOf, docxOf, lettersPdf, pdfOf } from './made-when-asked.ts'
import { type MailLinks, mailWords } from './mail.ts'
import { xlsxOf } from './xlsx.ts'

type Ending = 'docx' | 'pdf'
/** All that a file is made of. Whoever asks has read it and has held it against the reader's rights. */
export type PressAsked =
  | {
      readonly make: 'paper'
      readonly as: Ending | 'html'
      readonly content: DispatchContent
      readonly reader: PaperFor
    }
  | {
      readonly make: 'calendar'
      readonly content: DispatchContent
      readonly reader: Recipient
      readonly method: CalendarMethod
      readonly now: Instant
    }
  | {
      readonly make: 'mail'
      readonly content: DispatchContent
      readonly reader: Recipient
      readonly links: MailLinks
    }
  | ({ readonly make: 'case-file' } & CaseFileOf)
  | ({ readonly make: 'letters'; readonly content: DispatchContent } & Posted)
  | ({ readonly make: 'hearing-letters'; readonly content: HearingContent } & Posted)
  | {
      readonly make: 'report'
      readonly as: Ending
      readonly of: ReportOf
      readonly reader: Pick<PaperFor, 'language' | 'caseNumber'>
    }
  | {
      readonly make: 'certificate'
      readonly certificate: Certificate
      readonly by: Pick<DispatchContent, 'body' | 'tenant'>
      readonly checkAt: string
      readonly language: Language
      readonly caseNumber: string
    }
  | {
      readonly make: 'answer'
      readonly as: Ending
      readonly content: HearingContent
      readonly reader: HearingPaperFor
    }
  | {
      readonly make: 'overview'
      readonly rows: readonly CouncilCard[]
      readonly language: Language
      readonly today: LocalDate
      /** The wall's date and time, `2027-02-01T10:00`. */
      readonly at: string
    }
type Posted = {
  readonly to: readonly Recipient[]
  readonly sentOn: LocalDate
  /** Of the file as a whole: each letter speaks its own reader's. */
  readonly language: Language
  readonly author: string
}

/** An answer of Lambda carries 6 MB, and base64 makes four signs of three bytes. */
const most = 4_500_000

/**
 * Composes and typesets a file from what it is given, and knows nothing else: it reads no table and has no right to
 * any. The same content gives the same words. What is larger than an answer can carry is said to be so.
 */
export async function press(asked: PressAsked): Promise<Pressed> {
  const { name, content } = await made(asked)
  const bytes = Buffer.from(content as Uint8Array)
  return bytes.length > most ? { tooLarge: most } : { name, content: bytes.toString('base64') }
}

async function made(asked: PressAsked): Promise<File> {
  switch (asked.make) {
    case 'paper': {
      const { as, content, reader } = asked
      return fileOf(fileNameOf(content, reader.language), as, paperOf(content, reader))
    }
    case 'calendar': {
      const { content, reader, method, now } = asked
      return {
        name: `${fileNameOf(content, reader.language)}.ics`,
        content: await calendarOf(content, reader, method, now),
      }
    }
    case 'mail':
      return { name: 'mail.html', content: mailWords(asked.content, asked.reader, asked.links).html }
    case 'case-file':
      return caseFile(asked, (content) => made({ make: 'paper', as: 'pdf', content, reader: asked.reader }))
    case 'letters': {
      const { content, to, sentOn } = asked
      return lettersOf(
        asked,
        content.meeting.date,
        to.map((recipient) => letterOf(content, recipient, sentOn)),
      )
    }
    case 'hearing-letters': {
      const { content, to, sentOn } = asked
      return lettersOf(
        asked,
        sentOn,
        to.map((recipient) => hearingLetter(content, recipient, sentOn)),
      )
    }
    case 'report': {
      const { as, of, reader } = asked
      return fileOf(reportFileName(of.report.year, reader.language), as, reportPaper(of, reader))
    }
    case 'certificate': {
      const { certificate, by, checkAt, language, caseNumber } = asked
      const { name: sender, invented } = by.tenant
      const from = { sender, language, checkAt, contact: contactOf(by), invented }
      const title = sentences(language, 'documents')('certificateFile')
      return fileOf(`${title}-${certificate.date}`, 'pdf', certificatePaper(certificate, from, caseNumber))
    }
    case 'answer': {
      const { as, content, reader } = asked
      const title = sentences(reader.language, 'hearings')('paperFile')
      return fileOf(`${title}-${reader.on}`, as, answerPaper(content, reader))
    }
    case 'overview': {
      const { rows, language, today, at } = asked
      const t = sentences(language, 'councilCards')
      const title = t('sheetName')
      const cells = sheetRows(rows, t('sheetHeads').split('|'), (kind) => t('kind', { kind }))
      return { name: `${title} ${today}.xlsx`, content: xlsxOf(title, cells, at) }
    }
  }
}

const makers: Record<Ending | 'html', (paper: Paper) => Promise<Uint8Array> | string> = {
  docx: docxOf,
  pdf: pdfOf,
  html: htmlOf,
}
const fileOf = async (name: string, as: Ending | 'html', paper: Paper): Promise<File> => ({
  name: `${name}.${as}`,
  content: await makers[as](paper),
})

async function lettersOf(
  { language, author }: Posted,
  day: LocalDate,
  letters: Parameters<typeof lettersPdf>[0],
): Promise<File> {
  const title = sentences(language, 'documents')('letters')
  return {
    name: `${title.toLowerCase()}-${day}.pdf`,
    content: await lettersPdf(letters, { language, title, author }),
  }
}
