import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import type { Action, TenantRole } from '#shared/access/permissions'

/**
 * What a five-minute token says: which tenant, which person, and how they came. The API takes the tenant from
 * here alone, never from a path or a body.
 */
export type Claims = {
  readonly kind: 'person' | 'ticket' | 'public' | 'system'
  readonly tenant: string | null
  readonly generation: number
  readonly person: string | null
  readonly roles: readonly TenantRole[]
  /** A ticket opens one meeting, or one hearing by its id in the same place, for a few actions. */
  readonly scope?: { readonly meeting?: string; readonly body?: string; readonly uses: readonly Action[] }
  /** The tenant leaves on this day: everything can be read, nothing changed. */
  readonly leaving?: string
  /** A system token names its job. */
  readonly job?: string
}

export const issuer = 'radslag'
export const audience = 'radslag-api'

export type Verify = (token: string) => Promise<Claims | null>

/** What a verified token says, and nothing else that it may hold. */
export function claimsIn(payload: object): Claims {
  const { kind, tenant, generation, person, roles, scope, leaving, job } = payload as Claims
  return {
    kind,
    tenant,
    generation,
    person,
    roles,
    ...(scope ? { scope } : {}),
    ...(leaving ? { leaving } : {}),
    ...(job ? { job } : {}),
  }
}

/** Checks signature, issuer, audience and expiry; anything else than a good token is nobody. */
export function verifier(keys: JSONWebKeySet, now: () => Date = () => new Date()): Verify {
  const keySet = createLocalJWKSet(keys)
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: ['RS256'],
        clockTolerance: 5,
        currentDate: now(),
      })
      return claimsIn(payload)
    } catch {
      return null
    }
  }
}

/** Only officers have a department, and a department is the secretary of bodies: for the others it is not asked. */
export const mayBeSecretary = ({ roles }: Pick<Claims, 'roles'>): boolean =>
  roles.some((role) => role === 'officer' || role === 'administrator')
