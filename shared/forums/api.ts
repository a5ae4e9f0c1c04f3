import * as v from 'valibot'
import { LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { route } from '../kernel/route.ts'
import { OptionalLine } from '../kernel/text.ts'
import { Lift, LiftState, Mandate, OutsideMeeting } from './schema.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const OutsideView = v.object({
  ...OutsideMeeting.entries,
  /** What the office is asked to share of it now. */
  waits: v.nullable(v.object({ what: v.picklist(['agenda', 'notes']), late: v.boolean() })),
})
export type OutsideView = v.InferOutput<typeof OutsideView>

/** Other groups as this body sees them: who sits there, when they meet, what was raised and answered. */
export const ForumsView = v.object({
  body: v.object({ id: BodyId, name: v.string() }),
  mandates: v.array(v.object({ ...Mandate.entries, held: v.boolean() })),
  outsides: v.array(OutsideView),
  lifts: v.array(Lift),
  /** Of this year. */
  counts: v.object({ raised: Count, answered: Count, carried: Count, received: Count, open: Count }),
  /** Those who may be named as representatives, where they were asked for by one who names them. */
  people: v.array(v.object({ person: v.string(), name: v.string() })),
  nextMeeting: v.nullable(v.object({ id: v.string(), date: LocalDate })),
  may: v.array(v.string()),
})
export type ForumsView = v.InferOutput<typeof ForumsView>

export const AddMandate = v.object({
  person: OptionalLine(40),
  name: Mandate.entries.name,
  forum: Mandate.entries.forum,
  level: Mandate.entries.level,
  from: LocalDate,
  to: v.optional(v.nullable(LocalDate), null),
})

export const AddOutside = v.object({
  forum: OutsideMeeting.entries.forum,
  level: OutsideMeeting.entries.level,
  date: LocalDate,
  start: v.optional(WallTime),
  place: OptionalLine(300),
})

export const RaiseLift = v.object({
  what: v.optional(Lift.entries.what, 'matter'),
  direction: Lift.entries.direction,
  forum: Lift.entries.forum,
  level: Lift.entries.level,
  title: Lift.entries.title,
  text: Lift.entries.text,
  contribution: OptionalLine(40),
  meeting: OptionalLine(40),
  raisedOn: v.optional(LocalDate),
  due: v.optional(v.nullable(LocalDate), null),
})

export const MoveLift = v.object({
  move: v.picklist(['answer', 'withdraw', 'raiseAgain']),
  answer: Lift.entries.answer,
  answeredOn: v.optional(v.nullable(LocalDate), null),
})

const LiftReceipt = v.object({ id: Id('lift'), state: LiftState, backIn: v.string(), version: v.number() })

export const forumsApi = {
  read: route({
    method: 'GET',
    path: '/{bodies}/:body/forums',
    does: 'read-forums',
    /** With those who may be named as representatives, for the form that names one. */
    asks: v.object({ people: v.optional(v.picklist(['yes'])) }),
    gives: ForumsView,
  }),
  addMandate: route({
    method: 'POST',
    path: '/{bodies}/:body/mandates',
    does: 'edit-forums',
    write: 'create',
    takes: AddMandate,
    gives: v.object({ id: Id('mandate'), version: v.number() }),
  }),
  /** The mandate ends on a day; the row stays in the list. */
  endMandate: route({
    method: 'POST',
    path: '/{bodies}/:body/mandates/:mandate/end',
    does: 'edit-forums',
    write: 'change',
    takes: v.object({ to: LocalDate }),
    gives: v.object({ id: Id('mandate'), version: v.number() }),
  }),
  /** A date of another group: the office is asked to share its agenda before and its notes after. */
  addOutside: route({
    method: 'POST',
    path: '/{bodies}/:body/outside-meetings',
    does: 'edit-forums',
    write: 'create',
    takes: AddOutside,
    gives: v.object({ meeting: Id('meeting'), version: v.number() }),
  }),
  /** It was moved: the dates before and after follow. */
  moveOutside: route({
    method: 'PUT',
    path: '/{bodies}/:body/outside-meetings/:outside',
    does: 'edit-forums',
    write: 'change',
    takes: AddOutside,
    gives: v.object({ meeting: Id('meeting'), version: v.number() }),
  }),
  raise: route({
    method: 'POST',
    path: '/{bodies}/:body/lifts',
    does: 'edit-forums',
    write: 'create',
    takes: RaiseLift,
    gives: LiftReceipt,
  }),
  moveLift: route({
    method: 'POST',
    path: '/{bodies}/:body/lifts/:lift/moves',
    does: 'edit-forums',
    write: 'change',
    takes: MoveLift,
    gives: LiftReceipt,
  }),
  /** The way back: an item of the next meeting, or a proposal in the list. Refuses `no-next-meeting`. */
  carry: route({
    method: 'POST',
    path: '/{bodies}/:body/lifts/:lift/agenda',
    does: 'edit-forums',
    write: 'change',
    takes: v.object({ as: v.picklist(['item', 'contribution']) }),
    gives: LiftReceipt,
  }),
} as const
