'use server'

import { redirect } from 'next/navigation'
import { isLanguage } from '#shared/locales/languages'
import { keepCookie } from './cookie.ts'
import { languageCookie } from './language.ts'
import { ownPath } from './own-path.ts'
import { slugOf } from './path-of-page.ts'

/** Remembers the language chosen for this tenant (or for Rådslag's own pages) for a year, and shows the page again. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = form.get('language')
  const path = ownPath(form.get('path')) ?? '/'
  if (isLanguage(language)) await keepCookie(languageCookie(slugOf(path)), language, 365 * 24 * 3600)
  redirect(path.replace(/([?&])language=[a-z]+(&|$)/, '$1').replace(/[?&]$/, ''))
}
