import type { LocalDate } from '#shared/kernel/dates'
import type { DiaryLine } from '#shared/meetings/schema'
import { diary } from './table/records.ts'
import type { Table } from './table/table.ts'

/** More meetings ahead than any tenant has planned. */
const mostAhead = 80

/** The meetings of all bodies of the tenant from a day on, soonest first: one query, whatever the number of bodies. */
export const diaryFrom = async (table: Table, day: LocalDate): Promise<readonly DiaryLine[]> =>
  diary.list(
    await table.query(diary.key('', '').pk, { between: { from: day, to: '9999' }, limit: mostAhead }),
  )
