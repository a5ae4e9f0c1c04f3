import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startAws } from '../../testing/aws.ts'
import type { Claims } from './claims.ts'
import { signerOf, verifierOf } from './keys.ts'

const arn = (name: string) => `arn:aws:kms:eu-north-1:1:key/${name}`
const [old, next] = [arn('old'), arn('next')]
const pairs = new Map<string, { publicKey: KeyObject; privateKey: KeyObject }>()
const calls: string[] = []

/** KMS, on this machine: real RSA keys that never leave it. */
let aws: { stop(): Promise<void> }
beforeAll(async () => {
  for (const key of [old, next]) pairs.set(key, generateKeyPairSync('rsa', { modulusLength: 2048 }))
  aws = await startAws(({ action, json }) => {
    calls.push(`${action} ${String(json.KeyId).split('/').at(-1)}`)
    const pair = pairs.get(String(json.KeyId))
    if (!pair) return { status: 400, body: { __type: 'NotFoundException' } }
    if (action === 'GetPublicKey')
      return {
        body: { PublicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') },
      }
    const signature = createSign('RSA-SHA256')
      .update(Buffer.from(String(json.Message), 'base64'))
      .sign(pair.privateKey)
    return { body: { Signature: signature.toString('base64') } }
  })
})
afterAll(() => aws.stop())

const claims: Claims = {
  kind: 'person',
  tenant: 't0123456789ab',
  generation: 1,
  person: 'p_1',
  roles: ['person'],
}
const noon = 1_800_000_000
const at = (seconds: number) => () => new Date(seconds * 1000)
const kidIn = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid
const mint = (keys: readonly string[], now = noon) => signerOf(keys, () => now)(claims, 290)

describe('keys are changed by overlap', () => {
  test('a new token bears the first key of the list, whoever is believed beside it', async () => {
    expect(kidIn(await mint([old]))).toBe('old')
    expect(kidIn(await mint([old, next]))).toBe('old')
    expect(kidIn(await mint([next, old]))).toBe('next')
  })

  test('a token of the old key is believed until it lapses, and not a moment longer', async () => {
    const token = await mint([old])
    const believedAt = (seconds: number) => verifierOf([next, old], at(noon + seconds))(token)
    expect(await believedAt(1)).toEqual(claims)
    expect(await believedAt(289)).toEqual(claims)
    // Five minutes, with the difference of clocks that is forgiven.
    expect(await believedAt(300)).toBeNull()
  })

  test('at no moment of any deploy is a token not believed, though functions change one after the other', async () => {
    const steps = [[old], [old, next], [next, old], [next]]
    for (const [nth, before] of steps.entries()) {
      const after = steps[nth + 1] ?? before
      // The last step waits until no old token is out: then everybody signs with the next key.
      const signers = after.length === 1 ? [before] : [before, after]
      for (const signs of signers)
        for (const believes of [before, after])
          expect(
            await verifierOf(believes, at(noon + 1))(await mint(signs)),
            `${signs.length} ${believes.length}`,
          ).toEqual(claims)
    }
  })

  test('a key that was taken out is nobody’s, and is not asked after', async () => {
    const token = await mint([old])
    calls.length = 0
    expect(await verifierOf([next], at(noon + 1))(token)).toBeNull()
    expect(calls).toEqual([])
  })

  test('a token that was changed, or signed by another under the same name, is nobody', async () => {
    const [head, body, signature] = (await mint([old])).split('.') as [string, string, string]
    const forged = Buffer.from(JSON.stringify({ ...claims, tenant: 't0000000000000' })).toString('base64url')
    expect(await verifierOf([old], at(noon + 1))(`${head}.${forged}.${signature}`)).toBeNull()
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signed = createSign('RSA-SHA256').update(`${head}.${body}`).sign(other.privateKey)
    expect(
      await verifierOf([old], at(noon + 1))(`${head}.${body}.${signed.toString('base64url')}`),
    ).toBeNull()
  })
})
