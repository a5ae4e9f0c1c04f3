import type { BodyPage, MemberCard } from '#shared/bodies/api'
import type { SeatGroup } from '#shared/charters/schema'
import type { LocalDate } from '#shared/kernel/dates'

export type GroupOfPeople = {
  readonly group: SeatGroup
  /** Holders of seats today, then those to come, then substitutes and observers. */
  readonly people: readonly MemberCard[]
  readonly taken: number
  readonly vacant: number
  /** Municipalities whose place nobody holds. */
  readonly without: readonly string[]
}

/** The seats of a body as the charter draws them, with those who sit there. */
export function groupsOfPeople(
  { charter, members, body }: Pick<BodyPage, 'charter' | 'members' | 'body'>,
  today: LocalDate,
): readonly GroupOfPeople[] {
  const groups = charter.clauses.flatMap((clause) => (clause.kind === 'seats' ? clause.groups : []))
  return groups.map((group) => {
    const people = members
      .filter((member) => member.group === group.key)
      .sort((a, b) => order(a, today) - order(b, today) || a.name.localeCompare(b.name, 'da'))
    const taken = people.filter((member) => fills(member) && member.from <= today).length
    const places = body.places.filter((place) => place.group === group.key).length
    const wanted = group.varies ? 0 : group.perMunicipality ? places || group.least : group.least
    const seated = people.filter((member) => fills(member) && member.from <= today)
    const without = body.places
      .filter((place) => place.group === group.key)
      .map((place) => place.municipality)
      .filter((code) => !seated.some((member) => member.municipality === code))
    return { group, people, taken, vacant: Math.max(0, wanted - taken), without: [...new Set(without)] }
  })
}

const fills = (member: MemberCard) => member.role !== 'substitute' && member.role !== 'observer'

const order = (member: MemberCard, today: LocalDate): number =>
  (fills(member) ? 0 : 2) + (member.from > today ? 1 : 0) - (member.role === 'chair' ? 0.5 : 0)
