import { gatheringsOf } from '#shared/bodies/digest'
import type { DigestGathering } from '#shared/bodies/schema'
import type { HearingCard } from '#shared/hearings/schema'
import { type LocalDate, millisOf, yearOf } from '#shared/kernel/dates'
import { type IdKind, idOf } from '#shared/kernel/ids'
import type { Topics } from '#shared/meetings/schema'
import type { Membership } from '#shared/members/schema'
import type { FollowUps } from '#shared/notes/schema'
import type { PublicPublicationLine } from '#shared/publications/schema'
import { councilsOf } from '#shared/region/overview'
import type { CouncilCard } from '#shared/region/schema'
import type { Years } from '#shared/search/years'
import type { Tenant } from '#shared/tenancy/schema'
import {
  cards,
  digests,
  followUps,
  hearingCards,
  linksTaken,
  memberships,
  publicationLines,
  topics,
  typedCards,
} from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** What a search reads of one body, of some years. */
export type OfBody = {
  readonly gatherings: readonly DigestGathering[]
  readonly topics: readonly Topics[]
  readonly followUps: readonly FollowUps[]
  readonly hearings: readonly HearingCard[]
  readonly seats: readonly Membership[]
}

/** Five queries side by side, each of the years alone: what they read does not grow with those before. */
export async function ofBody(table: Table, body: string, years: Years, today: LocalDate): Promise<OfBody> {
  const pk = `BODY#${body}`
  const { from, to } = years
  const [ofYears, about, taken, heard, seated] = await Promise.all([
    table.query(pk, { between: { from: `DIGEST#${from}`, to: `DIGEST#${to}` } }),
    table.query(pk, { between: { from: `TOPICS#${from}`, to: `TOPICS#${to}-12-31~` } }),
    // Under the ids of their meetings, which are planned before they are held, and seldom more than two years before.
    table.query(pk, {
      between: {
        from: followUps.key(body, firstId('meeting', from - 2)).sk,
        to: followUps.key(body, firstId('meeting', to + 1)).sk,
      },
    }),
    table.query(pk, { between: { from: `HEARING#${from}`, to: `HEARING#${to}#~` } }),
    // Those who left in these years; where these years are not over, those who sit there as well.
    table.query(pk, {
      between: { from: `SEAT#${from}-01-01`, to: to >= yearOf(today) ? 'SEAT#~' : `SEAT#${to}-12-31~` },
    }),
  ])
  return {
    gatherings: gatheringsOf(...digests.list(ofYears)),
    topics: topics.list(about),
    followUps: followUps.list(taken),
    hearings: hearingCards.list(heard),
    seats: memberships.list(seated),
  }
}

/** What the tenant tells everyone, published in these years: it was written in them, or in the one before. */
export async function publishedIn(table: Table, { from, to }: Years): Promise<PublicPublicationLine[]> {
  const [first, last] = [firstId('publication', from - 1), firstId('publication', to + 1)]
  const found = await table.query(publicationLines.key(first).pk, {
    between: { from: publicationLines.key(first).sk, to: publicationLines.key(last).sk },
  })
  return publicationLines
    .list(found)
    .filter(({ publishedOn }) => yearOf(publishedOn) >= from && yearOf(publishedOn) <= to)
}

/** The councils of an association's members as they stand today: two queries, however many members there are. */
export async function councilsOfMembers(
  table: Table,
  { municipalities }: Pick<Tenant, 'municipalities'>,
  today: LocalDate,
): Promise<CouncilCard[]> {
  const [held, typed] = await Promise.all([table.queryAll('CARDS'), table.queryAll('COUNCILS')])
  return councilsOf(
    municipalities,
    linksTaken.list(held),
    cards.list(held),
    typedCards.list(typed),
    today,
  ).flatMap((member) => member.cards)
}

/** Before every id that is made in the year, and after every one made earlier: ids sort by the time they are made. */
const firstId = (kind: IdKind, year: number): string =>
  idOf(kind, millisOf(`${year}-01-01T00:00:00.000Z`), () => 0)
