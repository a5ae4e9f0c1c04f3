import { addDays, type LocalDate } from '../kernel/dates.ts'
import { ok, type Result, refused } from '../kernel/result.ts'
import type { Membership } from '../members/schema.ts'
import { fillsASeat } from '../members/seats.ts'
import type { MeetingProblem } from './problems.ts'
import {
  type AgendaItem,
  type Answer,
  type DispatchChannel,
  isOfTheChairs,
  type Recipient,
} from './schema.ts'

/** A substitute whom somebody named for one meeting: a name and a way to reach, no account needed. */
export type NamedSubstitute = {
  readonly inPlaceOf: string
  readonly name: string
  readonly email: string
  readonly phone: string
}

export type EntitledAsked = {
  readonly memberships: readonly Membership[]
  readonly today: LocalDate
  readonly date: LocalDate
  /** What kind of gathering: a pre-meeting is told to the chairmanship, and to its guests. */
  readonly kind: string
  readonly named: readonly NamedSubstitute[]
  /** Seated substitutes get everything, though nobody named them. */
  readonly toSubstitutes: boolean
  /** Agenda items with their guests; none for notes, which guests do not get. */
  readonly items: readonly Pick<AgendaItem, 'id' | 'guests'>[]
}

/** So many days before the term begins, a new member takes part as an observer. */
const daysBeforeTheTerm = 120

/**
 * Exactly the people who are entitled, each once, with the channel by which each is reached. Members, chair and
 * observers whose seat is held on the day of the meeting (on today, when that is later); substitutes named for
 * this meeting; a guest gets the one item. Whose seat begins soon after comes along as an observer. A seat that has
 * ended never gets anything. Who has no mail gets a
 * letter; who wants a call is called. In order: chair, members, observers, substitutes, guests, each by name.
 */
export function entitled(asked: EntitledAsked): Recipient[] {
  const day = [asked.today, asked.date].sort()[1] as LocalDate
  const ofChairs = isOfTheChairs(asked.kind)
  const standing = asked.memberships.filter(
    (seat) =>
      (!ofChairs || seat.role.endsWith('chair')) &&
      seat.from <= day &&
      (!seat.to || (seat.to >= day && seat.to >= asked.today)),
  )
  const incoming = asked.memberships.filter(
    (seat) =>
      !ofChairs &&
      seat.from > day &&
      seat.from <= addDays(day, daysBeforeTheTerm) &&
      (!seat.to || seat.to >= seat.from) &&
      (fillsASeat(seat) || seat.role === 'observer'),
  )
  const people = new Map<string, Recipient>()
  for (const seat of [...standing].sort((a, b) => rank(a.role) - rank(b.role))) {
    if (people.has(seat.person)) continue
    const standsIn = seat.role === 'substitute' ? asked.named.find((named) => isSame(named, seat)) : undefined
    if (seat.role === 'substitute' && !standsIn && !asked.toSubstitutes) continue
    people.set(seat.person, ofSeat(seat, standsIn?.inPlaceOf))
  }
  // A new member comes along to the last meetings of those who sit there now, and fills no seat yet.
  for (const seat of incoming)
    if (!people.has(seat.person))
      people.set(seat.person, { ...ofSeat(seat, undefined), role: 'observer', municipality: '' })
  const reached = new Set([...people.values()].map((each) => each.email).filter(Boolean))
  for (const named of asked.named) {
    const seated = standing.some((seat) => people.has(seat.person) && isSame(named, seat))
    // A name from someone who holds no seat any more opens nothing.
    const mayName = standing.some((seat) => seat.person === named.inPlaceOf && seat.role !== 'substitute')
    if (seated || !mayName || (named.email && reached.has(named.email))) continue
    const external = ofSubstitute(named, standing)
    people.set(external.person, external)
    if (named.email) reached.add(named.email)
  }
  const guests = asked.items.flatMap((item) =>
    item.guests
      .map((guest, at) => ({ guest, person: `guest-${item.id}-${at}` }))
      .filter(({ guest }) => guest.email && !reached.has(guest.email))
      .map(({ guest, person }) => ofGuest(guest, person, item.id)),
  )
  return [...people.values()].sort(byRoleAndName).concat(guests)
}

const ranks = ['chair', 'vice-chair', 'member', 'observer', 'substitute', 'guest']
const rank = (role: string): number => ranks.indexOf(role)
const byRoleAndName = (a: Recipient, b: Recipient): number =>
  rank(a.role) - rank(b.role) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.person < b.person ? -1 : 1)

