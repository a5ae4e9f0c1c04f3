import { csv } from '#shared/countries/csv'
import {
  type Holder,
  hearingPlace,
  isHearing,
  isOutsidePlace,
  type Place,
  placesOf,
} from '#shared/files/places'
import { addDays, instantOf, localDateOf, wallTimeOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { type Sentences, sentences } from '#shared/locales/translate'
import { dateText } from '#shared/locales/wording'
import type { DispatchContent } from '#shared/meetings/content'
import { exportDays } from '#shared/tenancy/leaving'
import { persons } from '../platform/actor.ts'
import { keptKey, type TenantFiles } from '../platform/files/files.ts'
import { type Zipped, zipOf } from '../platform/files/zip.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { changeControl } from '../platform/table/commit.ts'
import { controlTenants, type TenantExport, tenantExports } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import { bodies, costs, dispatches, hearings, meetings, storedFiles } from '../platform/table/records.ts'
import { type Item, newMeter } from '../platform/table/table.ts'
import { job, type Workers } from '../platform/work/jobs.ts'
import { systemTable } from '../platform/work/system.ts'
import { fileOfExport, partsOf } from './everything.ts'
import { lapsesAfter } from './leaving.ts'

/** What went out, as files to keep: what each is called, without the place it lies in. Made where papers are made. */
export type PapersOf = (content: DispatchContent, language: Language) => Promise<readonly Zipped[]>

/** What the worker does that makes exports; it alone is given what makes Word files. */
export const exportJobs = (papersOf: PapersOf) =>
  ({
    'make-export': ({ about }, { surroundings }) =>
      makeExport(about.tenant, about.export, surroundings, papersOf),
  }) as const satisfies Workers

/** How often the reader is told how far it has come. */
const tellEvery = 25

/** Makes the file with everything, and says so. Beginning again makes the same file once more. */
export async function makeExport(
  tenant: string,
  id: string,
  surroundings: Surroundings,
  papersOf: PapersOf,
): Promise<void> {
  const { archive, now, newId } = surroundings
  if (!archive) throw new Error('there is no place for files here')
  const control = surroundings.control(newMeter())
  const key = tenantExports.key(tenant, id)
  const [found, item] = await control.getMany([controlTenants.key(tenant), key])
  const card = controlTenants.read(found)
  let row = tenantExports.read(item)
  if (!card || !row || row.state === 'ready') return
  const tell = async (to: Partial<TenantExport>, outbox: readonly ReturnType<typeof job>[] = []) => {
    const { version, ...rest } = row as Kept<TenantExport>
    const next = { ...rest, ...to }
    const made = await changeControl(
      control,
      {
        writes: [tenantExports.change(key, next, version, lapsesAfter(now(), exportDays))],
        log: { did: `export.${next.state}`, about: [tenant, id], outbox },
      },
      'system',
      { now: now(), newId },
    )
    if (!made.ok) throw new Error(`${id} changed meanwhile`)
    row = { ...next, version: version + 1 }
  }

  const table = await systemTable(surroundings, card, 'export')
  const items: Item[] = []
  const days = { from: localDateOf(card.at), to: localDateOf(now()) }
  await tell({ state: 'making', done: 0 })
  for await (const part of partsOf(table, days)) {
    items.push(...part.items)
    if (part.done % tellEvery === 0) await tell({ done: part.done, of: part.of })
  }
  const bucket = surroundings.files && (await surroundings.files(exporting(tenant, card.generation)))
  const files = await filesOf(
    items,
    { name: card.name, language: card.language, now: now() },
    papersOf,
    bucket && ((paper) => contentOf(bucket, paper)),
  )
  const zip = zipOf(files, `${localDateOf(now())}T${wallTimeOf(now())}`)
  await archive.keep(tenant, fileOfExport(id), zip)
  await tell(
    {
      state: 'ready',
      done: row.of,
      bytes: zip.length,
      readyAt: now(),
      lapses: instantOf(addDays(localDateOf(now()), exportDays), '00:00'),
    },
    [job('send-tenant-mail', { tenant, mail: 'export', person: row.person })],
  )
}

const exporting = (tenant: string, generation: number) =>
  ({ kind: 'system', tenant, generation, person: null, roles: [], job: 'export' }) as const

async function contentOf(bucket: TenantFiles, { key, size }: LaidUp): Promise<Uint8Array | null> {
  const found = await bucket.read(key, size)
  return found && found !== 'too-large' ? found.content : null
}

type About = { readonly name: string; readonly language: Language; readonly now: string }
type Words = Sentences<'leaving'>

/** The files of an export, made of the rows of a tenant and of what hangs on them, and nothing else. */
export async function filesOf(
  items: readonly Item[],
  about: About,
  papersOf: PapersOf,
  fetched: (paper: LaidUp) => Promise<Uint8Array | null> = async () => null,
): Promise<Zipped[]> {
  const t = sentences(about.language, 'leaving')
  const records = recordFiles(items, t)
  const sheets: Zipped[] = [
    { name: `${t('sheetPeople')}.csv`, content: peopleSheet(items, t) },
    { name: `${t('sheetMeetings')}.csv`, content: meetingsSheet(items, t) },
    { name: `${t('sheetCosts')}.csv`, content: costsSheet(items, t) },
  ]
  const papers = await paperFiles(items, about.language, t, papersOf)
  const { along, left } = laidUpIn(items, about.language, t)
  const laid: Zipped[] = []
  const missing = [...left]
  for (const paper of along) {
    const content = await fetched(paper)
    if (content) laid.push({ name: paper.name, content })
    else missing.push(paper)
  }
  return [aboutFile(items, sheets, missing, about, t), ...sheets, ...papers, ...laid, ...records]
}

/** A paper that somebody has laid up: where it lies, and its place in the export. */
export type LaidUp = { readonly name: string; readonly key: string; readonly size: number }

/** What papers weigh together in one export, in bytes: the worker holds them all at once. The rest is named. */
const mostLaidUp = 200_000_000

/** The papers of meetings and hearings by body, day and place; those of a closed item say so in their place's name. */
export function laidUpIn(
  items: readonly Item[],
  language: Language,
  t: Words,
): { along: readonly LaidUp[]; left: readonly LaidUp[] } {
  const names = nameOfBody(items)
  const holders = new Map<string, Holder>(
    [...meetings.list(items), ...hearings.list(items)].map((holder) => [holder.id, holder]),
  )
  const nameIn = unused()
  let total = 0
  const along: LaidUp[] = []
  const left: LaidUp[] = []
  for (const { id, holder: of, place: at, line } of storedFiles.list(items)) {
    const holder = holders.get(of)
    const place = holder && placesOf(holder).find((each) => each.place === at)
    if (!holder || !place || !line || !place.files.some((file) => file.id === id)) continue
    const day = isHearing(holder) ? holder.receivedOn : holder.date
    const folder = [
      t('folderLaidUp'),
      safe(names.get(holder.body) ?? ''),
      safe(`${day} ${holder.title}`),
      safe(`${placeName(place, language)}${place.closed ? ` (${t('closed')})` : ''}`),
    ].join('/')
    const paper = { name: nameIn(folder, safe(line.name)), key: keptKey(of, id), size: line.size }
    if (total + line.size > mostLaidUp) left.push(paper)
    else {
      total += line.size
      along.push(paper)
    }
  }
  return { along, left }
}

function placeName({ place, name }: Place, language: Language): string {
  const t = sentences(language, 'files')
  if (place === hearingPlace) return t('matter')
  return isOutsidePlace(place) ? t(place) : name
}

/** Two of the same name in a folder are told apart by a number. */
function unused(): (folder: string, name: string) => string {
  const taken = new Set<string>()
  return (folder, name) => {
    const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? []
    let path = `${folder}/${name}`
    for (let nth = 2; taken.has(path); nth++) path = `${folder}/${stem}-${nth}${ending}`
    taken.add(path)
    return path
  }
}

/** A line of JSON for each row, a file for each kind. Keys of the table go along: they are how rows hang together. */
function recordFiles(items: readonly Item[], t: Words): Zipped[] {
  const lines = new Map<string, string[]>()
  for (const item of items) {
    const { gpk: _, gsk: __, ttl: ___, asks: ____, ...row } = item
    lines.set(item.kind, [...(lines.get(item.kind) ?? []), JSON.stringify(row)])
  }
  return [...lines]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([kind, rows]) => ({ name: `${t('folderRecords')}/${kind}.jsonl`, content: `${rows.join('\n')}\n` }))
}

