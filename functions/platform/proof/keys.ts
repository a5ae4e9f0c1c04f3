import { createPublicKey } from 'node:crypto'
import { type CryptoKey, importJWK, type JWK, jwtVerify } from 'jose'
import { asJson } from '../credentials/signed.ts'
import { audience, type Claims, claimsIn, issuer, type Verify } from './claims.ts'
import { type Stamps, stampAudience, stampedIn, stampSeconds } from './stamps.ts'

/** A key in KMS by its ARN; the token names it by its last part. */
const kidOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1)

const known = new Map<string, Promise<CryptoKey | Uint8Array>>()
function publicKey(arn: string): Promise<CryptoKey | Uint8Array> {
  const kept = known.get(arn)
  if (kept) return kept
  const asked = asJson<{ PublicKey: string }>('kms', 'TrentService.GetPublicKey', { KeyId: arn }).then(
    ({ PublicKey }) => {
      const key = createPublicKey({ key: Buffer.from(PublicKey, 'base64'), format: 'der', type: 'spki' })
      return importJWK(key.export({ format: 'jwk' }) as JWK, 'RS256')
    },
  )
  // A failure is not kept: the next request asks again.
  asked.catch(() => known.delete(arn))
  known.set(arn, asked)
  return asked
}

/** What a token of one of these keys holds, for this audience; an unknown key id asks nobody. */
async function payloadOf(
  arns: readonly string[],
  to: string,
  token: string,
  now: () => Date = () => new Date(),
): Promise<object | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const arn = arns.find((each) => kidOf(each) === kid)
        if (!arn) throw new Error('not one of our keys')
        return publicKey(arn)
      },
      {
        issuer,
        audience: to,
        algorithms: ['RS256'],
        clockTolerance: 5,
        requiredClaims: ['exp'],
        currentDate: now(),
      },
    )
    return payload
  } catch {
    return null
  }
}

/** Believes tokens of the keys that are named, and of no other. */
export function verifierOf(arns: readonly string[], now?: () => Date): Verify {
  return async (token) => {
    const payload = await payloadOf(arns, audience, token, now)
    return payload && claimsIn(payload)
  }
}

/** Signs with the first of the keys; the private half never leaves KMS. */
async function signed(
  [arn]: readonly string[],
  to: string,
  content: object,
  iat: number,
  seconds: number,
): Promise<string> {
  if (!arn) throw new Error('there is no key to sign with')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { ...content, iss: issuer, aud: to, iat, exp: iat + seconds }
  const text = `${part({ alg: 'RS256', kid: kidOf(arn) })}.${part(claims)}`
  const { Signature } = await asJson<{ Signature: string }>('kms', 'TrentService.Sign', {
    KeyId: arn,
    Message: Buffer.from(text).toString('base64'),
    MessageType: 'RAW',
    SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
  })
  return `${text}.${Buffer.from(Signature, 'base64').toString('base64url')}`
}

export const signerOf =
  (arns: readonly string[], nowSeconds: () => number) =>
  (claims: Claims, seconds = 300): Promise<string> =>
    signed(arns, audience, claims, nowSeconds(), seconds)

/** What workers say to workers of another tenant, signed and believed by the same keys. */
export const stampsOf = (arns: readonly string[], nowSeconds: () => number): Stamps => ({
  put: (stamped) => signed(arns, stampAudience, stamped, nowSeconds(), stampSeconds),
  async read(stamp) {
    const payload = await payloadOf(arns, stampAudience, stamp)
    return payload && stampedIn(payload)
  },
})
