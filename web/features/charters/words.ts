import type { Light } from '#shared/charters/schema'
import type { Words } from '#shared/charters/sentences'
import { nameOfMunicipality } from '#shared/countries/catalogue'
import { localDateOf } from '#shared/kernel/dates'
import type { Language } from '#shared/locales/languages'
import { sentenceOf, sentences } from '#shared/locales/translate'
import { listText } from '#shared/locales/wording'

/** The sentences of charters in the reader's language, for `shared/charters/sentences`. */
export const charterWords = (language: Language): Words => {
  const t = sentences(language, 'charters')
  // Keys and facts come from the clause's kind while running; locales.test and sentences.test hold them together.
  return {
    say: (key, facts) => t.markup(key as never, facts as never),
    list: (parts) => listText(language, parts),
  }
}

/** What a light says, and what to do about it. */
export function lightWords(language: Language, light: Light): { says: string; todo: string } {
  const { municipalities } = light.facts
  const facts = Array.isArray(municipalities)
    ? { ...light.facts, municipalities: municipalities.map(nameOfMunicipality) }
    : light.facts
  const today = localDateOf(new Date().toISOString())
  return {
    says: sentenceOf(language, 'charters', light.says, facts, today) ?? '',
    todo: light.todo ? (sentenceOf(language, 'charters', `todo-${light.todo}`, facts, today) ?? '') : '',
  }
}

const labels = {
  frames: 'labelFrames',
  terms: 'labelTerms',
  statutes: 'labelStatutes',
  mandate: 'labelMandate',
  rules: 'labelRules',
} as const

/** What this body calls its charter. */
export const charterLabel = (language: Language, label: keyof typeof labels): string =>
  sentences(language, 'charters')(labels[label])

/** The same within a sentence: "ret rammerne". */
export const labelInSentence = (language: Language, label: keyof typeof labels): string =>
  sentences(language, 'charters')('labelDefinite', { label })