function aboutFile(
  items: readonly Item[],
  sheets: readonly Zipped[],
  left: readonly LaidUp[],
  { name, language, now }: About,
  t: Words,
): Zipped {
  const kinds = new Map<string, number>()
  for (const { kind } of items) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const counts = [...kinds].sort(([a], [b]) => a.localeCompare(b, 'en'))
  const content = [
    t('aboutTitle', { name }),
    t('aboutMade', { at: dateText(language, localDateOf(now), { year: true }) }),
    [t('aboutSheets'), ...sheets.map((sheet) => `- ${sheet.name}`)].join('\n'),
    t('aboutPapers', { folder: t('folderPapers') }),
    t('aboutLaidUp', { folder: t('folderLaidUp') }),
    ...(left.length ? [[t('aboutLeft'), ...left.map((paper) => `- ${paper.name}`)].join('\n')] : []),
    t('aboutRecords', { folder: t('folderRecords') }),
    [t('aboutKinds'), ...counts.map(([kind, count]) => `- ${kind}: ${count}`)].join('\n'),
    t('aboutNot'),
  ].join('\n\n')
  // Windows' own editor knows by the mark that it is UTF-8.
  return { name: t('aboutFile'), content: `\ufeff${content.replaceAll('\n', '\r\n')}\r\n` }
}

