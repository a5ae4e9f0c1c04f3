import type { Language } from '#shared/locales/languages'
import { keepCookie, readCookie } from '../../lib/cookie.ts'
import { languageCookie } from '../../lib/language.ts'

/** Pages speak the language that the account has chosen; `slugs` are the tenants whose pages follow it too. */
export async function rememberLanguage(language: Language, slugs: readonly string[] = []): Promise<void> {
  for (const slug of [null, ...slugs]) await keepCookie(languageCookie(slug), language, 365 * 24 * 3600)
}

/** After signing in: the account's language, unless this browser has chosen one already. */
export async function languageOfAccount(language: Language): Promise<void> {
  if (!(await readCookie(languageCookie(null)))) await rememberLanguage(language)
}
