import { emptyDigest, withGathering, withHeldBefore, withSeat } from '../bodies/digest.ts'
import type { Body, Digest } from '../bodies/schema.ts'
import type { Charter } from '../charters/schema.ts'
import type { Certificate, Cost } from '../costs/schema.ts'
import { addDays, instantOf, isoOf, type LocalDate, millisOf, weekdayOf, yearOf } from '../kernel/dates.ts'
import { type IdKind, idOf, type NewId } from '../kernel/ids.ts'
import type { DispatchContent } from '../meetings/content.ts'
import type { Answer, Attendance, Contribution, Dispatch, Meeting, Proof } from '../meetings/schema.ts'
import type { Membership, Person } from '../members/schema.ts'
import type { Notes } from '../notes/schema.ts'
import type { Department, Tenant } from '../tenancy/schema.ts'

/** Everything that one invented tenant holds. Serves the demo, the tests and the browser journeys alike. */
export type TenantWorld = {
  tenant: Tenant
  departments: Department[]
  people: Person[]
  bodies: BodyWorld[]
  /** Who has a way in, and as what. */
  accounts: {
    person: string
    email: string
    roles: ('administrator' | 'officer' | 'person')[]
    who: string
  }[]
}
export type BodyWorld = {
  body: Body
  charters: Charter[]
  memberships: Membership[]
  digests: Digest[]
  contributions: Contribution[]
  meetings: MeetingWorld[]
}
export type MeetingWorld = {
  meeting: Meeting
  answers: Answer[]
  attendance?: Attendance
  notes?: Notes
  dispatches: (Dispatch & { content: DispatchContent })[]
  proofs: Proof[]
  costs: Cost[]
  certificates: Certificate[]
}

/** Ids of a world: from a seed and the day it is built, so that the same day gives the same world. */
export function idsFrom(seed: number, today: LocalDate): NewId {
  let state = seed >>> 0
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  let count = 0
  const start = millisOf(instantOf(today, '08:00'))
  return (kind: IdKind) => idOf(kind, start + count++, random)
}

/** The nearest such weekday (1 is Monday) on or after the day. */
export const weekdayFrom = (date: LocalDate, weekday: number): LocalDate =>
  addDays(date, (((weekday - weekdayOf(date)) % 7) + 7) % 7)

/** The moment of a wall time, so many minutes later. */
export const momentOf = (date: LocalDate, time: string, minutesLater = 0): string =>
  isoOf(millisOf(instantOf(date, time)) + minutesLater * 60_000)

/** A person with nothing said but the name; the rest is given. */
export function personNamed(id: string, name: string, given: Partial<Person> = {}): Person {
  return {
    id,
    name,
    email: '',
    phone: '',
    address: '',
    channel: given.email ? 'mail' : 'letter',
    language: 'da',
    title: '',
    organisation: '',
    municipality: '',
    department: '',
    needs: { interpreter: '', loop: false, companion: false, note: '' },
    named: null,
    confidentiality: null,
    bodies: [],
    invited: 'none',
    version: 1,
    ...given,
  }
}

/** A seat for a person; the person's own list of seats is kept in step. */
export function seatFor(
  id: string,
  body: string,
  person: Person,
  group: string,
  given: Partial<Membership> & { from: LocalDate },
): Membership {
  const role = given.role ?? 'member'
  person.bodies.push({ body, role, from: given.from, ...(given.to ? { to: given.to } : {}) })
  return {
    id,
    body,
    person: person.id,
    group,
    role,
    municipality: '',
    nominatedBy: '',
    substituteFor: '',
    endReason: '',
    card: {
      name: person.name,
      email: person.email,
      phone: person.phone,
      channel: person.channel,
      language: person.language,
      title: person.title,
      named: person.named?.given ?? false,
    },
    version: 1,
    ...given,
  }
}

/** The digests of the years that a body has lived in, made from its seats and meetings as the product would. */
export function digestsOf(
  world: Pick<BodyWorld, 'body' | 'memberships' | 'meetings'>,
  years: readonly number[],
  heldBefore: Readonly<Record<number, number>> = {},
): Digest[] {
  return years.map((year) => {
    let digest = withHeldBefore(emptyDigest(world.body.id, year), heldBefore[year] ?? 0)
    for (const seat of world.memberships)
      digest = withSeat(digest, {
        membership: seat.id,
        group: seat.group,
        role: seat.role === 'vice-chair' ? 'chair' : seat.role,
        ...(seat.municipality ? { municipality: seat.municipality } : {}),
        from: seat.from,
        ...(seat.to ? { to: seat.to } : {}),
      })
    for (const { meeting, dispatches } of world.meetings) {
      const sent = dispatches.find((dispatch) => dispatch.kind === 'agenda')
      const notes = dispatches.find((dispatch) => dispatch.kind === 'notes')
      if (yearOf(meeting.date) === year)
        digest = withGathering(digest, {
          meeting: meeting.id,
          kind: meeting.kind,
          title: meeting.title,
          joint: meeting.jointWith !== '',
          date: meeting.date,
          start: meeting.start,
          end: meeting.end,
          state: meeting.state,
          remote: meeting.link !== '',
          ...(sent ? { sentOn: sent.at.slice(0, 10) } : {}),
          ...(notes ? { notesOn: notes.at.slice(0, 10) } : {}),
        })
    }
    return { ...digest, version: 1 }
  })
}
