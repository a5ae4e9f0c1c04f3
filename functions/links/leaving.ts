import { localDateOf } from '#shared/kernel/dates'
import { linkAfter, linkIdOf } from '#shared/links/rules'
import type { Link } from '#shared/links/schema'
import { lives } from '#shared/tenancy/schema'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Job } from '../platform/table/commit.ts'
import { controlTenants, linksOfAssociation, linksOfOrganisation } from '../platform/table/control-records.ts'
import type { Kept } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { job, type Workers } from '../platform/work/jobs.ts'
import { changed, linkWrites } from './store.ts'

/** Done by the worker that deletes tenants: it alone changes what control keeps of both ends. */
export const leavingJobs = {
  'end-links': ({ about }, { control, surroundings }) => endLinks(about.tenant, control, surroundings),
} as const satisfies Workers

/**
 * A tenant that is being deleted ends its links: what it shared goes from the associations, and what it was let know
 * is no longer consented to. Control alone is changed here; the other side follows by its own worker. Doing it again
 * changes nothing.
 */
async function endLinks(tenant: string, control: Table, surroundings: Surroundings): Promise<void> {
  const card = controlTenants.read(await control.get(controlTenants.key(tenant)))
  if (!card || lives(card.state)) return
  const [invited, given] = await Promise.all([
    control.queryAll(`TENANT#${tenant}`, { begins: 'LINK#' }).then(linksOfAssociation.list),
    control.queryAll(`ORGANISATION#${card.organisation}`, { begins: 'LINK#' }).then(linksOfOrganisation.list),
  ])
  for (const kept of invited) {
    // What the association typed of the one it wrote to goes with it.
    const link = { ...kept, contact: '', word: '', invitedBy: '' }
    const outbox = kept.tenant ? [job('close-consent', { link: linkIdOf(kept) })] : []
    const [move, did] =
      kept.state === 'accepted' ? (['end', 'link.ended'] as const) : (['recall', 'link.recalled'] as const)
    await ended(control, link, move, did, outbox, surroundings)
  }
  for (const kept of given) {
    // The organisation may have come back as another tenant, and accepted anew.
    if (kept.tenant !== tenant) continue
    const link = linkIdOf(kept)
    const outbox = [job('close-cards', { link }), job('send-link-mail', { link, mail: 'withdrawn' })]
    await ended(control, kept, 'withdraw', 'link.withdrawn', outbox, surroundings)
  }
}

async function ended(
  control: Table,
  { version, ...link }: Kept<Link>,
  move: 'end' | 'recall' | 'withdraw',
  did: string,
  outbox: readonly Job[],
  hand: Pick<Surroundings, 'now' | 'newId'>,
): Promise<void> {
  const now = hand.now()
  const after = linkAfter(link, move, localDateOf(now))
  // It has ended before, by either side.
  if (!after.ok) return
  const done = await changed(
    control,
    linkWrites({ ...link, state: after.value, movedAt: now }, version),
    { did, about: [linkIdOf(link)], outbox },
    hand,
  )
  if (!done) throw new Error(`${linkIdOf(link)} changed meanwhile`)
}
