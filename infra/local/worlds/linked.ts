import { linkWrites, subjectOf } from '../../../functions/links/store.ts'
import { cards, consents, linksTaken, shares, typedCards } from '../../../functions/platform/records.ts'
import type { Surroundings } from '../../../functions/platform/surroundings.ts'
import { localDateOf } from '../../../shared/kernel/dates.ts'
import type { TenantWorld } from '../../../shared/testing/build.ts'
import {
  acceptedLink,
  demoConsent,
  invitation,
  typedCards as typedOnes,
} from '../../../shared/testing/worlds/links.ts'
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

/** The demo's link, an invitation that waits for a municipality that is no tenant yet, and cards that were typed. */
export async function layDemoLinks(
  surroundings: Surroundings,
  association: TenantWorld,
  municipality: TenantWorld,
): Promise<void> {
  const today = localDateOf(surroundings.now())
  await layLink(surroundings, association, municipality, demoConsent(municipality))
  const waits = invitation(today, association, 'se-municipality-1430', { code: '1430', name: 'Munkedal' })
  await lay(surroundings, controlOf(surroundings), linkWrites(waits, 'absent'))
  await lay(
    surroundings,
    await tableOf(surroundings, association.tenant.id),
    typedOnes(today).map((each) => typedCards.create(typedCards.key(each.id), each)),
  )
}
