import { createTranslator, type _Translator as Translator } from 'use-intl/core'
import type { LocalDate } from '../kernel/dates.ts'
import { packs, type Slice, type SlicePack } from './index.ts'
import type { Language } from './languages.ts'
import { dayText, listText, momentText, moneyText } from './wording.ts'

/**
 * The sentences of one slice in one language: `t('key', { … })`, `t.rich('key', { link: (words) => … })` with
 * elements, `t.markup` with HTML text for mails. Keys and arguments are checked by the compiler.
 */
export type Sentences<Name extends Slice> = Translator<SlicePack<Name>>

const kept = new Map<string, Loose>()
type Loose = Translator<Record<string, string>>

const loose = (language: Language, slice: Slice): Loose => {
  const name = `${language}.${slice}`
  const known = kept.get(name)
  if (known) return known
  const messages: Record<string, string> = packs[language][slice]
  const made = createTranslator<Record<string, string>>({
    locale: language,
    messages,
    timeZone: 'Europe/Copenhagen',
    onError: (error) => {
      throw error
    },
  })
  kept.set(name, made)
  return made
}

/** The sentences of a slice in a language. Made once per process and kept. */
export function sentences<Name extends Slice>(language: Language, slice: Name): Sentences<Name> {
  return loose(language, slice) as unknown as Sentences<Name>
}

/**
 * A sentence whose key is only known while running, such as the type of a refusal. Facts are worded first: dates,
 * instants and money as a reader writes them, lists with "og" / "och". Null where there is no such sentence
 * or it asks for a fact that was not given. A day far from `today` says its year.
 */
export function sentenceOf(
  language: Language,
  slice: Slice,
  key: string,
  facts: Readonly<Record<string, unknown>> = {},
  today?: LocalDate,
): string | null {
  const t = loose(language, slice)
  if (!Object.hasOwn(packs[language][slice], key)) return null
  const worded: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(facts)) {
    const words = wordFact(language, fact, today)
    if (words !== null) worded[name] = words
  }
  try {
    return t(key, worded)
  } catch {
    return null
  }
}

function wordFact(language: Language, fact: unknown, today?: LocalDate): string | number | null {
  if (typeof fact === 'number') return fact
  if (typeof fact === 'boolean') return String(fact)
  if (typeof fact === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(fact)) return dayText(language, fact, today ? { today } : {})
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(fact)) return momentText(language, fact)
    return fact
  }
  if (Array.isArray(fact)) {
    return listText(
      language,
      fact.map((each) => String(wordFact(language, each, today) ?? '')),
    )
  }
  if (fact && typeof fact === 'object' && 'minor' in fact && 'currency' in fact) {
    const { minor, currency } = fact
    if (typeof minor === 'number' && (currency === 'DKK' || currency === 'SEK')) {
      return moneyText(language, { minor, currency })
    }
  }
  return null
}
