import { createHash } from 'node:crypto'
import type { NewId } from '#shared/kernel/ids'
import { endsOf } from '#shared/links/rules'
import type { Link } from '#shared/links/schema'
import { commit, type LogEntry } from '../platform/table/commit.ts'
import {
  type ControlTenant,
  controlTenants,
  linksOfAssociation,
  linksOfOrganisation,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'

/** A link as it is to be, under both its ends. `was` is the version that was seen, `absent` where there was none. */
export function linkWrites(link: Link, was: number | 'absent'): Write[] {
  const { association, organisation } = link
  const [there, here] = [
    linksOfAssociation.key(association, organisation),
    linksOfOrganisation.key(organisation, association),
  ]
  return was === 'absent'
    ? [linksOfAssociation.create(there, link), linksOfOrganisation.create(here, link)]
    : [linksOfAssociation.change(there, link, was), linksOfOrganisation.change(here, link, was)]
}

/** The link of a name, or null. */
export async function linkNamed(control: Table, name: string): Promise<Kept<Link> | null> {
  const ends = endsOf(name)
  return ends
    ? linksOfAssociation.read(await control.get(linksOfAssociation.key(ends.association, ends.organisation)))
    : null
}

/** A link with the cards of its association and of one tenant: what a push must know, in one read. */
export async function linkWithEnds(
  control: Table,
  name: string,
  tenant: string,
): Promise<{ link: Kept<Link> | null; association: ControlTenant | null; own: ControlTenant | null }> {
  const ends = endsOf(name)
  if (!ends) return { link: null, association: null, own: null }
  const [link, association, own] = await control.getMany([
    linksOfAssociation.key(ends.association, ends.organisation),
    controlTenants.key(ends.association),
    controlTenants.key(tenant),
  ])
  return {
    link: linksOfAssociation.read(link),
    association: controlTenants.read(association),
    own: controlTenants.read(own),
  }
}

/**
 * The name under which a council is known to one association: it says nothing of the council, and another association
 * knows it by another one.
 */
export const subjectOf = (link: string, body: string): string =>
  createHash('sha256').update(`${link} ${body}`).digest('base64url').slice(0, 16)

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** A worker's change. False where somebody else was faster. */
export async function changed(
  table: Table,
  writes: readonly Write[],
  log: LogEntry,
  { now, newId }: { now(): string; newId: NewId },
  by = 'system',
): Promise<boolean> {
  return (await commit(table, { writes, log }, { by, at: now(), logId: newId('log') })).ok
}
