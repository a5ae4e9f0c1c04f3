import * as v from 'valibot'
import { Currency, Money } from '../kernel/money.ts'
import { route } from '../kernel/route.ts'
import { BookCost, Certificate, Cost } from './schema.ts'

export const CostsView = v.object({
  meeting: v.object({
    id: v.string(),
    body: v.string(),
    bodyName: v.string(),
    date: v.string(),
    start: v.string(),
    end: v.string(),
    kind: v.string(),
    state: v.string(),
    jointWith: v.string(),
  }),
  currency: Currency,
  hostName: v.string(),
  costs: v.array(Cost),
  total: Money,
  host: Money,
  parts: v.array(v.object({ code: v.string(), name: v.string(), own: Money, shared: Money, total: Money })),
  uneven: v.array(v.object({ cost: v.string(), amount: Money, among: v.number(), oneMore: v.number() })),
  /** Who took part, for choosing whose fee or travel it is, and for certificates. */
  participants: v.array(
    v.object({
      person: v.string(),
      name: v.string(),
      municipality: v.string(),
      certificate: v.nullable(v.string()),
    }),
  ),
  municipalities: v.array(v.object({ code: v.string(), name: v.string() })),
  mayBook: v.boolean(),
})
export type CostsView = v.InferOutput<typeof CostsView>

export const costsApi = {
  ofMeeting: route({
    method: 'GET',
    path: '/costs/meetings/:meeting',
    does: 'read-costs',
    gives: CostsView,
  }),
  book: route({
    method: 'POST',
    path: '/costs/meetings/:meeting',
    does: 'book-costs',
    write: 'create',
    takes: BookCost,
    gives: Cost,
  }),
  /** A booking made by mistake goes away; the log keeps that it was there. */
  remove: route({
    method: 'DELETE',
    path: '/costs/meetings/:meeting/bookings/:cost',
    does: 'book-costs',
    write: 'change',
    gives: v.object({ removed: v.string() }),
  }),
  /** Certificates of attendance for all who took part and have none yet, at most forty at a time. */
  issueCertificates: route({
    method: 'POST',
    path: '/costs/meetings/:meeting/certificates',
    does: 'book-costs',
    write: 'create',
    gives: v.object({ issued: v.number(), left: v.number() }),
  }),
  /** Anyone who holds a certificate can see that it is real. */
  verify: route({
    method: 'GET',
    path: '/costs/verify/:code',
    does: 'read-public',
    gives: Certificate,
  }),
} as const
