import { createHash } from 'node:crypto'
import { headBytes, judged, mostBytes, nameOf } from '#shared/files/rules'
import type { FileLine, StoredFile } from '#shared/files/schema'
import { localDateOf } from '#shared/kernel/dates'
import type { Meeting } from '#shared/meetings/schema'
import { commit } from '../platform/commit.ts'
import { keptKey, type TenantFiles } from '../platform/files.ts'
import type { Work, Workers } from '../platform/jobs.ts'
import type { Kept, Write } from '../platform/record.ts'
import { meetings, storedFiles } from '../platform/records.ts'
import { cameAs, quarantineKey } from './keys.ts'

/** So often tried where somebody else changes the meeting in the same moment. */
const mostTries = 5
/** Why something was refused is told for a day. */
const refusalSeconds = 86_400

export const fileJobs = {
  'look-at-file': async ({ tenant, generation, about }, work) => {
    const { surroundings } = work
    if (!surroundings.files) throw new Error('this worker reaches no files')
    const claims = { kind: 'system', tenant, generation, person: null, roles: [], job: 'files' } as const
    await lookAt(about.key, await surroundings.files(claims), work)
  },
} as const satisfies Workers

/**
 * Looks at what came and keeps exactly what was looked at, or says why not. Until then nobody can read it. Done twice
 * it does nothing twice: the row of the file tells what became of it.
 */
async function lookAt(key: string, files: TenantFiles, { table, surroundings }: Work): Promise<void> {
  const came = cameAs(key)
  if (!came) return
  const { meeting: id, item, file, name: sent } = came
  const from = `${quarantineKey(id, item, file)}${sent}`
  for (let tries = 0; tries < mostTries; tries++) {
    const [meeting, known] = await Promise.all([
      table.get(meetings.key(id)).then(meetings.read),
      table.get(storedFiles.key(id, file)).then(storedFiles.read),
    ])
    const on = meeting?.items.find((each) => each.id === item)
    // Done before, or there is nothing any more that it could hang on.
    if (known || !meeting || !on) return files.remove(from)
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
      { already: on.files ?? [], today: localDateOf(now) },
    )
    const base = {
      id: file,
      meeting: id,
      item,
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
      withLine(meeting, item, line),
    ])
    if (kept) return files.remove(from)
  }
  throw new Error('the meeting kept changing')

  async function written(did: string, writes: readonly Write[]): Promise<boolean> {
    const made = await commit(
      table,
      { writes, log: { did, about: [id, file] } },
      { by: 'look-at-file', at: surroundings.now(), logId: surroundings.newId('log') },
    )
    return made.ok
  }
}

/** The meeting with one file more under the item. */
export const withLine = (meeting: Kept<Meeting>, item: string, line: FileLine): Write =>
  changed(meeting, item, (files) => [...files, line])

/** The meeting with the file off its item. */
export const withoutLine = (meeting: Kept<Meeting>, item: string, file: string): Write =>
  changed(meeting, item, (files) => files.filter(({ id }) => id !== file))

const changed = (
  { version, ...meeting }: Kept<Meeting>,
  item: string,
  to: (files: readonly FileLine[]) => FileLine[],
): Write =>
  meetings.change(
    meetings.key(meeting.id),
    {
      ...meeting,
      version: version + 1,
      items: meeting.items.map((each) =>
        each.id === item ? { ...each, files: to(each.files ?? []) } : each,
      ),
    },
    version,
  )
