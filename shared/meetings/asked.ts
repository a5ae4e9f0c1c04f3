import type { Place } from '../bodies/schema.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { Membership } from '../members/schema.ts'
import type { AskedRow } from './api.ts'
import { entitled } from './recipients.ts'
import type { Answer, Meeting } from './schema.ts'

/** True once a call to the meeting went out: then those it went to are asked, whoever sits there now. */
export const isCalled = (meeting: Pick<Meeting, 'invited'>): boolean => (meeting.invited?.length ?? 0) > 0

/**
 * Everyone who is asked to come, with what they answered, a number to call and what they need. Once the agenda is
 * out it is those who got it; before that, those who would get it today. Guests and substitutes who were named come
 * with the one they belong to; who answered though nobody asked them stands last.
 */
export function askedToCome(asked: {
  readonly meeting: Pick<Meeting, 'invited' | 'date' | 'kind'>
  readonly seats: readonly Membership[]
  readonly answers: readonly Answer[]
  readonly today: LocalDate
}): AskedRow[] {
  const { meeting, seats, today } = asked
  // A meeting that is over was for those who sat there then.
  const [day = today] = [meeting.date, today].sort()
  const people = isCalled(meeting)
    ? (meeting.invited ?? []).filter(({ role, person }) => role !== 'guest' && !person.startsWith('sub-'))
    : entitled({
        memberships: seats,
        today: day,
        date: meeting.date,
        kind: meeting.kind,
        named: [],
        toSubstitutes: false,
        items: [],
      })
  const answers = new Map(asked.answers.map((answer) => [answer.person, answer]))
  const listed = new Set(people.map(({ person }) => person))
  const seatOf = (person: string) =>
    seats.find((seat) => seat.person === person && (!seat.to || seat.to >= day)) ??
    seats.find((seat) => seat.person === person)
  const rowOf = (of: { person: string; name: string; role: string; municipality?: string | undefined }) => {
    const card = seatOf(of.person)?.card
    return {
      person: of.person,
      name: of.name,
      role: of.role,
      municipality: of.municipality ?? '',
      phone: card?.phone ?? '',
      needs: card?.needs ?? null,
      answer: answers.get(of.person) ?? null,
    }
  }
  return [
    ...people.map(rowOf),
    ...asked.answers
      .filter(({ person }) => !listed.has(person))
      .map(({ person, name = '' }) => {
        const seat = seatOf(person)
        return rowOf({ person, name, role: seat?.role ?? 'member', municipality: seat?.municipality })
      }),
  ]
}

/**
 * Municipalities that have a place in the body and from which nobody is asked, by code. Where only a few of them
 * take part, it is a group of some and not of all, and nobody is missed.
 */
export function withoutRepresentative(
  places: readonly Pick<Place, 'municipality'>[],
  asked: readonly Pick<AskedRow, 'municipality'>[],
): string[] {
  const all = [...new Set(places.map(({ municipality }) => municipality))]
  const present = new Set(asked.map(({ municipality }) => municipality))
  const absent = all.filter((municipality) => !present.has(municipality))
  return absent.length * 2 < all.length ? absent : []
}
