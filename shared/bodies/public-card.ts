import type { SeatGroup } from '../charters/schema.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { Membership } from '../members/schema.ts'
import type { Body, PublicName } from './schema.ts'

/**
 * A body as the public may read it. Written by publishing, removed by withdrawing, kept in step in the transaction
 * that changes what it shows.
 */
export type PublicCard = {
  body: string
  name: string
  tagline: string
  purpose: string
  contact: Body['contact']
  /** Members who consent to be named, and nobody else. */
  named: PublicName[]
}

/** The card of a body: its names are those who consent today (`namedOf`), or those that stand on the card already. */
export const publicCard = (
  body: Pick<Body, 'id' | 'name' | 'tagline' | 'contact'>,
  purpose: string,
  named: PublicCard['named'],
): PublicCard => ({
  body: body.id,
  name: body.name,
  tagline: body.tagline,
  purpose,
  contact: body.contact,
  named: [...named],
})

/**
 * Who stands on the card: people who said yes to being named, in seats that have not ended. Substitutes and observers
 * are not members, and are not listed. `groups` are the charter's seat groups: of one is said what one of them is called.
 */
export const namedOf = (
  memberships: readonly Membership[],
  groups: readonly Pick<SeatGroup, 'key' | 'title' | 'one'>[],
  today: LocalDate,
): PublicName[] => {
  const called = new Map(groups.map(({ key, title, one }) => [key, one ?? title]))
  return memberships
    .filter(
      (seat) =>
        seat.card.named &&
        (!seat.to || seat.to >= today) &&
        seat.role !== 'substitute' &&
        seat.role !== 'observer',
    )
    .map((seat) => ({
      membership: seat.id,
      name: seat.card.name,
      group: called.get(seat.group) ?? '',
      role: seat.role,
      ...(seat.municipality ? { municipality: seat.municipality } : {}),
      from: seat.from,
      ...(seat.to ? { to: seat.to } : {}),
    }))
}

/** Who is named to the public on a day: nobody before the seat begins, nobody the day after it ended. */
export const namedOn = (named: readonly PublicName[], day: LocalDate): Omit<PublicName, 'from' | 'to'>[] =>
  named
    .filter(({ from, to }) => (!from || from <= day) && (!to || to >= day))
    .map(({ from: _from, to: _to, ...name }) => name)
