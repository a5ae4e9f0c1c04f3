import type { Claims, Verify } from '../proof/claims.ts'
import { asForm, elementIn } from './signed.ts'

export type Credentials = {
  accessKeyId: string
  secretAccessKey: string
  sessionToken: string
  expiration: string
}

/** Which of the tenant's roles a token may have; null where it may have none. */
export function roleFor(claims: Claims, by: 'people' | 'system', roles: readonly string[]): string | null {
  if (!claims.tenant || !/^t[0-9a-hjkmnp-tv-z]{12}$/.test(claims.tenant)) return null
  // A worker cannot pass for a person, nor the other way round: each kind of token has keys of its own.
  if (by === 'system') {
    const { kind, job = '' } = claims
    return kind === 'system' && roles.includes(job) && job !== 'tenant' && job !== 'public' ? job : null
  }
  if (claims.kind === 'person' || claims.kind === 'ticket') return 'tenant'
  return claims.kind === 'public' ? 'public' : null
}

/**
 * Gives credentials for one tenant's table. The tenant is taken from the token alone, which is verified here; what
 * the caller says beside it is not read.
 */
export const broker =
  (
    believed: { people: Verify; system: Verify },
    roles: readonly string[],
    assume: (role: string, tenant: string) => Promise<Credentials>,
  ) =>
  async ({ token }: { token?: unknown }): Promise<Credentials | { refused: true }> => {
    if (typeof token !== 'string') return { refused: true }
    const [person, system] = await Promise.all([believed.people(token), believed.system(token)])
    const role = person ? roleFor(person, 'people', roles) : system ? roleFor(system, 'system', roles) : null
    const tenant = (person ?? system)?.tenant
    return role && tenant ? assume(role, tenant) : { refused: true }
  }

/** Takes a tenant role with the tenant as session tag: the tag is what the role's policies name the table by. */
export const assumeRole =
  (stem: string, account: string) =>
  async (role: string, tenant: string): Promise<Credentials> => {
    const xml = await asForm('sts', {
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: `arn:aws:iam::${account}:role/${stem}-as-${role}`,
      RoleSessionName: `${tenant}-${role}`,
      DurationSeconds: '1800',
      'Tags.member.1.Key': 'TenantId',
      'Tags.member.1.Value': tenant,
    })
    return {
      accessKeyId: elementIn(xml, 'AccessKeyId'),
      secretAccessKey: elementIn(xml, 'SecretAccessKey'),
      sessionToken: elementIn(xml, 'SessionToken'),
      expiration: elementIn(xml, 'Expiration'),
    }
  }
