import * as v from 'valibot'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId } from '../kernel/ids.ts'
import { Line, OptionalLine, Prose } from '../kernel/text.ts'

const Count = (most = 99) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))

/** How a seat in a group comes about. Voluntary seats are personal: no organisation is printed for them. */
export const SeatBasis = v.picklist(['voluntary', 'appointed', 'nominated', 'elected', 'ex-officio'])

export const SeatGroup = v.object({
  key: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/)),
  /** As a heading, in the plural: "Borgere". In a sentence its first letter is small. */
  title: Line(80),
  /** For one of them: "Borger". Where it is not said, the title serves. */
  one: v.optional(Line(80)),
  least: Count(),
  most: Count(),
  basis: SeatBasis,
  nominatedBy: OptionalLine(160),
  /** One seat in each member municipality; least and most are then their number. */
  perMunicipality: v.optional(v.boolean(), false),
  /** The organisation sends whoever can come: not always the same, and nobody is missed by name. */
  varies: v.optional(v.boolean()),
})
export type SeatGroup = v.InferOutput<typeof SeatGroup>

/**
 * The kinds of clause a charter can have. A clause is data; its check is a pure function in `checks/<kind>.ts`,
 * its sentence and its light's sentences stand in the locale packs. A clause that is absent gives no light.
 */
export const Clause = v.variant('kind', [
  v.object({ kind: v.literal('seats'), groups: v.pipe(v.array(SeatGroup), v.minLength(1), v.maxLength(12)) }),
  v.object({
    kind: v.literal('cadence'),
    qualifier: v.picklist(['at-least', 'about', 'exactly', 'as-needed']),
    count: Count(52),
    per: v.picklist(['year', 'half-year', 'quarter']),
  }),
  /** The agenda goes out so many days before. "About" has a width: amber inside it, red after. */
  v.object({ kind: v.literal('notice'), days: Count(90), about: v.boolean() }),
  v.object({
    kind: v.literal('joint'),
    with: Line(160),
    seasons: v.pipe(v.array(v.picklist(['spring', 'autumn'])), v.minLength(1)),
  }),
  /** So many times a year with each of these committees. */
  v.object({
    kind: v.literal('meets'),
    committees: v.pipe(
      v.array(v.object({ name: Line(120), times: v.pipe(Count(12), v.minValue(1)) })),
      v.minLength(1),
      v.maxLength(8),
    ),
  }),
  v.object({ kind: v.literal('remote') }),
  v.object({ kind: v.literal('competence') }),
  v.object({ kind: v.literal('confidentiality') }),
  v.object({ kind: v.literal('clearance') }),
  v.object({ kind: v.literal('no-individual-cases') }),
  v.object({ kind: v.literal('publicity') }),
  v.object({ kind: v.literal('secretary') }),
  v.object({ kind: v.literal('guests') }),
  v.object({ kind: v.literal('themes'), committee: OptionalLine(120) }),
  v.object({ kind: v.literal('take-back'), owners: Line(160) }),
  v.object({ kind: v.literal('events'), approvedBy: OptionalLine(120) }),
  /** `months`: looked at again after so long, whatever has happened; not said is only when it is needed. */
  v.object({ kind: v.literal('review'), months: v.optional(Count(60)) }),
  v.object({ kind: v.literal('chair-term'), months: Count(60) }),
  v.object({ kind: v.literal('substitutes') }),
  v.object({ kind: v.literal('extra-guest') }),
  v.object({ kind: v.literal('notes-by-officer') }),
  v.object({ kind: v.literal('anchoring') }),
  v.object({ kind: v.literal('mandates') }),
  v.object({ kind: v.literal('lift'), to: Line(160) }),
  v.object({
    kind: v.literal('heard-on'),
    heard: v.array(Line(120)),
    informed: v.array(Line(120)),
    /** When an answer is due before the next meeting, the chair (the presidium) may give it, and tells the body. */
    chairMayAnswer: v.optional(v.boolean()),
  }),
  v.object({ kind: v.literal('allowance') }),
  /** Who pays what. `host` is the tenant, `home` the participant's own municipality. */
  v.object({
    kind: v.literal('bearers'),
    ordinary: v.object({ host: v.array(v.string()), home: v.array(v.string()) }),
    otherGatherings: v.picklist(['each-its-own', 'host', 'shared']),
  }),
])
export type Clause = v.InferOutput<typeof Clause>
export type ClauseKind = Clause['kind']
export type ClauseOf<Kind extends ClauseKind> = Extract<Clause, { kind: Kind }>

/** The kinds in the order in which a charter says them. */
export const clauseKinds = [
  'seats',
  'substitutes',
  'extra-guest',
  'chair-term',
  'secretary',
  'cadence',
  'joint',
  'meets',
  'remote',
  'themes',
  'notice',
  'guests',
  'notes-by-officer',
  'competence',
  'heard-on',
  'lift',
  'mandates',
  'take-back',
  'anchoring',
  'no-individual-cases',
  'confidentiality',
  'clearance',
  'publicity',
  'events',
  'bearers',
  'allowance',
  'review',
] as const satisfies readonly ClauseKind[]

export const Charter = v.object({
  body: BodyId,
  number: v.number(),
  purpose: Prose(4000),
  values: v.array(Line(80)),
  clauses: v.array(Clause),
  validFrom: LocalDate,
  /** From when a clause has stood as it stands, by kind, where that is before this version: kept by the amendment. */
  heldFrom: v.optional(v.record(v.string(), LocalDate)),
  approvedBy: OptionalLine(120),
  approvedOn: v.optional(LocalDate),
  reason: OptionalLine(300),
  version: v.number(),
})
export type Charter = v.InferOutput<typeof Charter>

/** Where a clause stands. `missing` is said with since when; nobody is blamed. */
export const Standing = v.picklist(['fine', 'watch', 'missing'])
export type Standing = v.InferOutput<typeof Standing>

/** What the secretary or the chair knows about a light that is not in place: one line. It changes no light. */
export const Remark = v.object({
  body: BodyId,
  /** What the light is about. */
  about: v.string(),
  text: Line(200),
  on: LocalDate,
  by: v.object({ person: v.string(), name: v.string() }),
  version: v.number(),
})
export type Remark = v.InferOutput<typeof Remark>

/**
 * A light: the clause, where it stands, since when, the sentence that says so (a key of the locale pack with its
 * facts), the evidence by id, and what to do.
 */
export const Light = v.object({
  clause: v.string(),
  /** Which promise of the clause, and for when: the same for as long as it is the same matter, wherever it stands. */
  about: v.string(),
  standing: Standing,
  since: v.optional(LocalDate),
  says: v.string(),
  facts: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
  evidence: v.array(
    v.object({
      kind: v.picklist(['meeting', 'membership', 'charter', 'group', 'municipality']),
      id: v.string(),
    }),
  ),
  todo: v.optional(v.string()),
  remark: v.optional(v.omit(Remark, ['body', 'about'])),
})
export type Light = v.InferOutput<typeof Light>
