import type { LocalDate } from '../kernel/dates.ts'
import {
  danishAssociations,
  danishMunicipalities,
  danishPopulationDate,
  danishRegions,
} from './catalogue-dk.ts'
import type { AssociationForm, AssociationRow } from './catalogue-rows.ts'
import {
  swedishAssociations,
  swedishCounties,
  swedishMunicipalities,
  swedishOfficialNames,
  swedishPopulationDate,
} from './catalogue-se.ts'
import type { Country } from './pack.ts'

export type Municipality = {
  readonly kind: 'municipality'
  /** Such as `dk-municipality-240`. */
  readonly id: string
  readonly country: Country
  /** The official code; a string, for Swedish ones begin with a zero. */
  readonly code: string
  readonly name: string
  readonly officialName: string
  readonly otherNames: readonly string[]
  /** The region as it was when the catalogue was compiled; `regionOn` knows what comes after. */
  readonly region: string
  /** Swedish län; Denmark has none. */
  readonly county: string | null
  /** Inhabitants on `populationDate`: a proposal for a cost key, to be confirmed, never the key itself. */
  readonly population: number
  readonly populationDate: LocalDate
  readonly webDomain: string
  /** Where the staff's mail comes from, the usual one first. */
  readonly emailDomain: string
  readonly emailDomains: readonly string[]
}

export type Association = {
  readonly kind: 'association'
  /** Such as `se-association-fyrbodal`. */
  readonly id: string
  readonly country: Country
  readonly name: string
  readonly officialName: string
  readonly otherNames: readonly string[]
  readonly form: AssociationForm
  readonly orgNumber: string | null
  /** Not a legal person: a member municipality owns the tenant and signs the agreement. */
  readonly needsHost: boolean
  /** Empty where the members are unknown (`membersKnown`). */
  readonly memberIds: readonly string[]
  readonly coOptedIds: readonly string[]
  readonly membersKnown: boolean
  readonly webDomain: string | null
  readonly emailDomain: string | null
  readonly emailDomains: readonly string[]
}

export type Organisation = Municipality | Association

let filled: Readonly<Record<Country, readonly Organisation[]>> | null = null
let byId: ReadonlyMap<string, Organisation> | null = null

/** Every organisation of the country: municipalities by code, then associations. */
export function organisations(country: Country): readonly Organisation[] {
  filled ??= { dk: danish(), se: swedish() }
  return filled[country]
}

/** Every municipality of the country, by code. */
export const municipalities = (country: Country): readonly Municipality[] =>
  organisations(country).filter((each) => each.kind === 'municipality')

/** The name of a municipality by its code, which no two countries share; what is no code is told as it is. */
export function nameOfMunicipality(code: string): string {
  names ??= new Map([...municipalities('dk'), ...municipalities('se')].map((each) => [each.code, each.name]))
  return names.get(code) ?? code
}
let names: ReadonlyMap<string, string> | undefined

/** The organisation of an id such as `dk-municipality-240`, or `null`. */
export function organisation(id: string): Organisation | null {
  byId ??= new Map([...organisations('dk'), ...organisations('se')].map((each) => [each.id, each]))
  return byId.get(id) ?? null
}

/**
 * The members of an association as the catalogue knows them: municipalities, or associations where it joins
 * associations. Empty for an unknown id, for a municipality, and where the members could not be read.
 */
export function membersOf(associationId: string): readonly Organisation[] {
  const found = organisation(associationId)
  if (found?.kind !== 'association') return []
  return found.memberIds.map((id) => organisation(id)).filter((member) => member !== null)
}

/** The municipalities behind an association, also those that are members by way of another one. */
export const municipalitiesOf = (associationId: string): readonly Municipality[] =>
  membersOf(associationId).flatMap((member) =>
    member.kind === 'municipality' ? [member] : municipalitiesOf(member.id),
  )

/** The region a municipality belongs to on a day. Region Østdanmark takes over the two eastern ones in 2027. */
export const regionOn = (municipality: Municipality, date: LocalDate): string =>
  date >= '2027-01-01' && mergedRegions.includes(municipality.region)
    ? 'Region Østdanmark'
    : municipality.region
const mergedRegions = ['Region Hovedstaden', 'Region Sjælland']

/**
 * Finds municipalities and associations while a name is being typed: the start of the name, or of a word
 * within it, in any case, with or without Danish and Swedish letters ("aro" finds Ærø). The same name first,
 * then names that begin so, then words within; municipalities before associations, then by name.
 */
export function searchOrganisations(country: Country, text: string, limit: number): readonly Organisation[] {
  const asked = fold(withoutTitle(text)) || fold(text)
  if (!asked) return []
  const found: { organisation: Organisation; rank: number }[] = []
  for (const each of organisations(country)) {
    const rank = Math.min(...namesOf(each).map((name) => rankOf(name, text, asked)))
    if (rank < 9) found.push({ organisation: each, rank: rank * 2 + (each.kind === 'municipality' ? 0 : 1) })
  }
  found.sort((a, b) => a.rank - b.rank || compare(fold(a.organisation.name), fold(b.organisation.name)))
  return found.slice(0, limit).map((each) => each.organisation)
}

