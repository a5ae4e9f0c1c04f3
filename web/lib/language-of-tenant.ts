import type { Language } from '#shared/locales/languages'
import { readerOf } from './api.ts'
import { ApiUnreachable } from './api-problem.ts'

/** The language a tenant has chosen for its pages; null where there is no such tenant, or nobody answers. */
export async function tenantLanguage(slug: string): Promise<Language | null> {
  try {
    return (await readerOf(slug))?.tenant.language ?? null
  } catch (thrown) {
    // The page that says so is then in the language of the browser.
    if (thrown instanceof ApiUnreachable) return null
    throw thrown
  }
}
