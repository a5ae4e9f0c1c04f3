import { linkWrites, subjectOf } from '../../../functions/links/store.ts'
import type { Surroundings } from '../../../functions/platform/surroundings.ts'
import { cards, consents, linksTaken, shares, typedCards } from '../../../functions/platform/table/records.ts'
import { localDateOf } from '../../../shared/kernel/dates.ts'
import type { TenantWorld } from '../../../shared/testing/build.ts'
import { acceptedLink, demoLinks } from '../../../shared/testing/worlds/links.ts'
import { controlOf, lay, tableOf } from '../laying.ts'

/** Lays a link that was accepted a while ago, with the cards that came of it. Both tenants are there. */
export async function layLink(
  surroundings: Surroundings,
  association: TenantWorld,
  municipality: TenantWorld,
  given: Omit<Parameters<typeof acceptedLink>[3], 'subjectOf'>,
): Promise<void> {
  const today = localDateOf(surroundings.now())
  const made = acceptedLink(today, association, municipality, { ...given, subjectOf })
  const { link } = made.consent
  await lay(surroundings, controlOf(surroundings), linkWrites(made.link, 'absent'))
  await lay(surroundings, await tableOf(surroundings, municipality.tenant.id), [
    consents.create(consents.key(link), made.consent),
    ...made.shares.map((each) => shares.create(shares.key(link, each.subject), each)),
  ])
  await lay(surroundings, await tableOf(surroundings, association.tenant.id), [
    linksTaken.create(linksTaken.key(link), made.taken),
    ...made.cards.map((each) => cards.create(cards.key(link, each.subject), each)),
  ])
}

/** What the demo's associations have of their members: a link, invitations without an answer, cards that were typed. */
export async function layDemoLinks(
  surroundings: Surroundings,
  worlds: readonly TenantWorld[],
): Promise<void> {
  const today = localDateOf(surroundings.now())
  for (const { association, municipality, given, invited, typed } of demoLinks(today, worlds)) {
    await layLink(surroundings, association, municipality, given)
    await lay(
      surroundings,
      controlOf(surroundings),
      invited.flatMap((link) => linkWrites(link, 'absent')),
    )
    await lay(
      surroundings,
      await tableOf(surroundings, association.tenant.id),
      typed.map((each) => typedCards.create(typedCards.key(each.id), each)),
    )
  }
}
