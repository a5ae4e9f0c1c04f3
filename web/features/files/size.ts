import { number } from '#shared/countries/format'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'

/** "1,2 MB", "84 kB": never less than one. */
export function sizeText(bytes: number, language: Language): string {
  const t = sentences(language, 'files')
  return bytes >= 1_000_000
    ? t('megabytes', { size: number(Math.round(bytes / 100_000) / 10, language) })
    : t('kilobytes', { size: number(Math.max(1, Math.round(bytes / 1000)), language) })
}
