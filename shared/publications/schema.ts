import * as v from 'valibot'
import { LocalDate } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Line, OptionalLine, OptionalLink, Prose } from '../kernel/text.ts'

/** See `publicationMoves`. */
export const PublicationState = v.picklist(['draft', 'agreed', 'published', 'withdrawn'])
export type PublicationState = v.InferOutput<typeof PublicationState>

/** How the body came to agree that it may leave the room. Nobody has agreed by saying nothing. */
export const AgreedHow = v.picklist(['meeting', 'mail', 'phone'])
export type AgreedHow = v.InferOutput<typeof AgreedHow>

export const Agreement = v.object({ how: AgreedHow, on: LocalDate })
export type Agreement = v.InferOutput<typeof Agreement>

/** Where something of the body's was told. */
export const PublicChannel = v.picklist([
  'website',
  'facebook',
  'linkedin',
  'newsletter',
  'press',
  'magazine',
  'poster',
  'other',
])
export type PublicChannel = v.InferOutput<typeof PublicChannel>

/** One line: where it was told, on which day, and where it can be read or hangs. */
export const Told = v.object({
  channel: PublicChannel,
  on: LocalDate,
  link: OptionalLink,
  place: OptionalLine(160),
})
export type Told = v.InferOutput<typeof Told>

/** Something of the body's that leaves the room. */
export const Publication = v.object({
  id: Id('publication'),
  body: BodyId,
  title: Line(160),
  text: Prose(6000),
  link: OptionalLink,
  state: PublicationState,
  agreed: v.nullable(Agreement),
  told: v.array(Told),
  publishedOn: v.nullable(LocalDate),
  withdrawnOn: v.nullable(LocalDate),
  /** Persons who consent to be named and are named in it: when one of them takes the consent back, it goes. */
  names: v.array(v.string()),
  version: v.number(),
})
export type Publication = v.InferOutput<typeof Publication>

/** As the public reads it. What was withdrawn keeps its address and says so, and nothing else. */
export const PublicPublication = v.object({
  publication: Id('publication'),
  body: BodyId,
  bodyName: v.string(),
  title: v.string(),
  text: v.string(),
  link: v.string(),
  publishedOn: LocalDate,
  withdrawnOn: v.nullable(LocalDate),
})
export type PublicPublication = v.InferOutput<typeof PublicPublication>

/** A line of the public page, which leads to it. */
export const PublicPublicationLine = v.object({
  publication: Id('publication'),
  body: BodyId,
  bodyName: v.string(),
  title: v.string(),
  publishedOn: LocalDate,
})
export type PublicPublicationLine = v.InferOutput<typeof PublicPublicationLine>
