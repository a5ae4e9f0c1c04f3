import type { DigestSeat, Place } from '../bodies/schema.ts'
import type { SeatGroup } from '../charters/schema.ts'
import { addDays, type LocalDate, localDateOf } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { MemberProblem } from './problems.ts'
import { alikeNames, plain } from './same-person.ts'
import type { Channel, MemberRole, Membership, Person } from './schema.ts'

type Problem<Type extends MemberProblem['type']> = Extract<MemberProblem, { type: Type }>
type Period = { readonly from: LocalDate; readonly to?: LocalDate | null | undefined }

/** True on the first and the last day of the seat and between them. */
export const heldOn = (seat: Period, day: LocalDate): boolean =>
  seat.from <= day && (!seat.to || day <= seat.to)
/** True where the seat is held today or will be. */
export const notOver = (seat: Period, today: LocalDate): boolean => !seat.to || seat.to >= today
/** True where the two periods have a day in common. */
export const overlap = (one: Period, other: Period): boolean =>
  (!one.to || other.from <= one.to) && (!other.to || one.from <= other.to)

/** Seats that count: a substitute steps in and an observer listens, neither of them fills a seat. */
export const fillsASeat = (seat: { readonly role: MemberRole }): boolean =>
  seat.role !== 'substitute' && seat.role !== 'observer'

/** How a group of the charter stands on a day. */
export type GroupStanding = {
  readonly taken: number
  readonly vacant: number
  /** Municipalities with a place that nobody holds, each once. */
  readonly without: readonly string[]
}

/**
 * Each group for itself: one that has more than its least makes up for no vacant seat of another. A group of the
 * municipalities lacks a seat for every place that nobody holds; one whose people vary lacks nobody.
 */
export function groupStanding(
  group: Pick<SeatGroup, 'key' | 'least' | 'perMunicipality' | 'varies'>,
  places: readonly Pick<Place, 'group' | 'municipality'>[],
  seats: readonly (Period & { group: string; role: MemberRole; municipality?: string | undefined })[],
  day: LocalDate,
): GroupStanding {
  const seated = seats.filter((seat) => seat.group === group.key && fillsASeat(seat) && heldOn(seat, day))
  const held = seated.map(({ municipality }) => municipality)
  const empty = places
    .filter((place) => place.group === group.key)
    .flatMap(({ municipality }) => {
      const at = held.indexOf(municipality)
      if (at >= 0) held.splice(at, 1)
      return at < 0 ? [municipality] : []
    })
  const byPlace = group.perMunicipality && places.some((place) => place.group === group.key)
  const lacking = byPlace ? empty.length : Math.max(0, group.least - seated.length)
  return { taken: seated.length, vacant: group.varies ? 0 : lacking, without: [...new Set(empty)] }
}

/**
 * Whether somebody can be seated in this group of the charter, by this way of reaching them. A seat of a
 * per-municipality group names its municipality; mail needs an address, while a letter's can be found out later.
 */
export function maySeat(
  asked: { name: string; group: string; municipality: string; email: string; channel: Channel },
  groups: readonly SeatGroup[],
): Result<SeatGroup, Problem<'seat-group-unknown' | 'municipality-needed' | 'no-way-to-reach'>> {
  const group = groups.find((each) => each.key === asked.group)
  if (!group) return refused({ type: 'seat-group-unknown', group: asked.group })
  if (group.perMunicipality && !asked.municipality)
    return refused({ type: 'municipality-needed', name: asked.name })
  if (asked.channel === 'mail' && !asked.email) return refused({ type: 'no-way-to-reach', name: asked.name })
  return ok(group)
}

/** The way to somebody of whom only this is known: mail before letter before a call. */
export const channelFor = (known: { email: string; address: string; phone: string }): Channel =>
  known.email ? 'mail' : known.address || !known.phone ? 'letter' : 'phone'

/**
 * The seat that the same person has already in the same group (and municipality) at the same time; null where there
 * is none. The same person is the same id, the same mail under a name like it, or without mail the very same name.
 */
export function sameSeat(
  asked: {
    person?: string | undefined
    name: string
    email: string
    group: string
    municipality: string
    role: MemberRole
  } & Period,
  memberships: readonly Membership[],
): Membership | null {
  return (
    memberships.find(
      (seat) =>
        seat.group === asked.group &&
        seat.municipality === asked.municipality &&
        (seat.role === 'substitute') === (asked.role === 'substitute') &&
        overlap(seat, asked) &&
        (asked.person === seat.person || (!asked.person && samePerson(asked, seat.card))),
    ) ?? null
  )
}

export const samePerson = (
  one: { name: string; email: string },
  other: { name: string; email: string },
): boolean =>
  one.email && other.email
    ? one.email === other.email && alikeNames(one.name, other.name)
    : !one.email && !other.email && plain(one.name) === plain(other.name)

