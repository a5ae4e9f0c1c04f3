import * as v from 'valibot'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId } from '../kernel/ids.ts'
import { Currency, Money, TypedMoney } from '../kernel/money.ts'
import { route } from '../kernel/route.ts'
import { BookCost, Certificate, Cost, CostKind } from './schema.ts'

/** Nobody is given less than nothing to spend. */
const Budget = v.object({ ...TypedMoney.entries, minor: v.pipe(TypedMoney.entries.minor, v.minValue(0)) })

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

/** The money of a year, body by body, for all who sit there; what others bear is for those who see costs. */
export const CostsOfYear = v.object({
  year: v.number(),
  currency: Currency,
  hostName: v.string(),
  bodies: v.array(
    v.object({
      body: BodyId,
      name: v.string(),
      budget: v.nullable(Money),
      host: Money,
      left: v.nullable(Money),
      home: v.nullable(Money),
      shared: v.nullable(Money),
      mayPlan: v.boolean(),
      /** Of the body's year; 0 where nothing is kept of it yet. */
      version: v.number(),
    }),
  ),
})
export type CostsOfYear = v.InferOutput<typeof CostsOfYear>

/** Fees and travel of a year, a row for each that somebody is paid. */
export const PayrollList = v.object({
  year: v.number(),
  bodyName: v.string(),
  rows: v.array(
    v.object({
      date: LocalDate,
      name: v.string(),
      municipality: v.string(),
      kind: CostKind,
      text: v.string(),
      amount: Money,
    }),
  ),
})
export type PayrollList = v.InferOutput<typeof PayrollList>

const YearAsked = v.optional(v.pipe(v.string(), v.regex(/^2\d{3}$/), v.transform(Number)))

export const costYearsApi = {
  ofYear: route({
    method: 'GET',
    path: '/costs/years',
    does: 'read-tenant',
    asks: v.object({ year: YearAsked }),
    gives: CostsOfYear,
  }),
  /** If-Match 0 is the first time. No amount takes the budget away. */
  setBudget: route({
    method: 'PUT',
    path: '/costs/years/:year/bodies/:body',
    does: 'book-costs',
    write: 'change',
    takes: v.object({ budget: v.nullable(Budget) }),
    gives: v.object({ body: BodyId, year: v.number(), version: v.number() }),
  }),
  payroll: route({
    method: 'GET',
    path: '/costs/payroll',
    does: 'book-costs',
    asks: v.object({ body: BodyId, year: YearAsked }),
    gives: PayrollList,
  }),
} as const

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
