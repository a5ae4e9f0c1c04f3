import { cookies } from 'next/headers'

/**
 * The address a code was asked for, kept in the asker's own browser for as long as the code lives: it is shown on the
 * page that asks for the code, and used when a new one is wanted. It never stands in an address of the web.
 */
const name = 'radslag-code-to'

export async function keepAddress(email: string): Promise<void> {
  const kept = await cookies()
  kept.set(name, email, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 15 * 60 })
}

export const addressAsked = async (): Promise<string | null> => (await cookies()).get(name)?.value || null
