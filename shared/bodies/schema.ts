import * as v from 'valibot'
import type { Clause } from '../charters/schema.ts'
import { LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId } from '../kernel/ids.ts'
import {
  Line,
  LinkOrLine,
  OptionalLine,
  OptionalMailAddress,
  Phone,
  Prose,
  SecureLink,
} from '../kernel/text.ts'

/** Gates are strict or kind by profile: `formal` for statutory councils and boards, `light` for dialogue. */
export const Profile = v.picklist(['light', 'formal'])
export type Profile = v.InferOutput<typeof Profile>

/** What the body may do outward. Agreements on its own work always exist. */
export const Competence = v.picklist(['dialogue', 'preparing', 'advisory', 'deciding'])
export type Competence = v.InferOutput<typeof Competence>

export const BodyState = v.picklist(['being-set-up', 'active', 'dormant', 'closed'])
export type BodyState = v.InferOutput<typeof BodyState>

/** What this body calls its charter: rammer, kommissorium, vedtægter / uppdrag, reglemente. */
export const CharterLabel = v.picklist(['frames', 'terms', 'statutes', 'mandate', 'rules'])
export type CharterLabel = v.InferOutput<typeof CharterLabel>

/** The one way to reach the members: the contact person in the administration. */
export const Contact = v.object({
  name: OptionalLine(120),
  title: OptionalLine(120),
  phone: Phone,
  mail: OptionalMailAddress,
  attention: OptionalLine(120),
})
export type Contact = v.InferOutput<typeof Contact>

/** One seat per municipality with its own role title ("Ordförande i socialnämnden"). */
export const Place = v.object({ group: v.string(), municipality: v.string(), roleTitle: Line(120) })
export type Place = v.InferOutput<typeof Place>

/** Where the members write to one another already, outside Rådslag: a name and an address, nothing of what is said there. */
export const OutsideGroup = v.object({ name: Line(80), link: SecureLink })
export type OutsideGroup = v.InferOutput<typeof OutsideGroup>

export const Body = v.object({
  id: BodyId,
  template: v.string(),
  name: Line(120),
  tagline: OptionalLine(200),
  profile: Profile,
  competence: Competence,
  charterLabel: CharterLabel,
  charterVersion: v.number(),
  state: BodyState,
  department: v.string(),
  contact: Contact,
  legalBasis: OptionalLine(200),
  reportsTo: OptionalLine(200),
  /** The administration's case, `14/8857`: it stands on every paper of the body. */
  caseNumber: v.optional(OptionalLine(40)),
  places: v.array(Place),
  usual: v.object({
    start: WallTime,
    end: WallTime,
    place: OptionalLine(300),
    access: OptionalLine(300),
    link: LinkOrLine,
    /** Titles that a new agenda begins with. */
    agenda: v.optional(v.array(Line(200))),
  }),
  outsideGroup: v.optional(OutsideGroup),
  /** Does the body stand on the tenant's public page? Kept in step with its public card. */
  published: v.optional(v.boolean()),
  /** An association may know facts of it: changes of them are sent on. A mark only; the consent itself is elsewhere. */
  shared: v.optional(v.boolean()),
  /** Nothing is counted before the day the body began to use Rådslag. */
  usingSince: LocalDate,
  version: v.number(),
})
export type Body = v.InferOutput<typeof Body>

/** A row of a list of bodies. */
export const BodyCard = v.object({
  id: BodyId,
  name: v.string(),
  tagline: v.string(),
  state: BodyState,
  competence: Competence,
})
export type BodyCard = v.InferOutput<typeof BodyCard>

/** What is kept of a year so that a page needs no more than one read: ≤ 8 KB. */
export type Digest = {
  body: string
  year: number
  /** Meetings held this year before the body began to use Rådslag, as the secretary told it. */
  heldBefore: number
  seats: DigestSeat[]
  gatherings: DigestGathering[]
  version: number
}
export type DigestSeat = {
  membership: string
  group: string
  role: 'chair' | 'vice-chair' | 'member' | 'substitute' | 'observer'
  municipality?: string
  from: string
  to?: string
}
export type DigestGathering = {
  meeting: string
  kind: string
  title: string
  joint: boolean
  /** With whom, where it is joint. */
  with?: string
  date: string
  start: string
  end: string
  /** Meetings of other groups (`elsewhere`) are kept by themselves and stand in no digest. */
  state: 'planned' | 'called' | 'held' | 'cancelled' | 'elsewhere'
  remote: boolean
  /** The day the agenda went out. */
  sentOn?: string
  /** The day the notes went out. */
  notesOn?: string
}

/** One who consents to be named, while the seat is held: the days are asked when the page is read. */
export type PublicName = {
  membership: string
  name: string
  group: string
  role: string
  /** The code of the municipality that the seat belongs to; not said where it belongs to none. */
  municipality?: string
  from?: string
  to?: string
}

/** What the secretary types when a body is set up from a template. */
export const SetUpBody = v.object({
  template: v.string(),
  name: Line(120),
  tagline: OptionalLine(200),
  purpose: Prose(4000),
  department: OptionalLine(120),
  contact: Contact,
  usual: v.object({
    start: WallTime,
    end: WallTime,
    place: OptionalLine(300),
    access: OptionalLine(300),
    link: LinkOrLine,
  }),
  /** Numbers in the boxes of the template's sentences, by clause and box: `{"cadence.count": 4}`. */
  numbers: v.optional(v.record(v.string(), v.number()), {}),
  /** Clauses of the template that this body does without, by kind. */
  without: v.optional(v.array(v.string()), []),
  /** One seat per municipality, where the template has such a group; made from the tenant's members if left out. */
  places: v.optional(v.array(Place)),
  /** Titles that a new agenda begins with; the template's if left out. */
  agenda: v.optional(v.array(Line(200))),
  /** Meetings held this year before Rådslag. */
  heldBefore: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), 0),
  published: v.optional(v.boolean(), true),
})
export type SetUpBody = v.InferOutput<typeof SetUpBody>

/** What a body is set up from: whole sentences of a country, in its language. Absent clauses stay absent. */
export type Template = {
  readonly key: string
  readonly country: 'dk' | 'se'
  /** What the choice says, and in one line whom it is for. */
  readonly choice: string
  readonly about: string
  /** Proposed name and tagline. */
  readonly name: string
  readonly tagline: string
  readonly purpose: string
  readonly values: readonly string[]
  readonly clauses: readonly Clause[]
  readonly profile: Profile
  readonly competence: Competence
  readonly charterLabel: CharterLabel
  readonly legalBasis: string
  readonly reportsTo: string
  /** Titles that a new agenda begins with; an empty one is where the body's own topics go. */
  readonly agenda: readonly string[]
  readonly usual: { readonly start: WallTime; readonly end: WallTime }
  /** The role title of each municipality's seat, by seat group. */
  readonly roleTitles?: Readonly<Record<string, string>>
  /** Makes sense for an association of municipalities rather than for one. */
  readonly forAssociations?: boolean
}

/** The template of a country, or none. */
export const templateOf = (
  templates: readonly Template[],
  country: 'dk' | 'se',
  key: string,
): Template | null =>
  templates.find((template) => template.country === country && template.key === key) ?? null