/** `on` is the last day. A seat that is over already stays as it is. */
export function ended(
  seat: Membership,
  asked: { on: LocalDate; reason: string; now: string; today: LocalDate },
): Result<Membership, Problem<'ends-before-it-begins' | 'seat-ended'>> {
  if (seat.to && seat.to < asked.today) return refused({ type: 'seat-ended', on: seat.to })
  if (asked.on < seat.from) return refused({ type: 'ends-before-it-begins' })
  return ok({ ...seat, to: asked.on, endReason: asked.reason, endedAt: asked.now })
}

/** An end is taken back on the day it was entered; later the person is seated anew and both periods stand. */
export function endTakenBack(
  seat: Membership,
  today: LocalDate,
): Result<Membership, Problem<'too-late-to-undo'>> {
  if (!endedToday(seat, today)) return refused({ type: 'too-late-to-undo' })
  const { to: _to, endedAt: _endedAt, ...rest } = seat
  return ok({ ...rest, endReason: '' })
}
export const endedToday = (seat: Membership, today: LocalDate): boolean =>
  Boolean(seat.to && seat.endedAt) && localDateOf(seat.endedAt as string) === today
export const enteredToday = (seat: Membership, today: LocalDate): boolean =>
  Boolean(seat.enteredAt) && localDateOf(seat.enteredAt as string) === today

/**
 * "der vil dog undervejs være udskiftning af deltagere": the seat up to the day before `on`, and the seat from `on`
 * for somebody else. A role that was personal (the chair) does not go along with the seat.
 */
export function handedOver(
  seat: Membership,
  asked: { on: LocalDate; reason: string; now: string; today: LocalDate },
  successor: Pick<Membership, 'id' | 'person' | 'card'>,
): Result<{ before: Membership; after: Membership }, Problem<'ends-before-it-begins' | 'seat-ended'>> {
  if (seat.to && seat.to < addDays(asked.on, -1)) return refused({ type: 'seat-ended', on: seat.to })
  const until = addDays(asked.on, -1)
  if (until < seat.from) return refused({ type: 'ends-before-it-begins' })
  const { to: _to, endedAt: _endedAt, ...rest } = seat
  return ok({
    before: { ...seat, to: until, endReason: asked.reason, endedAt: asked.now },
    after: {
      ...rest,
      ...successor,
      role: fillsASeat(seat) ? 'member' : seat.role,
      from: asked.on,
      endReason: '',
      enteredAt: asked.now,
      version: 1,
    },
  })
}

/**
 * Another role from a day on: both periods are kept. On the first day of the seat it is a correction, and the seat
 * simply has the other role.
 */
export function roleFrom(
  seat: Membership,
  asked: { role: MemberRole; from: LocalDate; now: string },
  id: string,
): Result<{ before: Membership | null; after: Membership }, Problem<'seat-ended'>> {
  if (seat.to && seat.to < asked.from) return refused({ type: 'seat-ended', on: seat.to })
  if (asked.from <= seat.from) return ok({ before: null, after: { ...seat, role: asked.role } })
  return ok({
    before: { ...seat, to: addDays(asked.from, -1), endedAt: asked.now },
    after: { ...seat, id, role: asked.role, from: asked.from, enteredAt: asked.now, version: 1 },
  })
}

/** What lists need of the person, kept with each seat. */
export const cardOf = (
  person: Pick<
    Person,
    'name' | 'email' | 'phone' | 'address' | 'channel' | 'language' | 'title' | 'named' | 'invited' | 'needs'
  >,
): Membership['card'] => ({
  name: person.name,
  email: person.email,
  phone: person.phone,
  channel: person.channel,
  language: person.language,
  title: person.title,
  named: person.named?.given ?? false,
  invited: person.invited !== 'none',
  ...(person.address ? { address: person.address } : {}),
  needs: hasNeeds(person.needs) ? person.needs : null,
})

/** True where there is something to see to before this person comes. */
export const hasNeeds = ({ interpreter, loop, companion, note }: Person['needs']): boolean =>
  Boolean(interpreter || loop || companion || note)

/** The person's own list of seats, with those in this body as they are now. */
export const seatsKept = (
  person: Pick<Person, 'id' | 'bodies'>,
  body: string,
  memberships: readonly Membership[],
): Person['bodies'] => [
  ...person.bodies.filter((seat) => seat.body !== body),
  ...memberships
    .filter((seat) => seat.person === person.id && seat.body === body)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
    .map((seat) => ({ body, role: seat.role, from: seat.from, ...(seat.to ? { to: seat.to } : {}) })),
]

/** What the digest of a year keeps of a seat. */
export const digestSeatOf = (seat: Membership): DigestSeat => ({
  membership: seat.id,
  group: seat.group,
  role: seat.role,
  ...(seat.municipality ? { municipality: seat.municipality } : {}),
  from: seat.from,
  ...(seat.to ? { to: seat.to } : {}),
})