/**
 * The municipality that a person meant by a written name: "Munkedal", "Munkedals kommun", "Göteborgs stad",
 * "KØBENHAVNS KOMMUNE", "Aaland" for "Åland". Spelled exactly wins over spelled alike; `null` where nothing
 * or more than one is meant (Habo and Håbo are two, "habo" is the first).
 */
export function matchMunicipality<Named extends { name: string; otherNames?: readonly string[] }>(
  name: string,
  among: readonly Named[],
): Named | null {
  const written = withoutTitle(name)
  if (!written) return null
  const alike: ((a: string) => string)[] = [plain, (a) => stem(plain(a)), fold, (a) => stem(fold(a))]
  for (const form of alike) {
    const asked = form(written)
    const found = among.filter((each) =>
      [each.name, ...(each.otherNames ?? [])].some((known) => form(withoutTitle(known)) === asked),
    )
    if (found.length === 1) return found[0] ?? null
    if (found.length > 1) return null
  }
  return null
}

/** True for the organisation's own mail domains and what lies below them; `notegekom.dk` is not `egekom.dk`. */
export function isOfficialMailDomain(organisation: Organisation, emailDomain: string): boolean {
  const asked = emailDomain.trim().toLowerCase()
  return organisation.emailDomains.some((domain) => asked === domain || asked.endsWith(`.${domain}`))
}

const namesOf = (each: Organisation) => [each.name, each.officialName, ...each.otherNames]

function rankOf(name: string, text: string, asked: string): number {
  if (plain(name) === plain(text)) return 0
  const known = fold(name)
  if (known === asked) return 1
  if (known.startsWith(asked)) return 2
  return ` ${known}`.includes(` ${asked}`) ? 3 : 9
}

const plain = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

/**
 * Letters as somebody without them on the keyboard writes them, whichever way: å, aa, ä, æ and ae are one,
 * ø, ö and oe are one. Hyphens and dots become spaces.
 */
function fold(text: string): string {
  return plain(text)
    .replace(/aa|ae|[åäæ]/gu, 'a')
    .replace(/oe|[øö]/gu, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
}

/** Without the genitive ending; "Borås" loses it on both sides. */
const stem = (text: string) => (text.endsWith('s') ? text.slice(0, -1) : text)

const withoutTitle = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s,]+(?:(?:region)?kommun(?:e|en)?|regionskommune|stad)\s*$/iu, '')
    .trim()

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function danish(): readonly Organisation[] {
  const special: Readonly<Record<string, string>> = {
    101: 'Københavns Kommune',
    400: 'Bornholms Regionskommune',
  }
  return [
    ...danishMunicipalities.map(([code, name, region, population, webDomain, mailDomains]): Municipality => {
      const emailDomains = (mailDomains ?? webDomain).split(' ')
      return {
        kind: 'municipality',
        id: `dk-municipality-${code}`,
        country: 'dk',
        code,
        name,
        officialName: special[code] ?? `${name} Kommune`,
        otherNames: [],
        region: danishRegions[region] ?? '',
        county: null,
        population,
        populationDate: danishPopulationDate,
        webDomain,
        emailDomain: emailDomains[0] ?? webDomain,
        emailDomains: [...new Set([...emailDomains, webDomain])],
      }
    }),
    ...danishAssociations.map((row) => association('dk', row)),
  ]
}

function swedish(): readonly Organisation[] {
  return [
    ...swedishMunicipalities.map(([code, name, ending, population, webDomain, mailDomain]): Municipality => {
      const [county, region] = swedishCounties[code.slice(0, 2)] ?? [null, '']
      const special = swedishOfficialNames[code]
      return {
        kind: 'municipality',
        id: `se-municipality-${code}`,
        country: 'se',
        code,
        name,
        officialName: special ?? `${name}${ending} kommun`,
        otherNames: special ? [special] : name === 'Gotland' ? ['Region Gotland'] : [],
        region,
        county,
        population,
        populationDate: swedishPopulationDate,
        webDomain,
        emailDomain: mailDomain ?? webDomain,
        emailDomains: mailDomain ? [mailDomain, webDomain] : [webDomain],
      }
    }),
    ...swedishAssociations.map((row) => association('se', row)),
  ]
}

function association(country: Country, row: AssociationRow): Association {
  const ids = (codes: string | null | undefined) =>
    codes
      ? codes
          .split(' ')
          .map((code) => `${country}-${/^\d+$/.test(code) ? 'municipality' : 'association'}-${code}`)
      : []
  return {
    kind: 'association',
    id: `${country}-association-${row.key}`,
    country,
    name: row.name,
    officialName: row.name,
    otherNames: row.otherNames ?? [],
    form: row.form,
    orgNumber: row.orgNumber ?? null,
    needsHost: row.form !== 'kommunalforbund',
    memberIds: ids(row.members),
    coOptedIds: ids(row.coOpted),
    membersKnown: row.members !== null,
    webDomain: row.domain ?? null,
    emailDomain: row.domain ?? null,
    emailDomains: row.domain ? [row.domain] : [],
  }
}
