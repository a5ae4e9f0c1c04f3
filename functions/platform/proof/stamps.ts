import { type CryptoKey, createLocalJWKSet, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose'
import { issuer } from './claims.ts'

/**
 * What one tenant's worker says to another tenant's: from whom, to whom, about which link, how new, and the hash of
 * what lies beside it. Whoever may put something into an inbox can write anything there; a stamp comes from a worker.
 */
export type Stamped = {
  readonly from: string
  readonly to: string
  readonly link: string
  readonly epoch: number
  readonly sequence: number
  readonly hash: string
}
export type Stamps = {
  put(stamped: Stamped): Promise<string>
  /** What a stamp of ours says; anything else says nothing. */
  read(stamp: string): Promise<Stamped | null>
}

/** Never a token's audience: no stamp opens a table, and no token passes for a stamp. */
export const stampAudience = 'radslag-facts'
/** Longer than any queue keeps its messages. */
export const stampSeconds = 30 * 86_400

/** The facts of a verified stamp, and nothing else that it may hold. */
export function stampedIn(payload: object): Stamped | null {
  const { from, to, link, epoch, sequence, hash } = payload as Stamped
  const whole = [from, to, link, hash].every((each) => typeof each === 'string')
  return whole && Number.isInteger(epoch) && Number.isInteger(sequence)
    ? { from, to, link, epoch, sequence, hash }
    : null
}

/** Stamps by a key of this machine: laptops and tests. In the cloud the key is KMS's (`stampsOf` in keys.ts). */
export function stampsBy(
  privateKey: CryptoKey | Parameters<SignJWT['sign']>[0],
  keys: JSONWebKeySet,
  kid: string,
): Stamps {
  const keySet = createLocalJWKSet(keys)
  return {
    put: (stamped) =>
      new SignJWT({ ...stamped })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(issuer)
        .setAudience(stampAudience)
        .setIssuedAt()
        .setExpirationTime(`${stampSeconds}s`)
        .sign(privateKey),
    async read(stamp) {
      try {
        const { payload } = await jwtVerify(stamp, keySet, {
          issuer,
          audience: stampAudience,
          algorithms: ['RS256'],
          clockTolerance: 5,
        })
        return stampedIn(payload)
      } catch {
        return null
      }
    },
  }
}
