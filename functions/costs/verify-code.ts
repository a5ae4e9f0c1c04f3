import { createHmac } from 'node:crypto'

const alphabet = '23456789abcdefghjkmnpqrstvwxyz'

/** Twelve characters that cannot be guessed and can be read aloud: no 0, 1, i, l, o or u. */
export function codeOf(certificate: string, tenant: string, secret: string): string {
  const bytes = createHmac('sha256', secret).update(`certificate ${tenant} ${certificate}`).digest()
  return Array.from(bytes.subarray(0, 12), (byte) => alphabet[byte % alphabet.length]).join('')
}
