import { organisation } from '#shared/countries/catalogue'
import { localDateOf } from '#shared/kernel/dates'
import type { NewId } from '#shared/kernel/ids'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { TenancyProblem } from '#shared/tenancy/problems'
import { publicFromDay, slugAfter } from '#shared/tenancy/rules'
import { type ControlTenant, claims, type KeptSignUp, slugs } from '../platform/table/control-records.ts'
import type { Write } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'
import { claimWrites } from './store.ts'

/** Before a person has chosen: a calm blue that carries white text. */
export const firstColour = '#0b5c6b'

/**
 * What makes a proved and approved sign-up the organisation's one tenant. The wished short name may have been taken
 * meanwhile: then the next one free is. Refused where the organisation itself has been taken.
 */
export async function claimed(
  control: Table,
  signUp: KeptSignUp,
  { now, newId }: { now: string; newId: NewId },
): Promise<
  Result<
    { signUp: Partial<KeptSignUp>; writes: Write[] },
    Extract<TenancyProblem, { type: 'already-signed-up' }>
  >
> {
  const wishes = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((nth) => slugAfter(signUp.slug, nth))
  const [taken, ...names] = await control.getMany([
    claims.key(signUp.organisation),
    ...wishes.map((slug) => slugs.key(slug)),
  ])
  const other = claims.read(taken)
  if (other) return refused({ type: 'already-signed-up', slug: other.slug })
  const slug =
    wishes.find((_, nth) => !names[nth]) ?? `${signUp.slug.slice(0, 20)}-${newId('account').slice(-8)}`
  const tenant: ControlTenant = {
    id: `t${newId('account').slice(-12)}`,
    slug,
    generation: 1,
    state: 'provisioning',
    organisation: signUp.organisation,
    host: signUp.host,
    kind: organisation(signUp.organisation)?.kind ?? 'association',
    country: signUp.country,
    language: signUp.language,
    name: signUp.name,
    colour: firstColour,
    theme: '',
    rule: 'code',
    publicFrom: publicFromDay(localDateOf(now)),
    objected: null,
    invented: false,
    administrators: [],
    signUp: signUp.id,
    at: now,
  }
  return ok({
    signUp: { tenant: tenant.id, slug, person: newId('person'), department: newId('department') },
    writes: claimWrites(tenant),
  })
}
