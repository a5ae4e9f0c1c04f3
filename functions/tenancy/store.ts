import type { SignUpState } from '#shared/tenancy/schema'
import {
  type ControlTenant,
  claims,
  controlTenants,
  type KeptSignUp,
  signUps,
  slugs,
  tenantRows,
  waitingSignUps,
} from '../platform/table/control-records.ts'
import type { Kept, Write } from '../platform/table/record.ts'
import type { Table } from '../platform/table/table.ts'

/** Sign-ups that are being provisioned lie in the index by when that began: the tick asks after old ones. */
export const underWay = 'PROVISIONING'

/** The write that moves a sign-up on, with its place in the index and among those that wait. */
export function movedSignUp(
  signUp: Kept<KeptSignUp>,
  to: Partial<KeptSignUp> & { state: SignUpState },
  now: string,
): Write[] {
  const { version, ...rest } = signUp
  const moved = { ...rest, ...to }
  const waits = moved.state === 'waiting-for-operator' || moved.state === 'failed'
  const waited = signUp.state === 'waiting-for-operator' || signUp.state === 'failed'
  return [
    signUps.change(
      signUps.key(signUp.id),
      { ...moved, version: version + 1 },
      version,
      moved.state === 'provisioning' ? { gpk: underWay, gsk: now } : {},
    ),
    ...(waits && !waited ? [waitingSignUps.create(waitingSignUps.key(signUp.id), { id: signUp.id })] : []),
    ...(!waits && waited ? [waitingSignUps.remove(waitingSignUps.key(signUp.id), 1)] : []),
  ]
}

/** Takes organisation, short name and a new tenant's row in one go: of two at once, one gets them. */
export const claimWrites = (tenant: ControlTenant): Write[] => [
  claims.create(claims.key(tenant.organisation), { tenant: tenant.id, slug: tenant.slug }),
  slugs.create(slugs.key(tenant.slug), { tenant: tenant.id }),
  controlTenants.create(controlTenants.key(tenant.id), tenant),
  tenantRows.create(tenantRows.key(tenant.id), { id: tenant.id, generation: tenant.generation }),
]

export async function signUpOf(control: Table, id: string): Promise<Kept<KeptSignUp> | null> {
  return signUps.read(await control.get(signUps.key(id)))
}
