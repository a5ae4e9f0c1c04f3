import { cookies } from 'next/headers'
import type { Language } from '#shared/locales/languages'
import { languageCookie } from '../../lib/language.ts'

/** Pages speak the language that the account has chosen; `slugs` are the tenants whose pages follow it too. */
export async function rememberLanguage(language: Language, slugs: readonly string[] = []): Promise<void> {
  const kept = await cookies()
  for (const slug of [null, ...slugs]) {
    kept.set(languageCookie(slug), language, {
      path: '/',
      maxAge: 365 * 24 * 3600,
      sameSite: 'lax',
      httpOnly: true,
    })
  }
}

/** After signing in: the account's language, unless this browser has chosen one already. */
export async function languageOfAccount(language: Language): Promise<void> {
  if (!(await cookies()).has(languageCookie(null))) await rememberLanguage(language)
}
