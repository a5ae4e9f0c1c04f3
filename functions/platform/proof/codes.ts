import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isoOf, millisOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import { type Code, codes } from '../table/control-records.ts'
import type { Kept, Write } from '../table/record.ts'

/** Six digits, derived from the code's id with the stage's secret: they are never stored, nor logged. */
export function digitsOf(secret: string, code: string): string {
  const number = createHmac('sha256', secret).update(`code ${code}`).digest().readUIntBE(0, 6) % 1_000_000
  return String(number).padStart(6, '0')
}

/** The handle of the session that a right code or an ID token gives: the same one when it is shown twice. */
export const handleOf = (secret: string, proof: string): string =>
  createHmac('sha256', secret).update(`session ${proof}`).digest('base64url')
export const hashOf = (handle: string): string => createHash('sha256').update(handle).digest('base64url')
export const randomCodeId = (): string => randomBytes(16).toString('base64url')

export const codeMinutes = 15
export const mostTries = 5
/** A second press with the same right digits gives the same session, for so long. */
const secondPressMillis = 120_000

export const inMinutes = (now: string, minutes: number): string => isoOf(millisOf(now) + minutes * 60_000)
export const epochOf = (instant: string): number => Math.floor(millisOf(instant) / 1000)

export const codeRow = (id: string, code: Omit<Code, 'tries' | 'usedAt' | 'lapses'>, now: string): Write => {
  const lapses = inMinutes(now, codeMinutes)
  return codes.create(
    codes.key(id),
    { ...code, tries: 0, usedAt: '', lapses },
    { ttl: epochOf(lapses) + 3600 },
  )
}

export type Tried = {
  /** The write that spends the try or uses the code up; it goes into the transaction of whatever follows. */
  readonly write: Write
  readonly verdict: 'right' | 'right-again' | 'wrong'
}

/**
 * Tries digits against a code. Whatever comes out is written with the version that was read, so of many guesses
 * at once only one counts and only one can be right. Lapsed, used and overtried codes are refused alike.
 */
export function tryDigits(
  secret: string,
  id: string,
  code: Kept<Code> | null,
  digits: string,
  now: string,
): Result<Tried, { type: 'code-not-right' } | { type: 'code-used-up' }> {
  if (!code) return refused({ type: 'code-not-right' })
  const right = timingSafeEqual(Buffer.from(digitsOf(secret, id)), Buffer.from(digits.padEnd(6).slice(0, 6)))
  const { version, ...rest } = code
  const changed = (to: Partial<Code>) =>
    codes.change(codes.key(id), { ...rest, ...to }, version, { ttl: epochOf(code.lapses) + 3600 })
  if (code.lapses <= now || code.tries >= mostTries) return refused({ type: 'code-used-up' })
  if (code.usedAt) {
    if (right && millisOf(now) - millisOf(code.usedAt) < secondPressMillis)
      return ok({ verdict: 'right-again', write: changed({ tries: code.tries + 1 }) })
    return refused({ type: 'code-used-up' })
  }
  return right
    ? ok({ verdict: 'right', write: changed({ usedAt: now }) })
    : ok({ verdict: 'wrong', write: changed({ tries: code.tries + 1 }) })
}