const nameOfBody = (items: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(bodies.list(items).map(({ id, name }) => [id, name]))

function peopleSheet(items: readonly Item[], t: Words): string {
  const names = nameOfBody(items)
  return csv([
    [
      t('columnName'),
      t('columnMail'),
      t('columnPhone'),
      t('columnAddress'),
      t('columnTitle'),
      t('columnMunicipality'),
      t('columnBodies'),
    ],
    ...persons
      .list(items)
      .map((person) => [
        person.name,
        person.email,
        person.phone,
        person.address.replaceAll('\n', ', '),
        person.title,
        person.municipality,
        [...new Set(person.bodies.map(({ body }) => names.get(body) ?? ''))].filter(Boolean).join(', '),
      ]),
  ])
}

function meetingsSheet(items: readonly Item[], t: Words): string {
  const names = nameOfBody(items)
  const all = meetings.list(items).sort((a, b) => a.date.localeCompare(b.date))
  return csv([
    [
      t('columnBody'),
      t('columnDate'),
      t('columnStart'),
      t('columnEnd'),
      t('columnPlace'),
      t('columnWhat'),
      t('columnState'),
    ],
    ...all.map(({ body, date, start, end, place, title, state }) => [
      names.get(body) ?? '',
      date,
      start,
      end,
      place,
      title,
      t('state', { state }),
    ]),
  ])
}

function costsSheet(items: readonly Item[], t: Words): string {
  const names = nameOfBody(items)
  const dates = new Map(meetings.list(items).map(({ id, date }) => [id, date]))
  return csv([
    [
      t('columnBody'),
      t('columnDate'),
      t('columnKind'),
      t('columnWhat'),
      t('columnAmount'),
      t('columnCurrency'),
      t('columnBearer'),
    ],
    ...costs
      .list(items)
      .map(({ body, meeting, kind, text, amount, bearer }) => [
        names.get(body) ?? '',
        dates.get(meeting) ?? '',
        t('costKind', { kind }),
        text,
        amount.minor / 100,
        amount.currency,
        t('bearer', { bearer }),
      ]),
  ])
}

/** The latest agenda and the latest notes of each meeting, as they went out to members. */
async function paperFiles(
  items: readonly Item[],
  language: Language,
  t: Words,
  papersOf: PapersOf,
): Promise<Zipped[]> {
  const latest = new Map<string, DispatchContent>()
  const sent = dispatches.list(items).sort((a, b) => a.at.localeCompare(b.at))
  for (const { meeting, kind, content } of sent) {
    if (kind !== 'agenda' && kind !== 'update' && kind !== 'notes') continue
    latest.set(`${meeting} ${kind === 'notes' ? 'notes' : 'agenda'}`, content as DispatchContent)
  }
  const files: Zipped[] = []
  const nameIn = unused()
  for (const content of latest.values()) {
    const folder = `${t('folderPapers')}/${safe(content.body.name)}`
    for (const paper of await papersOf(content, language))
      files.push({ name: nameIn(folder, paper.name), content: paper.content })
  }
  return files
}

/** A name that every file system takes. */
const safe = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim() || '-'
