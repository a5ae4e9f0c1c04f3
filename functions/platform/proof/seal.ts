import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealing, Surroundings } from '../surroundings.ts'

/** Seals a tenant's secret: a key of the stage, the tenant as context. Moved to another tenant it does not open. */
export function seal(secret: string, tenant: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, tenant), nonce).setAAD(Buffer.from(tenant))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Throws where what is given was not sealed here for this tenant. */
export function unseal(secret: string, tenant: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret, tenant), bytes.subarray(0, 12))
    .setAAD(Buffer.from(tenant))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}

/** How this stage seals: by its own means where it has some, else by the stage's secret. */
export const sealingOf = ({ sealing, secret }: Pick<Surroundings, 'sealing' | 'secret'>): Sealing =>
  sealing ?? {
    seal: async (tenant, text) => seal(secret, tenant, text),
    unseal: async (tenant, sealed) => unseal(secret, tenant, sealed),
  }

const keyOf = (secret: string, tenant: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, tenant, 'radslag provider secret', 32))
