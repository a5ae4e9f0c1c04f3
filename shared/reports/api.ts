import * as v from 'valibot'
import { Contact } from '../bodies/schema.ts'
import { BodyId } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Report, ReportState, ReportWords } from './schema.ts'

/** The report of a year as one reader sees it: members read what is finished, the secretary and the chair the draft too. */
export const ReportView = v.object({
  body: v.object({ id: BodyId, name: v.string(), contact: Contact }),
  year: v.number(),
  /** Years there can be a report of, newest first. */
  years: v.array(v.number()),
  /** Null where nothing is gathered yet, or nothing that this reader may read. */
  report: v.nullable(Report),
  may: v.array(v.string()),
  /** 0 where nothing is gathered yet. */
  version: v.number(),
})
export type ReportView = v.InferOutput<typeof ReportView>

const ReportReceipt = v.object({
  body: BodyId,
  year: v.number(),
  state: ReportState,
  version: v.number(),
})

export const reportsApi = {
  read: route({
    method: 'GET',
    path: '/{bodies}/:body/reports/:year',
    does: 'read-report',
    gives: ReportView,
  }),
  /** In one press: the figures of the year, first or again. What was written stays. If-Match 0 is the first time. */
  gather: route({
    method: 'POST',
    path: '/{bodies}/:body/reports/:year/figures',
    does: 'write-report',
    write: 'change',
    gives: ReportReceipt,
  }),
  write: route({
    method: 'PUT',
    path: '/{bodies}/:body/reports/:year/words',
    does: 'write-report',
    write: 'change',
    takes: ReportWords,
    gives: ReportReceipt,
  }),
  move: route({
    method: 'POST',
    path: '/{bodies}/:body/reports/:year/moves',
    does: 'write-report',
    write: 'change',
    /** Finishing takes along the words as they are typed; those that are not given stay as they were kept. */
    takes: v.object({ move: v.picklist(['finish', 'reopen']), ...v.partial(ReportWords).entries }),
    gives: ReportReceipt,
  }),
} as const
