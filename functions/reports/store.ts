import { gatheringsOf } from '#shared/bodies/digest'
import type { Body } from '#shared/bodies/schema'
import type { Charter } from '#shared/charters/schema'
import { instantOf, type LocalDate, millisOf } from '#shared/kernel/dates'
import { idOf } from '#shared/kernel/ids'
import { isOfTheChairs } from '#shared/meetings/schema'
import { heardIn, returningIn, tookPlace, type YearAsked, yearFacts } from '#shared/reports/gather'
import type { Report } from '#shared/reports/schema'
import { seatsNotOver } from '../platform/seats.ts'
import type { Kept } from '../platform/table/record.ts'
import {
  attendances,
  bodies,
  charters,
  contributions,
  costs,
  digests,
  hearingCards,
  hearings,
  hearingYears,
  lifts,
  meetings,
  notes,
  reports,
  tenants,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** The body and its report of the year, if any: one wave. */
export async function reportOf(
  table: Table,
  body: string,
  year: number,
): Promise<{ body: Kept<Body> | null; report: Kept<Report> | null }> {
  const [found, report] = await Promise.all([
    table.get(bodies.key(body)).then(bodies.read),
    table.get(reports.key(body, String(year))).then(reports.read),
  ])
  return { body: found, report }
}

/**
 * The figures of a body's year, read in two waves: what hangs on the body, then each gathering that took place. What
 * it costs grows with the gatherings of the year alone; the page reads the report that is kept.
 */
export async function gathered(
  table: Table,
  body: Kept<Body>,
  year: number,
  today: LocalDate,
): Promise<Pick<Report, 'facts' | 'returning'> | null> {
  const own = `BODY#${body.id}`
  const [tenant, charter, digest, seats, bids, raised, heard, cards] = await Promise.all([
    table.get(tenants.key()).then(tenants.read),
    newestCharter(table, body.id),
    table.get(digests.key(body.id, String(year))).then(digests.read),
    seatsNotOver(table, body.id, `${year}-01-01`),
    table.queryAll(own, {
      between: { from: contributionsFrom(body.id, year - 1), to: contributionsFrom(body.id, year + 1) },
    }),
    table.queryAll(own, { begins: 'FORUM#LIFT#' }).then(lifts.list),
    table.get(hearingYears.key(body.id, String(year))).then(hearingYears.read),
    table.queryAll(own, { begins: `HEARING#${year}#` }).then(hearingCards.list),
  ])
  if (!tenant || !charter) return null
  const held = gatheringsOf(digest).filter((each) => tookPlace(each, today) && !isOfTheChairs(each.kind))
  const ids = held.map(({ meeting }) => meeting)
  const told = cards.filter(({ changed }) => changed !== null)
  const [items, booked, became] = await Promise.all([
    table.getMany(ids.flatMap((id) => [meetings.key(id), attendances.key(id), notes.key(id)])),
    Promise.all(
      ids.map(async (id) => costs.list(await table.queryAll(`MEETING#${id}`, { begins: 'COST#' }))),
    ),
    table.getMany(told.map(({ hearing }) => hearings.key(hearing))).then(hearings.list),
  ])
  const asked: YearAsked = {
    year,
    today,
    body,
    charter,
    digest,
    gathered: ids.flatMap((_, at) => {
      const meeting = meetings.read(items[at * 3])
      if (!meeting) return []
      return [
        {
          meeting,
          attendance: attendances.read(items[at * 3 + 1]),
          notes: notes.read(items[at * 3 + 2]),
          costs: booked[at] ?? [],
        },
      ]
    }),
    memberships: seats,
    contributions: contributions.list(bids),
    municipalities: tenant.municipalities,
    currency: tenant.currency,
    hearings: heardIn(
      charter,
      heard?.counts ?? [],
      cards.map((card) => ({
        ...card,
        outcome: became.find(({ id }) => id === card.hearing)?.outcome ?? null,
      })),
    ),
    lifts: raised,
  }
  return { facts: yearFacts(asked), returning: returningIn(asked) }
}

const newestCharter = async (table: Table, body: string): Promise<Charter | null> =>
  charters.read((await table.query(`BODY#${body}`, { begins: 'CHARTER#', newestFirst: true, limit: 1 }))[0])

/** Ids sort by the time they were made: contributions from the first moment of a year on. */
const contributionsFrom = (body: string, year: number): string =>
  contributions.key(
    body,
    idOf('contribution', millisOf(instantOf(`${year}-01-01`, '00:00')), () => 0),
  ).sk
