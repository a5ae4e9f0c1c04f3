import type { NewId } from '#shared/kernel/ids'
import type { Tenant } from '#shared/tenancy/schema'
import { changeControl } from '../platform/table/commit.ts'
import { controlTenants } from '../platform/table/control-records.ts'
import type { PublicTenant } from '../platform/table/records.ts'
import type { Table } from '../platform/table/table.ts'

/** Control's copy of what every page of a tenant shows follows the tenant. Doing it again changes nothing. */
export async function carryCard(
  control: Table,
  { id, name, colour, theme }: Pick<Tenant, 'id' | 'name' | 'colour' | 'theme'>,
  doing: { now: string; newId: NewId },
): Promise<void> {
  const kept = controlTenants.read(await control.get(controlTenants.key(id)))
  if (!kept || (kept.name === name && kept.colour === colour && kept.theme === theme)) return
  const { version, ...rest } = kept
  const made = await changeControl(
    control,
    {
      writes: [controlTenants.change(controlTenants.key(id), { ...rest, name, colour, theme }, version)],
      log: { did: 'tenant.card-carried', about: [id] },
    },
    'system',
    doing,
  )
  if (!made.ok) throw new Error(`the card of ${id} changed meanwhile`)
}

/** What the public sees of the tenant itself. */
export function publicCard(tenant: Tenant): PublicTenant {
  const { slug, name, country, language, colour, theme, contact, publicFrom, invented } = tenant
  return { slug, name, country, language, colour, theme, contact, publicFrom, invented }
}
