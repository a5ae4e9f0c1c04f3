import * as v from 'valibot'
import { Contact } from '../bodies/schema.ts'
import { Instant, LocalDate, WallTime } from '../kernel/dates.ts'
import { Line, OptionalLine, OptionalLink, Prose } from '../kernel/text.ts'

/** `lapsed` is an invitation that nobody answered in time; control keeps it as `invited` (see `stateOn`). */
export const LinkState = v.picklist([
  'invited',
  'accepted',
  'declined',
  'withdrawn',
  'ended',
  'recalled',
  'lapsed',
])
export type LinkState = v.InferOutput<typeof LinkState>

/**
 * The link between an association and the organisation of a member, as control keeps it: one for each such pair,
 * whatever becomes of it. `epoch` counts what the member has consented to: one up with every acceptance and change.
 */
export type Link = {
  /** The association's tenant, and how it is called where the member reads of it. */
  readonly association: string
  readonly associationName: string
  readonly associationSlug: string
  /** The member's catalogue id: only an administrator of that organisation's tenant sees and accepts. */
  readonly organisation: string
  /** The member's code and name in the association's own list. */
  readonly municipality: string
  readonly name: string
  /** The member's tenant; empty until it has accepted. */
  readonly tenant: string
  readonly state: Exclude<LinkState, 'lapsed'>
  readonly epoch: number
  /** Where the invitation went besides the administrators, as typed by the one who invited. */
  readonly contact: string
  readonly word: string
  readonly invitedBy: string
  readonly invitedAt: string
  readonly lapses: string
  /** When it came to the state it is in: what is shared may have changed since. */
  readonly movedAt: string
}

/** What a council is for, where a municipality and its neighbours call it by different names. */
export const CouncilKind = v.picklist(['elderly', 'disability', 'exposed', 'youth', 'other'])
export type CouncilKind = v.InferOutput<typeof CouncilKind>

/** What may be chosen for each council that is shared. Its name and kind always go along: a card has a name. */
export const Fact = v.picklist(['contact', 'meetings', 'seats', 'openHearings', 'published'])
export type Fact = v.InferOutput<typeof Fact>
export const facts: readonly Fact[] = Fact.options

/** How many seats are filled and how many are vacant from a day on: numbers, never who. */
export const FilledFrom = v.object({
  from: LocalDate,
  filled: v.number(),
  /** Absent on a card from before it was counted by group. */
  vacant: v.optional(v.number()),
})

/** What a card says of a council. A fact that is not consented to is absent. */
export const CouncilFacts = v.object({
  name: v.string(),
  kind: CouncilKind,
  contact: v.optional(Contact),
  /** Dates from the beginning of the quarter on, so that the next one is right on any later day. */
  meetings: v.optional(v.array(v.object({ date: LocalDate, start: WallTime, end: WallTime }))),
  /** The least that the charter asks for, and how many there are from which day on. */
  seats: v.optional(v.object({ of: v.number(), filled: v.array(FilledFrom) })),
  /** How many wait for an answer: a number, never which. */
  openHearings: v.optional(v.number()),
  published: v.optional(v.object({ tagline: v.string(), purpose: v.string() })),
})
export type CouncilFacts = v.InferOutput<typeof CouncilFacts>

/** The seats of a card on a day: all there are to fill is those that are filled and those that are vacant. */
export function seatsOn(
  { of: least, filled: turns }: NonNullable<CouncilFacts['seats']>,
  day: LocalDate,
): { of: number; filled: number; vacant: number } {
  const { filled, vacant } = turns.findLast(({ from }) => from <= day) ?? turns[0] ?? { filled: 0 }
  const lacking = vacant ?? Math.max(0, least - filled)
  return { of: filled + lacking, filled, vacant: lacking }
}

/** Something that a municipality knows and lets the association have: a link, a tip, a text of its own. */
export const Knowledge = v.object({
  title: Line(160),
  text: Prose(4000),
  /** Nothing that runs: what one tenant writes here, another one clicks. */
  link: OptionalLink,
})
export type Knowledge = v.InferOutput<typeof Knowledge>

/** What one push is about: a council's facts, or everything that was typed as knowledge. */
export const Holding = v.variant('kind', [
  v.object({ kind: v.literal('council'), facts: CouncilFacts }),
  v.object({ kind: v.literal('knowledge'), items: v.array(Knowledge) }),
])
export type Holding = v.InferOutput<typeof Holding>

/** The subject that every list of consent holds. The others are councils, each under a name that says nothing. */
export const knowledgeSubject = 'knowledge'

/** A subject and which of its facts may be known; the exact list that was consented to, in every push. */
export const Listed = v.object({ subject: v.string(), facts: v.array(Fact) })
export type Listed = v.InferOutput<typeof Listed>

/** What the member sends: the list in force, and one subject of it as it stands. `holds` is null where it is gone. */
export const Push = v.object({
  link: v.string(),
  epoch: v.number(),
  list: v.array(Listed),
  subject: v.string(),
  sequence: v.number(),
  holds: v.nullable(Holding),
})
export type Push = v.InferOutput<typeof Push>

/** What a municipality lets one association know: kept in its own table, changed by its administrators alone. */
export const Consent = v.object({
  link: v.string(),
  association: v.string(),
  associationName: v.string(),
  state: v.picklist(['given', 'closed']),
  /** The move that control has still to hear of, or has heard. */
  by: v.picklist(['accept', 'change']),
  epoch: v.number(),
  councils: v.array(v.object({ body: v.string(), facts: v.array(Fact) })),
  knowledge: v.array(Knowledge),
  at: Instant,
})
export type Consent = v.InferOutput<typeof Consent>

/** What was last sent of a subject, word for word, and when. Its version is the sequence of the push. */
export type Shared = {
  link: string
  subject: string
  /** The council's id, or empty for what was typed as knowledge. */
  body: string
  epoch: number
  holds: Holding | null
  at: string
}

/** A card as the association keeps it. */
export type Card = {
  link: string
  subject: string
  sequence: number
  holds: Holding | null
  at: string
}
/** The state of a link as the association keeps it, beside its cards. */
export type LinkTaken = {
  link: string
  municipality: string
  epoch: number
  open: boolean
  at: string
}

const HourIfKnown = v.optional(v.union([v.literal(''), WallTime]), '')
/** The next meeting as it is known to somebody outside: the day, and the hours as far as they are known. */
export const NextMeeting = v.object({ date: LocalDate, start: HourIfKnown, end: HourIfKnown })

/** A council as the coordinator has typed it, where nobody is linked. */
export const TypedCard = v.object({
  id: v.string(),
  municipality: v.string(),
  name: Line(120),
  kind: CouncilKind,
  contact: Contact,
  next: v.nullable(NextMeeting),
  seats: v.nullable(v.object({ of: v.number(), filled: v.number() })),
  at: Instant,
  version: v.number(),
})
export type TypedCard = v.InferOutput<typeof TypedCard>

/** Words of the one who invites, at the top of the mail. */
export const Word = OptionalLine(500)
