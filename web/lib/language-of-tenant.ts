import type { Language } from '#shared/locales/languages'

/** The language of the demo worlds, known before there is an API to ask. */
const demoWorlds: Readonly<Record<string, Language>> = { egedal: 'da', fyrbodal: 'sv' }

/** The language a tenant has chosen for its pages; null where there is no such tenant. */
export async function tenantLanguage(slug: string): Promise<Language | null> {
  return demoWorlds[slug] ?? null
}
