import type { BodyPage, MemberCard } from '#shared/bodies/api'
import type { SeatGroup } from '#shared/charters/schema'
import type { LocalDate } from '#shared/kernel/dates'
import { fillsASeat, type GroupStanding, groupStanding } from '#shared/members/seats'

export type GroupOfPeople = GroupStanding & {
  readonly group: SeatGroup
  /** Holders of seats today, then those to come, then substitutes and observers. */
  readonly people: readonly MemberCard[]
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
    return { group, people, ...groupStanding(group, body.places, members, today) }
  })
}

const order = (member: MemberCard, today: LocalDate): number =>
  (fillsASeat(member) ? 0 : 2) + (member.from > today ? 1 : 0) - (member.role === 'chair' ? 0.5 : 0)
