import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { cache } from 'react'
import { dropCookie, keepCookie, readCookie } from './cookie.ts'
import { environment } from './environment.ts'
import type { FormState } from './form-state.ts'

/**
 * What someone had typed when the session had ended, for browsers without JavaScript: the page cannot be shown around
 * it to nobody, so it waits in the browser's own cookies, sealed, until the same form is opened again after signing
 * in. With JavaScript the page simply stays.
 */
type Kept = { form: string; path: string; values: FormState['values'] }
const name = (part: number): string => `typed-${part}`
/** Browsers keep four kilobytes a cookie, and a server reads sixteen of headers: about four pages of text. */
const most = { parts: 3, letters: 3600 } as const
const lastsSeconds = 1800

/** True where it could be kept; a longer text than fits is not kept in part. */
export async function keepTyped(kept: Kept): Promise<boolean> {
  const text = seal(JSON.stringify({ ...kept, path: pathname(kept.path) }))
  const parts = text.match(new RegExp(`.{1,${most.letters}}`, 'g')) ?? []
  if (parts.length > most.parts) return false
  for (let part = 0; part < most.parts; part++)
    await keepCookie(name(part), parts[part] ?? '', parts[part] ? lastsSeconds : 0)
  return true
}

const kept = cache(async (): Promise<Kept | null> => {
  let text = ''
  for (let part = 0; part < most.parts; part++) text += (await readCookie(name(part))) ?? ''
  if (text === '') return null
  try {
    return JSON.parse(unseal(text)) as Kept
  } catch {
    return null
  }
})

/** What was typed in this form of this page before the session ended. */
export async function typedIn(form: string, path: string): Promise<FormState['values'] | null> {
  const found = await kept()
  return found && found.form === form && found.path === pathname(path) ? found.values : null
}

/** After a success of the form there is nothing left to give back; signing in is a success of another one. */
export async function forgetTyped(form: string, path: string): Promise<void> {
  if (!(await typedIn(form, path))) return
  for (let part = 0; part < most.parts; part++) await dropCookie(name(part))
}

const pathname = (path: string): string => path.split('?')[0] ?? path

const key = (): Buffer => createHash('sha256').update(`typed ${environment.sessionSecret()}`).digest()

export function seal(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

export function unseal(text: string): string {
  const bytes = Buffer.from(text, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  // A bound on what comes out: nobody can have sealed more than one form takes.
  return inflateRawSync(Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]), {
    maxOutputLength: 1_000_000,
  }).toString()
}
