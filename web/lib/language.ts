import { headers } from 'next/headers'
import { cache } from 'react'
import { isLanguage, type Language } from '#shared/locales/languages'
import { readCookie } from './cookie.ts'
import { tenantLanguage } from './language-of-tenant.ts'
import { pathOfPage, slugOf } from './path-of-page.ts'

export type { Language } from '#shared/locales/languages'
export { type Sentences, sentences } from '#shared/locales/translate'

/** A choice of language is remembered for each tenant by itself: one person may sit in two countries. */
export const languageCookie = (slug: string | null): string => (slug ? `language-${slug}` : 'language')

/**
 * The language of the page being made: what the address asks for (`?language=sv`), else what the person chose,
 * else the tenant's own, else the first of ours that the browser asks for, else Danish.
 */
export const pageLanguage = cache(async (): Promise<Language> => {
  const path = await pathOfPage()
  const inAddress = new URLSearchParams(path.split('?')[1] ?? '').get('language')
  if (isLanguage(inAddress)) return inAddress
  const slug = slugOf(path)
  const remembered = await readCookie(languageCookie(slug))
  if (isLanguage(remembered)) return remembered
  return (
    (slug ? await tenantLanguage(slug) : null) ??
    languageAskedFor((await headers()).get('accept-language') ?? '')
  )
})

/** The first of our languages in an Accept-Language header; Norwegian readers get Danish. */
export function languageAskedFor(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest.find((each) => each.trim().startsWith('q='))
      return { language: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 }
    })
    .sort((a, b) => b.weight - a.weight)
  return wanted.map((each) => each.language).find(isLanguage) ?? 'da'
}
