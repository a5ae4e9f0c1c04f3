import type { Body, Digest } from '#shared/bodies/schema'
import type { Charter, Remark } from '#shared/charters/schema'
import type { HearingYear } from '#shared/hearings/schema'
import { type LocalDate, monthOf, yearOf } from '#shared/kernel/dates'
import type { Kept, Write } from './table/record.ts'
import { bodies, charters, chartersInForce, digests, hearingYears, remarks } from './table/records.ts'
import type { Item, Table } from './table/table.ts'

export type WithCharter = {
  readonly body: Kept<Body>
  readonly charter: Kept<Charter>
  /** What is known about its lights: for those who see lights, and nobody else. */
  readonly remarks: readonly Kept<Remark>[]
}

/** A body with its charter in force and the remarks on its lights. They lie side by side, so that one query reads all. */
export async function bodyWithCharter(table: Table, id: string): Promise<WithCharter | null> {
  const [found] = await withCharters(
    table,
    await table.query('BODIES', { between: { from: id, to: `${id}#~` } }),
  )
  return found ?? null
}

/** The same of every body of the tenant, or of one kind: one query. */
export async function bodiesWithCharters(
  table: Table,
  kind?: 'councils' | 'networks',
): Promise<WithCharter[]> {
  const begins = kind === 'councils' ? 'c_' : 'n_'
  return withCharters(table, await table.query('BODIES', kind ? { begins } : {}))
}

/** A body from before its charter lay beside it has the newest version read for it. */
async function withCharters(table: Table, items: readonly Item[]): Promise<WithCharter[]> {
  const inForce = new Map(charters.list(items).map((charter) => [charter.body, charter]))
  const lines = remarks.list(items)
  const found = await Promise.all(
    bodies.list(items).map(async (body) => {
      const charter = inForce.get(body.id) ?? (await newestCharter(table, body.id))
      return charter ? [{ body, charter, remarks: lines.filter((line) => line.body === body.id) }] : []
    }),
  )
  return found.flat()
}

/** The charter with the highest number. */
const newestCharter = async (table: Table, body: string): Promise<Kept<Charter> | null> =>
  charters.list(await table.query(`BODY#${body}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 }))[0] ??
  null

/** A new version of a charter, which is in force from then on. */
export const charterWrites = (charter: Charter): Write[] => [
  charters.create(charters.key(charter.body, String(charter.number)), charter),
  chartersInForce.lay(chartersInForce.key(charter.body), charter),
]

/** What is kept of some years of a body: digests, and the hearings that wait and are counted. One query. */
export type Years = { readonly digests: Kept<Digest>[]; readonly hearings: Kept<HearingYear>[] }

/** Those of the year before, this year and the next, as far as there are any. */
export const yearsAround = (table: Table, body: string, day: LocalDate): Promise<Years> =>
  yearsOf(table, body, yearOf(day) - 1, yearOf(day) + 1)

/** Those of this year and the nearer year beside it: what is just over and what comes next. */
export const yearsNear = (table: Table, body: string, day: LocalDate): Promise<Years> => {
  const first = yearOf(day) - (monthOf(day) <= 6 ? 1 : 0)
  return yearsOf(table, body, first, first + 1)
}

/**
 * What a card of a council is made of: the digests of this year and the next, and the hearings that wait from last
 * year and this one. One query.
 */
export async function yearsOfCard(table: Table, body: string, day: LocalDate): Promise<Years> {
  const items = await table.query(`BODY#${body}`, {
    // Past last year's digest: its hearings lie behind it.
    between: { from: `DIGEST#${yearOf(day) - 1}#`, to: `DIGEST#${yearOf(day) + 1}` },
  })
  return { digests: digests.list(items), hearings: hearingYears.list(items) }
}

export const digestsAround = async (table: Table, body: string, day: LocalDate) =>
  (await yearsAround(table, body, day)).digests
export const digestsNear = async (table: Table, body: string, day: LocalDate) =>
  (await yearsNear(table, body, day)).digests

async function yearsOf(table: Table, body: string, first: number, last: number): Promise<Years> {
  const items = await table.query(`BODY#${body}`, {
    between: { from: `DIGEST#${first}`, to: `DIGEST#${last}#~` },
  })
  return { digests: digests.list(items), hearings: hearingYears.list(items) }
}
