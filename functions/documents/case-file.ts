import { createHash } from 'node:crypto'
import { csv } from '#shared/countries/csv'
import type { PaperFor } from '#shared/documents/compose'
import { type Instant, localDateOf, wallTimeOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import type { DispatchContent } from '#shared/meetings/content'
import type { Meeting, Proof } from '#shared/meetings/schema'
import { type Zipped, zipOf } from '../platform/files/zip.ts'
import type { File } from '../platform/slice.ts'

/** All that the file for the case is made of. */
export type CaseFileOf = {
  readonly meeting: Pick<Meeting, 'date' | 'start' | 'end' | 'place' | 'title'>
  readonly organisation: string
  readonly body: string
  /** The agenda and the notes, as they went out last. */
  readonly sent: readonly {
    readonly content: DispatchContent
    readonly sentAt: Instant
    readonly recipients: number
  }[]
  readonly proofs: readonly Proof[]
  /** Each with its place among all papers of the agenda, from 1, and its bytes as base64. */
  readonly papers: readonly { readonly number: number; readonly name: string; readonly content: string }[]
  /** Names of papers that are too large to go along, or gone by now: to be fetched on the page of the papers. */
  readonly left: readonly string[]
  readonly reader: Pick<PaperFor, 'language' | 'caseNumber'>
  readonly now: Instant
}

type Document = Zipped & {
  readonly what: 'agenda' | 'notes' | 'paper' | 'proof'
  readonly title: string
  readonly sentAt: Instant | ''
  readonly recipients: number
}

/**
 * One ZIP for the case: what went out as PDF, the papers in a folder, the proof as CSV, and `journal.json`, which
 * says of each what it is, when it went out, to how many, how large it is and its SHA-256. `pdf` typesets.
 */
export async function caseFile(
  { meeting, organisation, body, sent, proofs, papers, left, reader, now }: CaseFileOf,
  pdf: (content: DispatchContent) => Promise<File>,
): Promise<File> {
  const { language, caseNumber } = reader
  const t = sentences(language, 'documents')
  const went = await Promise.all(
    sent.map(async ({ content, ...when }): Promise<Document> => {
      const what = content.kind === 'notes' ? 'notes' : 'agenda'
      return {
        what,
        title: t(what, { competence: content.body.competence }),
        ...when,
        ...(await pdf(content)),
      }
    }),
  )
  const documents: Document[] = [
    ...went,
    ...papers.map(({ number, name, content }) => ({
      what: 'paper' as const,
      title: name,
      sentAt: '' as const,
      recipients: 0,
      name: `${t('journalPapers')}/${number} ${name.replace(/[/\\]/g, '-')}`,
      content: Buffer.from(content, 'base64'),
    })),
    {
      what: 'proof',
      title: t('journalProof'),
      sentAt: '',
      recipients: 0,
      name: `${t('journalProof').toLowerCase()}.csv`,
      content: proofList(proofs, language),
    },
  ]
  const about = {
    caseNumber,
    organisation,
    body,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    title: meeting.title,
    madeAt: now,
    documents: documents.map(listed),
    left,
  }
  const files: Zipped[] = [
    ...documents.map(({ name, content }) => ({ name, content })),
    { name: 'journal.json', content: `${JSON.stringify(about, null, 2)}\n` },
  ]
  return {
    name: `${t('journalFile')}-${meeting.date}.zip`,
    content: zipOf(files, `${localDateOf(now)}T${wallTimeOf(now)}`),
  }
}

const listed = ({ name, content, ...about }: Document) => {
  const bytes = Buffer.from(content as Uint8Array)
  return {
    file: name,
    ...about,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** Who got what, how and when, oldest first, with the country's own signs of CSV. */
function proofList(proofs: readonly Proof[], language: PaperFor['language']): string {
  const words = sentences(language, 'meetings')
  return csv([
    [words('name'), words('how'), words('proofState'), words('at')],
    ...proofs
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ name, channel, state, at }) => [
        name,
        words(`channel-${channel}`),
        words(`proof-${state}`),
        `${localDateOf(at)} ${wallTimeOf(at)}`,
      ]),
  ])
}
