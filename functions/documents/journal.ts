import type { FileLine } from '#shared/files/schema'
import { type Result, refused } from '#shared/kernel/result'
import type { Problem } from '#shared/problems'
import { filesOf, keptKey } from '../platform/files/files.ts'
import type { Call, File } from '../platform/slice.ts'
import { meetings, proofs } from '../platform/table/records.ts'
import type { CaseFileOf } from './case-file.ts'
import { pressed } from './pressed.ts'
import type { Opened } from './store.ts'

type Asking = Pick<
  Call<{ method: 'GET'; path: '/'; does: string; gives: never }>,
  'table' | 'claims' | 'now' | 'surroundings'
>

/** Bytes of papers that an answer can carry; the rest is named in the list, and fetched one by one. */
const mostPapers = 3_000_000

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
  const agenda = sent.find(({ kind }) => kind === 'agenda' || kind === 'update')
  const notes = sent.find(({ kind }) => kind === 'notes')
  const gone = [agenda, notes].filter((each) => each !== undefined)
  if (gone.length === 0) return refused({ type: 'not-found' })
  const { date, start, end, place, title } = meeting
  const [rows, { papers, left }] = await Promise.all([
    call.table.queryAll(meetings.key(meeting.id).pk, { begins: 'PROOF#' }),
    papersOf(call, meeting.id, agenda?.content.meeting.items ?? []),
  ])
  return pressed(call.surroundings, {
    make: 'case-file',
    meeting: { date, start, end, place, title },
    organisation: tenant.name,
    body: body.name,
    sent: gone.map(({ content, at, recipients }) => ({ content, sentAt: at, recipients: recipients.length })),
    proofs: proofs.list(rows),
    papers,
    left,
    reader: {
      language: actor.person?.language ?? tenant.language,
      caseNumber: asked || body.caseNumber || '',
    },
    now: call.now,
  })
}

/** The papers that stood in the agenda as it went out, as many as there is room for, numbered in their order. */
async function papersOf(
  call: Asking,
  meeting: string,
  items: readonly { readonly files?: readonly FileLine[] | undefined }[],
): Promise<Pick<CaseFileOf, 'papers' | 'left'>> {
  const lines = items.flatMap(({ files = [] }) => files).map((line, at) => ({ ...line, number: at + 1 }))
  if (lines.length === 0) return { papers: [], left: [] }
  const files = await filesOf(call)
  let room = mostPapers
  const fits = lines.filter(({ size }) => {
    if (size > room) return false
    room -= size
    return true
  })
  const found = await Promise.all(
    fits.map(async ({ id, name, size, number }) => {
      const file = await files.read(keptKey(meeting, id), size)
      if (!file || file === 'too-large') return []
      return [{ number, name, content: Buffer.from(file.content).toString('base64') }]
    }),
  )
  const papers = found.flat()
  const went = new Set(papers.map(({ number }) => number))
  return { papers, left: lines.filter(({ number }) => !went.has(number)).map(({ name }) => name) }
}
