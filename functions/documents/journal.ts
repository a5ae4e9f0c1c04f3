import { createHash } from 'node:crypto'
import { csv } from '#shared/countries/csv'
import type { FileLine } from '#shared/files/schema'
import { localDateOf, wallTimeOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import { sentences } from '#shared/locales/translate'
import type { Problem } from '#shared/problems'
import { filesOf, keptKey } from '../platform/files.ts'
import { meetings, proofs } from '../platform/records.ts'
import type { Call, File } from '../platform/slice.ts'
import { type Zipped, zipOf } from '../platform/zip.ts'
import { pressed } from './pressed.ts'
import type { Opened, Sent } from './store.ts'

type Asking = Pick<
  Call<{ method: 'GET'; path: '/'; does: string; gives: never }>,
  'table' | 'claims' | 'now' | 'surroundings'
>

/** What an answer can carry of papers; the rest is named in the list, and fetched one by one. */
const mostPapers = 3_000_000

type Listed = {
  readonly file: string
  readonly what: 'agenda' | 'notes' | 'paper' | 'proof'
  readonly title: string
  readonly sentAt: string
  readonly recipients: number
  readonly size: number
  readonly sha256: string
}

/**
 * Everything of a meeting that belongs to the case, in one file: the agenda and the notes as they went out last, the
 * papers of items that are not closed, who got what and when; and beside it what is in the file, with case number,
 * dates and checksums, as a system reads it. Not found before anything has gone out.
 */
export async function journalOf(
  call: Asking,
  { meeting, body, tenant, actor, sent }: Opened,
  asked: string,
): Promise<Result<File, Problem>> {
  const language = actor.person?.language ?? tenant.language
  const t = sentences(language, 'documents')
  const caseNumber = asked || body.caseNumber || ''
  const agenda = sent.find(({ kind }) => kind === 'agenda' || kind === 'update')
  const notes = sent.find(({ kind }) => kind === 'notes')
  const gone = [agenda, notes].filter((each) => each !== undefined)
  if (gone.length === 0) return refused({ type: 'not-found' })
  const made = await Promise.all(gone.map((each) => documentOf(call, each, { language, caseNumber })))
  const [refusal] = made.filter((each) => !each.ok)
  if (refusal && !refusal.ok) return refusal
  const { papers, left } = await papersOf(
    call,
    meeting.id,
    agenda?.content.meeting.items ?? [],
    t('journalPapers'),
  )
  const rows = proofs.list(await call.table.queryAll(meetings.key(meeting.id).pk, { begins: 'PROOF#' }))
  const words = sentences(language, 'meetings')
  const proof: Document = {
    what: 'proof',
    title: t('journalProof'),
    sentAt: '',
    recipients: 0,
    name: `${t('journalProof').toLowerCase()}.csv`,
    content: csv([
      [words('name'), words('how'), words('proofState'), words('at')],
      ...rows
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ name, channel, state, at }) => [
          name,
          words(`channel-${channel}`),
          words(`proof-${state}`),
          `${localDateOf(at)} ${wallTimeOf(at)}`,
        ]),
    ]),
  }
  const all = [...made.flatMap((each) => (each.ok ? [each.value] : [])), ...papers, proof]
  const about = {
    caseNumber,
    organisation: tenant.name,
    body: body.name,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    title: meeting.title,
    madeAt: call.now,
    documents: all.map(listed),
    // Too large to go along, or gone by now: to be fetched on the page of the papers.
    left,
  }
  const at = `${localDateOf(call.now)}T${wallTimeOf(call.now)}`
  const files: Zipped[] = [
    ...all.map(({ name, content }) => ({ name, content })),
    { name: 'journal.json', content: `${JSON.stringify(about, null, 2)}\n` },
  ]
  return ok({ name: `${t('journalFile')}-${meeting.date}.zip`, content: zipOf(files, at) })
}

type Document = Omit<Listed, 'file' | 'size' | 'sha256'> & Zipped

const listed = ({ name, content, ...about }: Document): Listed => {
  const bytes = Buffer.from(content as Uint8Array)
  return {
    file: name,
    ...about,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** An agenda or notes as they went out, as a paper that stays as it is. */
async function documentOf(
  call: Asking,
  { kind, content, at, recipients }: Sent,
  { language, caseNumber }: { readonly language: 'da' | 'sv'; readonly caseNumber: string },
): Promise<Result<Document, Problem>> {
  const file = await pressed(call.surroundings, {
    make: 'paper',
    as: 'pdf',
    content,
    reader: { language, caseNumber },
  })
  if (!file.ok) return file
  return ok({
    what: kind === 'notes' ? 'notes' : 'agenda',
    title: sentences(language, 'documents')(kind === 'notes' ? 'notes' : 'agenda', {
      competence: content.body.competence,
    }),
    sentAt: at,
    recipients: recipients.length,
    ...file.value,
  })
}

/** The papers that stood in the agenda as it went out, as many as there is room for, numbered in their order. */
async function papersOf(
  call: Asking,
  meeting: string,
  items: readonly { readonly files?: readonly FileLine[] | undefined }[],
  folder: string,
): Promise<{ papers: Document[]; left: string[] }> {
  const lines = items.flatMap(({ files = [] }) => files)
  if (lines.length === 0) return { papers: [], left: [] }
  const files = await filesOf(call)
  let room = mostPapers
  const fits = lines.filter(({ size }) => {
    if (size > room) return false
    room -= size
    return true
  })
  const found = await Promise.all(
    fits.map(async ({ id, name, size }) => ({
      id,
      name,
      file: await files.read(keptKey(meeting, id), size),
    })),
  )
  const papers = found.flatMap(({ id, name, file }): (Document & { id: string })[] =>
    file && file !== 'too-large'
      ? [
          {
            id,
            what: 'paper',
            title: name,
            sentAt: '',
            recipients: 0,
            name: `${folder}/${lines.findIndex((line) => line.id === id) + 1} ${name.replace(/[/\\]/g, '-')}`,
            content: file.content,
          },
        ]
      : [],
  )
  const went = new Set(papers.map(({ id }) => id))
  return {
    papers: papers.map(({ id: _, ...paper }) => paper),
    left: lines.filter(({ id }) => !went.has(id)).map(({ name }) => name),
  }
}
