import * as v from 'valibot'
import { Instant } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Money, TypedMoney } from '../kernel/money.ts'
import { Line, OptionalLine } from '../kernel/text.ts'

export const CostKind = v.picklist(['venue', 'catering', 'officer', 'fee', 'travel', 'conference', 'other'])
export type CostKind = v.InferOutput<typeof CostKind>

/** `host`: the tenant that runs the body. `home`: the participant's own municipality. `shared`: split by a key. */
export const Bearer = v.picklist(['host', 'home', 'shared'])
export type Bearer = v.InferOutput<typeof Bearer>

export const CostKey = v.picklist(['equal', 'per-inhabitant', 'per-participant'])
export type CostKey = v.InferOutput<typeof CostKey>

export const Cost = v.object({
  id: Id('cost'),
  meeting: Id('meeting'),
  body: BodyId,
  kind: CostKind,
  text: OptionalLine(200),
  amount: Money,
  /** The participant and municipality it was for, where it is a person's own (fee, travel, conference). */
  person: OptionalLine(40),
  municipality: OptionalLine(40),
  bearer: Bearer,
  /** Why: which clause says so, or that the secretary chose. */
  because: v.picklist(['charter', 'chosen']),
  key: v.optional(CostKey),
  /** The year that it counts in, where that is kept: a meeting may be moved afterwards. */
  year: v.optional(v.number()),
  at: Instant,
  version: v.number(),
})
export type Cost = v.InferOutput<typeof Cost>

/** What a body has for a year, and what was booked in it by who bears it: kept by the bookings themselves. */
export const CostYear = v.object({
  body: BodyId,
  year: v.number(),
  /** Null where nobody has told of one. */
  budget: v.nullable(Money),
  host: Money,
  home: Money,
  shared: Money,
})
export type CostYear = v.InferOutput<typeof CostYear>

export const BookCost = v.object({
  kind: CostKind,
  text: OptionalLine(200),
  amount: TypedMoney,
  person: OptionalLine(40),
  municipality: OptionalLine(40),
  /** Left out, the charter's rule decides. */
  bearer: v.optional(Bearer),
  key: v.optional(CostKey),
})
export type BookCost = v.InferOutput<typeof BookCost>

/** Proof for the home municipality's payroll office that somebody took part. */
export const Certificate = v.object({
  id: Id('certificate'),
  code: Line(12),
  meeting: Id('meeting'),
  person: v.string(),
  name: v.string(),
  municipality: v.string(),
  date: v.string(),
  start: v.string(),
  end: v.string(),
  came: v.picklist(['on-site', 'digital']),
  bodyName: v.string(),
  place: v.string(),
})
export type Certificate = v.InferOutput<typeof Certificate>
