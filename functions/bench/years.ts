import { millisOf } from '#shared/kernel/dates'
import { seatKey } from '../platform/seats.ts'
import { memberships } from '../platform/table/records.ts'
import type { Item, Table } from '../platform/table/table.ts'

/** What has a name of its own in each year; people, bodies and departments stay who they are. */
const ofItsYear = /\b([^acnpu\W\d_])_([0-9a-hjkmnp-tv-z]{10})([0-9a-hjkmnp-tv-z]{10})\b/g
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const aYear = millisOf('2026-01-01T00:00:00.000Z') - millisOf('2025-01-01T00:00:00.000Z')

/** An id of a thing that was made so many years earlier. */
function agedId(kind: string, time: string, tail: string, years: number): string {
  let millis = [...time].reduce((sum, digit) => sum * 32 + digits.indexOf(digit), 0) - years * aYear
  let aged = ''
  for (let place = 0; place < 10; place++) {
    aged = digits[millis % 32] + aged
    millis = Math.floor(millis / 32)
  }
  return `${kind}_${aged}${tail}`
}

/** The same so many years earlier: every date, every year, and the id of everything but people and bodies. */
const aged = (item: Item, years: number): Item =>
  JSON.parse(
    JSON.stringify(item)
      .replace(ofItsYear, (_, kind, time, tail) => agedId(kind, time, tail, years))
      .replace(
        /\b(20\d\d)-(\d\d-\d\d)/g,
        (_, year, day) => `${year - years}-${day.replace('02-29', '02-28')}`,
      )
      .replace(/"year":(\d{4})/g, (_, year) => `"year":${year - years}`)
      .replace(/\b(DIGEST|HEARING|REPORT)#(\d{4})/g, (_, of, year) => `${of}#${year - years}`),
  )

/** As it is left when the year is over: nobody sits there, nothing is waited for. */
function over(item: Item, lastDay: string): Item[] {
  const { kind } = item
  const seat = memberships.read(item)
  if (seat) {
    const ended = { ...seat, to: seat.to ?? lastDay }
    return [{ ...item, ...ended, ...seatKey(ended), kind, shape: item.shape }]
  }
  if (kind === 'contribution') return [{ ...item, state: 'done' }]
  if (kind === 'hearing-card') return [{ ...item, state: 'sent', closedOn: lastDay }]
  if (kind === 'hearing-year') return [{ ...item, waiting: [] }]
  // The charter is of no year; what is open stays open for as long as it is.
  return kind === 'charter' || kind === 'mandate' ? [] : [item]
}

/** The last year of a body as it lies in its tenant's table, with everything that hangs on its meetings. */
export async function lastYearOf(table: Table, body: string, year: number): Promise<Item[]> {
  const [own, days] = await Promise.all([
    table.queryAll(`BODY#${body}`),
    table.queryAll('DIARY', { between: { from: `${year}`, to: `${year}-12-31~` } }),
  ])
  const held = days.filter((line) => line.body === body)
  const hanging = await Promise.all(held.map((line) => table.queryAll(`MEETING#${line.meeting}`)))
  const ofYear = /^(?:DIGEST|HEARING|REPORT)#(\d{4})/
  return [...own, ...held, ...hanging.flat()].filter(
    ({ sk, ttl }) => !ttl && Number(ofYear.exec(sk)?.[1] ?? year) === year,
  )
}

/**
 * The same year lived again in each of the years before: who sat there and has left, bids that were met, meetings
 * with their notes, hearings, reports.
 */
export const livedBefore = (lived: readonly Item[], year: number, back: readonly number[]): Item[] =>
  back.flatMap((years) => lived.flatMap((item) => over(aged(item, years), `${year - years}-12-31`)))
