import { cookies } from 'next/headers'
import { environment } from './environment.ts'

/**
 * Every cookie of ours: unseen by scripts, sent to nobody else's forms, and where the web has a certificate bound to
 * this very host, which browsers hold a name with `__Host-` to. next-auth keeps some of its own while a provider has
 * the browser.
 */
export const cookieNamed = (name: string): string =>
  isSecure() ? `__Host-radslag-${name}` : `radslag-${name}`

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

export const readCookie = async (name: string): Promise<string | null> =>
  (await cookies()).get(cookieNamed(name))?.value || null

/** Keeps it for so many seconds. Only server actions and route handlers may. */
export async function keepCookie(name: string, value: string, seconds: number): Promise<void> {
  ;(await cookies()).set(cookieNamed(name), value, { ...cookieOptions(), maxAge: seconds })
}

/** Takes it away, with all its attributes: a browser holds on to a `__Host-` cookie otherwise. */
export const dropCookie = (name: string): Promise<void> => keepCookie(name, '', 0)

const isSecure = (): boolean => environment.web().protocol === 'https:'
