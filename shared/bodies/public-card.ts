import type { LocalDate } from '../kernel/dates.ts'
import type { Membership } from '../members/schema.ts'
import type { Body } from './schema.ts'

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
  named: { membership: string; name: string; group: string; role: string }[]
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
 * Who stands on the public page: seats held today by people who said yes to being named. Substitutes and observers
 * are not members, and are not listed. `groups` are the titles of the charter's seat groups.
 */
export const namedOf = (
  memberships: readonly Membership[],
  groups: Readonly<Record<string, string>>,
  today: LocalDate,
): PublicCard['named'] =>
  memberships
    .filter(
      (seat) =>
        seat.card.named &&
        seat.from <= today &&
        (!seat.to || seat.to >= today) &&
        seat.role !== 'substitute' &&
        seat.role !== 'observer',
    )
    .map((seat) => ({
      membership: seat.id,
      name: seat.card.name,
      group: groups[seat.group] ?? '',
      role: seat.role,
    }))
