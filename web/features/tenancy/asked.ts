import {
  type Association,
  type Municipality,
  municipalities,
  municipalitiesOf,
  type Organisation,
  organisation,
} from '#shared/countries/catalogue'
import type { Country, Language } from '#shared/countries/pack'
import { isLanguage } from '#shared/locales/languages'
import { mayBeSlug } from '#shared/tenancy/rules'

/**
 * What an applicant has chosen so far. It travels in the address from one page of the sign-up to the next: nothing is
 * kept before the last of them, every page can be reloaded, and "back" is the browser's own. Nothing here is about a
 * person; name and work mail are asked for last and never stand in an address.
 */
export type Asked = {
  organisation: string
  host: string
  name: string
  slug: string
  language: string
  mailbox: string
}
const names = ['organisation', 'host', 'name', 'slug', 'language', 'mailbox'] as const

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

export function askedIn(params: SearchParams): Asked {
  const text = (name: (typeof names)[number]): string => {
    const value = params[name]
    return typeof value === 'string' ? value.slice(0, 300) : ''
  }
  return {
    organisation: text('organisation'),
    host: text('host'),
    name: text('name'),
    slug: text('slug'),
    language: text('language'),
    mailbox: text('mailbox'),
  }
}

/** The address of a page of the sign-up with what has been chosen. */
export function signUpPath(page: 'host' | 'details' | 'you' | 'already', asked: Partial<Asked>): string {
  const query = new URLSearchParams(
    names.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])),
  ).toString()
  return `/sign-up/${page}?${query}`
}

export const languageOf = (country: Country): Language => (country === 'dk' ? 'da' : 'sv')

/** The organisation that was chosen, with its host where it needs one and one of its own has been chosen. */
export type Chosen =
  | { state: 'unknown' }
  | { state: 'host-missing'; organisation: Association }
  | { state: 'chosen'; organisation: Organisation; host: Municipality | null }

export function chosenIn(asked: Asked): Chosen {
  const found = organisation(asked.organisation)
  if (!found) return { state: 'unknown' }
  if (found.kind === 'municipality' || !found.needsHost)
    return { state: 'chosen', organisation: found, host: null }
  const host = possibleHosts(found).find(({ id }) => id === asked.host)
  return host
    ? { state: 'chosen', organisation: found, host }
    : { state: 'host-missing', organisation: found }
}

/** Who may answer for an association without a legal number: its members, or any where they are not known. */
export function possibleHosts(association: Association): readonly Municipality[] {
  const members = municipalitiesOf(association.id)
  return members.length > 0 ? members : municipalities(association.country)
}

/** What is written into the boxes before anyone types. */
export function proposedFor(
  chosen: Extract<Chosen, { state: 'chosen' }>,
): Omit<Asked, 'organisation' | 'host'> {
  const { organisation: found, host } = chosen
  const language = languageOf(found.country)
  const domain = found.emailDomain ?? host?.emailDomain ?? null
  const box = found.kind === 'association' && !host ? 'info' : language === 'da' ? 'kommune' : 'kommun'
  return {
    name: found.officialName,
    slug: slugFrom(found.kind === 'association' ? found.id.split('-association-')[1] : found.name, language),
    language,
    mailbox: domain ? `${box}@${domain}` : '',
  }
}

/** A name as it may stand in an address: "Ærø" is aeroe, "Åmål" is amal. */
export function slugFrom(name: string | undefined, language: Language): string {
  const letters: Readonly<Record<string, string>> =
    language === 'da'
      ? { å: 'aa', æ: 'ae', ø: 'oe', ä: 'ae', ö: 'oe' }
      : { å: 'a', ä: 'a', ö: 'o', æ: 'a', ø: 'o' }
  const slug = (name ?? '')
    .toLowerCase()
    .replace(/[åäöæø]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return mayBeSlug(slug) ? slug : `${slug}-1`
}

export const languageIn = (asked: Asked, otherwise: Language): Language =>
  isLanguage(asked.language) ? asked.language : otherwise