/** The same person, by mail where both have one, else by name. */
const isSame = (named: NamedSubstitute, seat: Membership): boolean =>
  named.email && seat.card.email
    ? named.email === seat.card.email
    : named.name.toLowerCase() === seat.card.name.toLowerCase()

/** By mail only where there is an address for it; a call where the person wants one; a letter otherwise. */
export function channelOf(card: Pick<Membership['card'], 'channel' | 'email'>): DispatchChannel {
  if (card.channel === 'phone') return 'phone'
  return card.channel === 'mail' && card.email ? 'mail' : 'letter'
}

function ofSeat(seat: Membership, inPlaceOf: string | undefined): Recipient {
  const channel = channelOf(seat.card)
  return {
    person: seat.person,
    name: seat.card.name,
    channel,
    email: channel === 'mail' ? seat.card.email : '',
    address: channel === 'letter' ? (seat.card.address ?? '') : '',
    phone: seat.card.phone,
    language: seat.card.language,
    role: seat.role,
    municipality: seat.municipality,
    ...(inPlaceOf ? { inPlaceOf } : {}),
    mayAnswer: true,
  }
}

/** A substitute without a seat: the whole agenda, in the language of the one who named them. */
export function ofSubstitute(named: NamedSubstitute, seats: readonly Membership[]): Recipient {
  const seat = seats.find((each) => each.person === named.inPlaceOf)
  return {
    person: `sub-${named.inPlaceOf}`,
    name: named.name,
    channel: named.email ? 'mail' : named.phone ? 'phone' : 'letter',
    email: named.email,
    address: '',
    phone: named.phone,
    language: seat?.card.language ?? 'da',
    role: 'substitute',
    municipality: seat?.municipality ?? '',
    inPlaceOf: named.inPlaceOf,
    mayAnswer: false,
  }
}

const ofGuest = (guest: { name: string; email: string }, person: string, item: string): Recipient => ({
  person,
  name: guest.name,
  channel: 'mail',
  email: guest.email,
  address: '',
  language: 'da',
  role: 'guest',
  item,
  mayAnswer: false,
})

/** The substitutes that were named by the answers as they stand: a changed mind takes the name back. */
export const namedIn = (answers: readonly Answer[]): NamedSubstitute[] =>
  answers
    .filter((answer) => answer.answer === 'no' && answer.substitute)
    .map((answer) => ({
      inPlaceOf: answer.person,
      ...(answer.substitute as NonNullable<Answer['substitute']>),
    }))

/** True where there is neither mail nor address nor phone to reach this person by. */
export const noWayTo = (recipient: Recipient): boolean =>
  !{ mail: recipient.email, letter: recipient.address, phone: recipient.phone }[recipient.channel]

export const countsOf = (recipients: readonly Pick<Recipient, 'channel'>[]) => ({
  mails: recipients.filter((each) => each.channel === 'mail').length,
  letters: recipients.filter((each) => each.channel === 'letter').length,
  calls: recipients.filter((each) => each.channel === 'phone').length,
})

/**
 * A short mark of who gets it by which way. What the secretary saw is what is sent: a press of Send with another
 * mark is refused. Postal addresses are left out, they are read again when letters are made.
 */
export function fingerprintOf(recipients: readonly Recipient[]): string {
  const text = recipients
    .map(({ person, channel, email, item }) => [person, channel, email, item ?? ''].join('|'))
    .sort()
    .join('\n')
  // Two 32-bit FNV-1a hashes from different starts; a mark against slips, not against attackers.
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - at), 0x85ebca6b)
  }
  const count = Math.min(recipients.length, 1295).toString(36).padStart(2, '0')
  return `${count}${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
}

/** How many the secretary saw, by the mark that came with the press of Send. */
export const countIn = (fingerprint: string): number => Number.parseInt(fingerprint.slice(0, 2), 36) || 0

/** What the secretary saw is what is sent; a person more or less since then is said, and nothing goes out. */
export function asShown(
  recipients: readonly Recipient[],
  fingerprint: string,
): Result<void, Extract<MeetingProblem, { type: 'nobody-to-send-to' | 'recipients-changed' }>> {
  if (recipients.length === 0) return refused({ type: 'nobody-to-send-to' })
  return fingerprintOf(recipients) === fingerprint
    ? ok(undefined)
    : refused({ type: 'recipients-changed', seen: countIn(fingerprint), now: recipients.length })
}
