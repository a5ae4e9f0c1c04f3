import * as v from 'valibot'
import { Contact } from '../bodies/schema.ts'
import { Instant } from '../kernel/dates.ts'
import { MailState } from '../kernel/mail.ts'
import { Line, Prose } from '../kernel/text.ts'
import { CouncilKind, Knowledge, NextMeeting } from '../links/schema.ts'

/** Where a card comes from. `typed-before`: by hand, and the municipality has since been linked; it does not count. */
export const CardSource = v.picklist(['linked', 'typed', 'typed-before'])
export type CardSource = v.InferOutput<typeof CardSource>

/** A council of a member municipality as the coordinator sees it on a day. What is not known is null. */
export const CouncilCard = v.object({
  card: v.string(),
  source: CardSource,
  municipality: v.string(),
  municipalityName: v.string(),
  name: v.string(),
  kind: CouncilKind,
  contact: v.nullable(Contact),
  next: v.nullable(NextMeeting),
  /** Dates within the quarter of the day, held or to come. Of a typed card only the next meeting is known. */
  thisQuarter: v.nullable(v.number()),
  seats: v.nullable(v.object({ of: v.number(), filled: v.number(), vacant: v.number() })),
  openHearings: v.nullable(v.number()),
  published: v.nullable(v.object({ tagline: v.string(), purpose: v.string() })),
  at: Instant,
  /** Of a typed card; 0 for what comes by itself. */
  version: v.number(),
})
export type CouncilCard = v.InferOutput<typeof CouncilCard>

export const MemberCouncils = v.object({
  municipality: v.string(),
  name: v.string(),
  linked: v.boolean(),
  cards: v.array(CouncilCard),
  knowledge: v.array(Knowledge),
})
export type MemberCouncils = v.InferOutput<typeof MemberCouncils>

/** What the coordinator types of a council. */
export const TypeCard = v.object({
  municipality: Line(10),
  name: Line(120),
  kind: CouncilKind,
  contact: Contact,
  next: v.optional(v.nullable(NextMeeting), null),
  seats: v.optional(
    v.nullable(
      v.object({
        of: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
        filled: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
      }),
    ),
    null,
  ),
})
export type TypeCard = v.InferOutput<typeof TypeCard>

export const CircularState = v.picklist(['draft', 'sent'])
export type CircularState = v.InferOutput<typeof CircularState>

/** A contact person of a council, as a mail to several freezes one: no name and no address once they are shared no more. */
export const Addressee = v.object({
  card: v.string(),
  name: v.string(),
  council: v.string(),
  municipality: v.string(),
  address: v.string(),
})
export type Addressee = v.InferOutput<typeof Addressee>

/** A mail to the contact persons of several councils: each gets one alone, each has a row of proof. */
export const Circular = v.object({
  id: v.string(),
  subject: Line(160),
  text: v.pipe(Prose(8000), v.minLength(1)),
  to: v.array(Addressee),
  /** Who writes; answers go there. */
  by: v.object({ person: v.string(), name: v.string(), address: v.string() }),
  state: CircularState,
  at: Instant,
  version: v.number(),
})
export type Circular = v.InferOutput<typeof Circular>

/** What the list of mails needs of one; it names nobody. */
export const CircularLine = v.object({
  circular: v.string(),
  subject: v.string(),
  state: CircularState,
  at: Instant,
  /** How many it goes to. */
  to: v.number(),
  version: v.number(),
})
export type CircularLine = v.InferOutput<typeof CircularLine>

export const CircularProof = v.object({
  circular: v.string(),
  addressee: v.string(),
  state: MailState,
  attempt: v.string(),
  at: Instant,
})
export type CircularProof = v.InferOutput<typeof CircularProof>
