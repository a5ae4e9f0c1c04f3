'use server'

import { redirect } from 'next/navigation'
import { isLanguage } from '#shared/locales/languages'
import { keepCookie } from './cookie.ts'
import { languageCookie, slugOf } from './language.ts'

/** Remembers the language chosen for this tenant (or for Rådslag's own pages) for a year, and shows the page again. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = form.get('language')
  const asked = form.get('path')
  // Only a path of our own: never a way out to another site.
  const path = typeof asked === 'string' && /^\/(?![/\\])/.test(asked) ? asked : '/'
  if (isLanguage(language)) await keepCookie(languageCookie(slugOf(path)), language, 365 * 24 * 3600)
  redirect(path.replace(/([?&])language=[a-z]+(&|$)/, '$1').replace(/[?&]$/, ''))
}
