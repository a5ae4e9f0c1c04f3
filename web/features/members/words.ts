import type { SeatGroup } from '#shared/charters/schema'
import { municipalities } from '#shared/countries/catalogue'
import type { Country } from '#shared/countries/pack'
import { type LocalDate, localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { Channel, Consent, MemberRole } from '#shared/members/schema'

export const today = (): LocalDate => localDateOf(new Date().toISOString())

const roleKeys = {
  chair: 'chair',
  'vice-chair': 'vice-chair',
  member: 'member',
  substitute: 'roleSubstitute',
  observer: 'observer',
} as const satisfies Record<MemberRole, string>
export const roleWord = (language: Language, role: MemberRole): string =>
  sentences(language, 'members')(roleKeys[role])
export const roles = Object.keys(roleKeys) as readonly MemberRole[]

const channelKeys = {
  mail: 'channelMail',
  letter: 'channelLetter',
  phone: 'channelPhone',
} as const satisfies Record<Channel, string>
export const channels = Object.keys(channelKeys) as readonly Channel[]
export const channelOptions = (language: Language) =>
  channels.map((value) => ({ value, label: sentences(language, 'members')(channelKeys[value]) }))
export const languageOptions = (language: Language) => {
  const t = sentences(language, 'members')
  return [
    { value: 'da', label: t('danish') },
    { value: 'sv', label: t('swedish') },
  ]
}

export const consentWays = ['paper', 'meeting', 'phone', 'mail'] as const satisfies readonly Consent['how'][]
export const howWord = (language: Language, how: Consent['how']): string =>
  sentences(language, 'members')(`how-${how}`)

export const groupOptions = (groups: readonly SeatGroup[]) =>
  groups.map((group) => ({ value: group.key, label: group.title }))

/** The name of a municipality by its code; the code itself where the catalogue has none. */
export const municipalityName = (country: Country, code: string): string =>
  municipalities(country).find((each) => each.code === code)?.name ?? code
/** Where the municipality itself can be asked. */
export const municipalitySite = (country: Country, code: string): string | null =>
  municipalities(country).find((each) => each.code === code)?.webDomain ?? null
