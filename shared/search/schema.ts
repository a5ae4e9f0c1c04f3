import * as v from 'valibot'
import { BodyState } from '../bodies/schema.ts'
import { HearingState } from '../hearings/schema.ts'
import { LocalDate, WallTime } from '../kernel/dates.ts'
import { BodyId, Id } from '../kernel/ids.ts'
import { Line } from '../kernel/text.ts'
import { MeetingState } from '../meetings/schema.ts'
import { MemberRole } from '../members/schema.ts'

/** Signs that are looked for: as many as a line of an agenda begins with. */
export const mostSigns = 80
export const fewestSigns = 2

/** What somebody looks for: a few words with at least two letters or digits in them. */
export const SearchWords = v.pipe(
  Line(mostSigns),
  // Nothing at all is refused already.
  v.check((text) => text === '' || (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestSigns, 'too-short'),
)

const OfBody = v.object({ id: BodyId, name: v.string() })

export const FoundBody = v.object({ ...OfBody.entries, tagline: v.string(), state: BodyState })
export type FoundBody = v.InferOutput<typeof FoundBody>

/** A council of a member municipality, as the coordinator of an association knows it. */
export const FoundCouncil = v.object({
  name: v.string(),
  municipality: v.string(),
  contact: v.string(),
})
export type FoundCouncil = v.InferOutput<typeof FoundCouncil>

/** Somebody with the seats that the reader may know of; how to reach them is on their own page. */
export const FoundPerson = v.object({
  person: Id('person'),
  name: v.string(),
  seats: v.array(
    v.object({
      body: OfBody,
      role: MemberRole,
      municipality: v.string(),
      to: v.nullable(LocalDate),
      over: v.boolean(),
      /** The reader may open the person's own page in this body. */
      opens: v.boolean(),
    }),
  ),
})
export type FoundPerson = v.InferOutput<typeof FoundPerson>

/** A meeting, with the topics and what was taken back of which the words speak. */
export const FoundMeeting = v.object({
  meeting: Id('meeting'),
  body: OfBody,
  kind: v.string(),
  title: v.string(),
  with: v.string(),
  date: LocalDate,
  start: WallTime,
  end: WallTime,
  state: MeetingState,
  topics: v.array(v.string()),
  takenBack: v.array(v.object({ text: v.string(), owner: v.string() })),
})
export type FoundMeeting = v.InferOutput<typeof FoundMeeting>

export const FoundHearing = v.object({
  hearing: Id('hearing'),
  body: OfBody,
  title: v.string(),
  sender: v.string(),
  state: HearingState,
  receivedOn: LocalDate,
  deadline: v.nullable(LocalDate),
})
export type FoundHearing = v.InferOutput<typeof FoundHearing>

export const FoundPublication = v.object({
  publication: Id('publication'),
  bodyName: v.string(),
  title: v.string(),
  publishedOn: LocalDate,
})
export type FoundPublication = v.InferOutput<typeof FoundPublication>

/** The best of one kind, best and newest first; `more` were found beside them. */
const best = <Each extends v.GenericSchema>(each: Each) => v.object({ rows: v.array(each), more: v.number() })

export const SearchResults = v.object({
  /** The years that were looked through: one, or two beside each other. */
  from: v.number(),
  to: v.number(),
  /** The year before, where a body of the reader's was in use then; the year after, where it is not far ahead. */
  earlier: v.nullable(v.number()),
  later: v.nullable(v.number()),
  /** The reader has bodies that are closed: they are found by their names, and nothing in them is. */
  closed: v.boolean(),
  bodies: best(FoundBody),
  councils: best(FoundCouncil),
  people: best(FoundPerson),
  meetings: best(FoundMeeting),
  hearings: best(FoundHearing),
  publications: best(FoundPublication),
})
export type SearchResults = v.InferOutput<typeof SearchResults>
