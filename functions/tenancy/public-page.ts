import { namedOn } from '#shared/bodies/public-card'
import type { PublicHearing } from '#shared/hearings/schema'
import { ok, refused } from '#shared/kernel/result'
import type { tenancyApi } from '#shared/tenancy/api'
import { isPublished } from '#shared/tenancy/schema'
import type { Handlers } from '../platform/slice.ts'
import {
  publicationLines,
  publicBodies,
  publicHearings,
  publicPublications,
  publicTenants,
} from '../platform/table/records.ts'

/** What everybody sees of a tenant: nothing before it is published, and nobody who did not say yes. */
export const publicPages = {
  async publicPage(call) {
    if (!call.claims.tenant) return refused({ type: 'not-found' })
    const rows = await call.table.query('PUB#SITE')
    const card = publicTenants.list(rows)[0]
    if (!card) return refused({ type: 'not-found' })
    const published = isPublished(card, call.today)
    return ok({
      name: card.name,
      language: card.language,
      published,
      invented: card.invented,
      contact: published ? card.contact : null,
      bodies: published
        ? publicBodies
            .list(rows)
            .map(({ version: _, named, ...body }) => ({ ...body, named: namedOn(named, call.today) }))
        : [],
      hearings: published
        ? publicHearings
            .list(rows)
            .map(({ version: _, ...hearing }) => hearing)
            .sort(byWhatWaits)
        : [],
      publications: published
        ? publicationLines
            .list(rows)
            .map(({ version: _, ...line }) => line)
            .reverse()
        : [],
    })
  },

  async publication(call) {
    if (!call.claims.tenant) return refused({ type: 'not-found' })
    const [card, found] = await Promise.all([
      call.table.get(publicTenants.key()).then(publicTenants.read),
      call.table.get(publicPublications.key(call.params.publication)).then(publicPublications.read),
    ])
    return card && found && isPublished(card, call.today) ? ok(found) : refused({ type: 'not-found' })
  },
} satisfies Partial<Handlers<typeof tenancyApi>>

/** What waits for an answer first, the nearest deadline before the others; then the latest that were closed. */
function byWhatWaits(a: PublicHearing, b: PublicHearing): number {
  if ((a.closedOn === null) !== (b.closedOn === null)) return a.closedOn === null ? -1 : 1
  if (a.closedOn && b.closedOn) return a.closedOn < b.closedOn ? 1 : -1
  return (a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : 1
}
