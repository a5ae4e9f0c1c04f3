import { createHash } from 'node:crypto'
import { placesOf } from '#shared/files/places'
import { headBytes, judged, mediaTypeOf, mostBytes, nameOf } from '#shared/files/rules'
import type { FileLine, StoredFile } from '#shared/files/schema'
import { localDateOf } from '#shared/kernel/dates'
import { keptKey, type TenantFiles } from '../platform/files/files.ts'
import { commit } from '../platform/table/commit.ts'
import type { Write } from '../platform/table/record.ts'
import { storedFiles } from '../platform/table/records.ts'
import { type JobMessage, job, type Work, type Workers } from '../platform/work/jobs.ts'
import { setAside } from './aside.ts'
import { holderOf, withLine } from './holders.ts'
import { cameAs, quarantineKey } from './keys.ts'

/** So often tried where somebody else changes the holder in the same moment. */
const mostTries = 5
/** Why something was refused is told for a day. */
const refusalSeconds = 86_400

export const fileJobs = {
  'look-at-file': async (message, work) => lookAt(message.about.key, await filesFor(message, work), work),
  'set-paper-aside': async (message, work) =>
    setPaperAside(message.about, await filesFor(message, work), work),
  'set-papers-aside': ({ about }, work) => setPapersAside(about.meeting, work),
} as const satisfies Workers

function filesFor({ tenant, generation }: JobMessage, { surroundings }: Work): Promise<TenantFiles> {
  if (!surroundings.files) throw new Error('this worker reaches no files')
  return surroundings.files({ kind: 'system', tenant, generation, person: null, roles: [], job: 'files' })
}

/**
 * The bucket lets go of the paper in a month. Who fetches it back meanwhile takes the mark off; who did so while it was
 * being put on is looked for once more.
 */
async function setPaperAside(
  { holder, file }: JobMessage<'set-paper-aside'>['about'],
  files: TenantFiles,
  { table }: Work,
): Promise<void> {
  const rowNow = async () => storedFiles.read(await table.get(storedFiles.key(holder, file)))
  const row = await rowNow()
  if (row?.state !== 'set-aside') return
  const key = keptKey(holder, file)
  await files.setAside(key, mediaTypeOf(row.name))
  if ((await rowNow())?.state === 'kept') await files.fetchBack(key)
}

/**
 * Items were taken off an agenda: their papers are set aside as if each had been taken off by hand, and can be put
 * under another item for a month. Done twice it finds nothing more to do.
 */
async function setPapersAside(meeting: string, { table, surroundings }: Work): Promise<void> {
  const [holder, rows] = await Promise.all([
    holderOf(table, meeting),
    table.queryAll(storedFiles.key(meeting, '').pk, { begins: 'FILE#' }).then(storedFiles.list),
  ])
  if (!holder) return
  const places = new Set(placesOf(holder).map(({ place }) => place))
  const now = surroundings.now()
  for (const row of rows.filter(({ state, place }) => state === 'kept' && !places.has(place))) {
    const about = { holder: meeting, file: row.id }
    const made = await commit(
      table,
      {
        writes: [setAside(row, now)],
        log: {
          did: 'file.set-aside',
          about: [meeting, row.id],
          outbox: [job('set-paper-aside', about)],
        },
      },
      { by: 'set-papers-aside', at: now, logId: surroundings.newId('log') },
    )
    if (!made.ok) throw new Error('a paper changed meanwhile')
  }
}

/**
 * Looks at what came and keeps exactly what was looked at, or says why not. Until then nobody can read it. Done twice
 * it does nothing twice: the row of the file tells what became of it.
 */
async function lookAt(key: string, files: TenantFiles, { table, surroundings }: Work): Promise<void> {
  const came = cameAs(key)
  if (!came) return
  const { holder: id, place, file, name: sent } = came
  const from = `${quarantineKey(id, place, file)}${sent}`
  for (let tries = 0; tries < mostTries; tries++) {
    const [holder, known] = await Promise.all([
      holderOf(table, id),
      table.get(storedFiles.key(id, file)).then(storedFiles.read),
    ])
    const on = holder && placesOf(holder).find((each) => each.place === place)
    // Done before, or there is nothing any more that it could hang on.
    if (known || !holder || !on) return files.remove(from)
    const found = await files.read(from, mostBytes)
    if (!found) throw new Error('nothing lies there to look at')
    const name = nameOf(sent)
    const now = surroundings.now()
    const content = found === 'too-large' ? new Uint8Array() : found.content
    const judgement = judged(
      {
        name,
        size: found === 'too-large' ? mostBytes + 1 : content.length,
        head: content.subarray(0, headBytes),
        intact: found !== 'too-large' && found.intact,
      },
      { already: on.files, today: localDateOf(now) },
    )
    const base = {
      id: file,
      holder: id,
      place,
      by: found === 'too-large' ? '' : found.by,
      at: now,
      version: 1,
    }
    if (!judgement.ok) {
      // What must not be kept anywhere stands in the name: then not even the name is.
      const shown = judgement.problem.type === 'file-name-number' ? '' : name
      const row: StoredFile = {
        ...base,
        name: shown,
        state: 'refused',
        reason: judgement.problem.type,
        line: null,
      }
      const ttl = Math.floor(Date.parse(now) / 1000) + refusalSeconds
      if (await written('file.refused', [storedFiles.create(storedFiles.key(id, file), row, { ttl })]))
        return files.remove(from)
      continue
    }
    const { kind, type } = judgement.value
    const checksum = createHash('sha256').update(content).digest('base64url')
    const line: FileLine = { id: file, name, kind, size: content.length, checksum }
    await files.keep(keptKey(id, file), content, type)
    const row: StoredFile = { ...base, name, state: 'kept', reason: '', line }
    const kept = await written('file.kept', [
      storedFiles.create(storedFiles.key(id, file), row),
      withLine(holder, place, line),
    ])
    if (kept) return files.remove(from)
  }
  throw new Error('what it hangs on kept changing')

  async function written(did: string, writes: readonly Write[]): Promise<boolean> {
    const made = await commit(
      table,
      { writes, log: { did, about: [id, file] } },
      { by: 'look-at-file', at: surroundings.now(), logId: surroundings.newId('log') },
    )
    return made.ok
  }
}
