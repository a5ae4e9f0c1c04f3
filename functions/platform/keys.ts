import { createPublicKey } from 'node:crypto'
import { type CryptoKey, importJWK, type JWK, jwtVerify } from 'jose'
import { audience, type Claims, issuer, type Verify } from './claims.ts'
import { asJson } from './signed.ts'

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

/** Believes tokens of the keys that are named, and of no other. An unknown key id asks nobody. */
export function verifierOf(arns: readonly string[]): Verify {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          const arn = arns.find((each) => kidOf(each) === kid)
          if (!arn) throw new Error('not one of our keys')
          return publicKey(arn)
        },
        { issuer, audience, algorithms: ['RS256'], clockTolerance: 5, requiredClaims: ['exp'] },
      )
      const { kind, tenant, generation, person, roles, scope, job } = payload as unknown as Claims
      return { kind, tenant, generation, person, roles, ...(scope ? { scope } : {}), ...(job ? { job } : {}) }
    } catch {
      return null
    }
  }
}

/** Signs with the first of the keys; the private half never leaves KMS. */
export function signerOf(arns: readonly string[], nowSeconds: () => number) {
  return async (claims: Claims, seconds = 300): Promise<string> => {
    const [arn] = arns
    if (!arn) throw new Error('there is no key to sign with')
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const iat = nowSeconds()
    const content = `${part({ alg: 'RS256', kid: kidOf(arn) })}.${part({ ...claims, iss: issuer, aud: audience, iat, exp: iat + seconds })}`
    const { Signature } = await asJson<{ Signature: string }>('kms', 'TrentService.Sign', {
      KeyId: arn,
      Message: Buffer.from(content).toString('base64'),
      MessageType: 'RAW',
      SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
    })
    return `${content}.${Buffer.from(Signature, 'base64').toString('base64url')}`
  }
}
