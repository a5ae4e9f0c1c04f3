import { keepCookie, readCookie } from './cookie.ts'

/**
 * The address a code was asked for, kept in the asker's own browser for as long as the code lives: it is shown on the
 * page that asks for the code, and used when a new one is wanted. It never stands in an address of the web.
 */
const name = 'code-to'

export const keepAddress = (email: string): Promise<void> => keepCookie(name, email, 15 * 60)

export const addressAsked = (): Promise<string | null> => readCookie(name)
