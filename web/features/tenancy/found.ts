import { type Organisation, searchOrganisations } from '#shared/countries/catalogue'
import type { Country } from '#shared/countries/pack'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import { signUpPath } from './asked.ts'

/** A line of what was found: where it leads, what it is called, what it is. */
export type FoundRow = { id: string; href: string; name: string; about: string }
export const mostFound = 10

/** What stands for a name that is being typed, in the reader's words; at most ten. */
export function findOrganisations(language: Language, country: Country, text: string): FoundRow[] {
  return searchOrganisations(country, text.slice(0, 80), mostFound).map((each) => rowOf(language, each))
}

function rowOf(language: Language, each: Organisation): FoundRow {
  const t = sentences(language, 'tenancy')
  const about =
    each.kind === 'municipality'
      ? [t('kindMunicipality'), each.county ?? each.region]
      : [
          t('kindAssociation'),
          ...(each.memberIds.length > 0 ? [t('kindMembers', { count: each.memberIds.length })] : []),
        ]
  return {
    id: each.id,
    href: signUpPath('details', { organisation: each.id }),
    name: each.kind === 'municipality' ? each.officialName : each.name,
    about: about.filter(Boolean).join(' · '),
  }
}

export const countryIn = (text: unknown, language: Language): Country =>
  text === 'dk' || text === 'se' ? text : language === 'sv' ? 'se' : 'dk'

/** What is said of what was found; nothing before anything is asked. */
export function saidOf(language: Language, text: string, rows: readonly FoundRow[]): string {
  if (text.trim() === '') return ''
  const t = sentences(language, 'tenancy')
  return rows.length < mostFound ? t('found', { count: rows.length }) : t('foundMany', { count: rows.length })
}
