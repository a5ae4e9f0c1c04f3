import * as v from 'valibot'
import { Body } from '../bodies/schema.ts'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { Line, OptionalLine, Prose } from '../kernel/text.ts'
import { Charter, Clause, Light, Remark, Standing } from './schema.ts'

/** A charter as it is read: the version asked for, and which versions there are. */
export const CharterView = v.object({
  body: v.pick(Body, [
    'id',
    'name',
    'tagline',
    'competence',
    'charterLabel',
    'state',
    'legalBasis',
    'reportsTo',
    'places',
  ]),
  charter: Charter,
  /** Newest first. */
  versions: v.array(v.object({ number: v.number(), validFrom: LocalDate, reason: v.string() })),
  may: v.array(v.string()),
  /** The number of the newest version: what a change must have seen. */
  version: v.number(),
})
export type CharterView = v.InferOutput<typeof CharterView>

export const AmendCharter = v.object({
  purpose: Prose(4000),
  values: v.optional(v.pipe(v.array(Line(80)), v.maxLength(20)), []),
  clauses: v.pipe(
    v.array(Clause),
    v.maxLength(40),
    v.check((clauses) => new Set(clauses.map((clause) => clause.kind)).size === clauses.length),
  ),
  validFrom: v.optional(LocalDate),
  approvedBy: OptionalLine(120),
  approvedOn: v.optional(LocalDate),
  /** Why there is a new version: kept with it. */
  reason: Line(300),
})
export type AmendCharter = v.InferOutput<typeof AmendCharter>

export const chartersApi = {
  /** The newest charter. */
  read: route({ method: 'GET', path: '/{bodies}/:body/charter', does: 'read-body', gives: CharterView }),
  /** One version of it: `/charter/2`. */
  readVersion: route({
    method: 'GET',
    path: '/{bodies}/:body/charter/:number',
    does: 'read-body',
    gives: CharterView,
  }),
  /** A new version; the old one is kept. `If-Match` is the number of the version that was seen. */
  amend: route({
    method: 'POST',
    path: '/{bodies}/:body/charter',
    does: 'edit-charter',
    write: 'change',
    takes: AmendCharter,
    gives: v.object({ body: BodyId, charter: Charter, version: v.number() }),
  }),
  /** Where the charter stands, today or on a day (`?on=2027-03-18`): for secretary and chair. */
  standing: route({
    method: 'GET',
    path: '/{bodies}/:body/standing',
    does: 'read-standing',
    asks: v.object({ on: v.optional(LocalDate) }),
    gives: v.object({ asOf: LocalDate, worst: v.nullable(Standing), lights: v.array(Light) }),
  }),
  /**
   * One line about a light that is not in place, instead of the one that stood there; an empty one takes it away.
   * `If-Match` is the version of the line that was seen, 0 where there was none.
   */
  remark: route({
    method: 'PUT',
    path: '/{bodies}/:body/remarks',
    does: 'write-remark',
    write: 'change',
    takes: v.object({ about: Line(300), text: OptionalLine(200) }),
    gives: v.object({ about: v.string(), remark: v.nullable(Remark), version: v.number() }),
  }),
} as const
