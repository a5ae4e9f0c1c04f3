import { addDays, type LocalDate } from '#shared/kernel/dates'
import {
  bodies,
  circularLines,
  diary,
  digests,
  hearingCards,
  meetings,
  outsides,
  persons,
} from '../platform/table/records.ts'
import type { Item, Table } from '../platform/table/table.ts'

/** Partitions that every tenant has once. */
const single = [
  'TENANT',
  'PEOPLE',
  'BODIES',
  'DIARY',
  'TASKS',
  'DUE',
  'LINKS',
  'CARDS',
  'COUNCILS',
  'CIRCULARS',
  'COSTS',
  'PUB#SITE',
  'PUB#VERIFY',
  'PUB#PUBLISHED',
] as const
/** Partitions of many, each led to by rows that are read before it. */
const many = ['BODY', 'MEETING', 'HEARING', 'MINE', 'CIRCULAR', 'LOG'] as const
/** Nobody takes these home: answers of the last two days, and what came from outside and waits to be taken in. */
const left = ['KEY', 'INBOX'] as const

/** True where a row under this key is taken home, or left behind on purpose: a new partition must choose. */
export const isAccountedFor = (pk: string): boolean =>
  (single as readonly string[]).includes(pk) || [...many, ...left].some((word) => pk.startsWith(`${word}#`))

/** One partition with all that is in it; `of` is how many there are in all, as far as is known by now. */
export type Part = { readonly items: readonly Item[]; readonly done: number; readonly of: number }

/**
 * Everything of a tenant, partition by partition, each once: what it has once, its bodies, their meetings, its log
 * by the day. Left out are answers kept under idempotency keys (two days old at most) and the inbox of what came
 * from outside and was not taken in. There is no scan: a partition that is not found from here is not exported, and
 * the test that holds this against a scan fails.
 */
export async function* partsOf(table: Table, days: { from: LocalDate; to: LocalDate }): AsyncGenerator<Part> {
  const dates: string[] = []
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) dates.push(day)
  const rest: string[] = [...single.slice(1), ...dates.map((day) => `LOG#${day}`)]
  let of = rest.length + 1
  let done = 0
  const seen = new Set<string>()
  const next = (keys: readonly string[]) => {
    for (const key of keys) {
      if (seen.has(key)) continue
      seen.add(key)
      rest.push(key)
      of++
    }
  }
  for (let key: string | undefined = single[0]; key !== undefined; key = rest.shift()) {
    const items = await table.queryAll(key)
    next(persons.list(items).map(({ id }) => `MINE#${id}`))
    next(bodies.list(items).map(({ id }) => `BODY#${id}`))
    next(hearingCards.list(items).map(({ hearing }) => `HEARING#${hearing}`))
    next(diary.list(items).map(({ meeting }) => `MEETING#${meeting}`))
    next(outsides.list(items).map(({ meeting }) => `MEETING#${meeting}`))
    next(circularLines.list(items).map(({ circular }) => `CIRCULAR#${circular}`))
    next(
      digests.list(items).flatMap(({ gatherings }) => gatherings.map(({ meeting }) => `MEETING#${meeting}`)),
    )
    next(meetings.list(items).map(({ id }) => `MEETING#${id}`))
    done++
    yield { items, done, of }
  }
}

/** How many rows there are of each kind. */
export async function countedKinds(
  table: Table,
  days: { from: LocalDate; to: LocalDate },
): Promise<Record<string, number>> {
  const kinds: Record<string, number> = {}
  for await (const { items } of partsOf(table, days))
    for (const { kind } of items) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}

/** The name of an export's file in the archive. */
export const fileOfExport = (id: string): string => `${id}.zip`

/** Everything about one person in a tenant: rows that are theirs, and theirs alone. */
export async function rowsOf(
  table: Table,
  person: string,
  days: { from: LocalDate; to: LocalDate },
): Promise<Item[]> {
  const rows: Item[] = []
  for await (const { items } of partsOf(table, days))
    for (const item of items) {
      const own = ownPart(item, person)
      if (own) rows.push(own)
    }
  return rows
}

/** The row, or of a row about many the part about this one; null where it is not theirs. */
export function ownPart(item: Item, person: string): Item | null {
  if (item.kind === 'person') return item.sk === person ? item : null
  if (item.kind === 'attendance') {
    const rows = (item.rows as { person: string }[]).filter((row) => row.person === person)
    return rows.length > 0 ? { ...item, rows } : null
  }
  if (item.kind === 'dispatch' || item.kind === 'log' || item.kind.startsWith('public-')) return null
  const by = (item.by as { person?: string } | undefined)?.person
  return item.person === person || by === person ? item : null
}
