import { countryPack, type Language, type ReadingBand } from '../countries/country.ts'

/**
 * How hard a text is to read: LIX = words per sentence + long words in a hundred. A hint to officials about
 * their own longer texts, never a stop and never shown on a citizen's words (source: dansksproghistorie.dk/144,
 * lix.se).
 */
export type Readability = {
  /** Rounded to a whole number, as the bands are. 0 for a text without words. */
  readonly lix: number
  readonly band: ReadingBand
  readonly words: number
  readonly sentences: number
  /** Words of more than six letters, hyphens not counted. */
  readonly longWords: number
  /** Sentences of more than 25 words, as they stand in the text. */
  readonly longSentences: readonly string[]
}

/** A heading or bullet without end mark ends at the blank line; abbreviations and figures end nothing. */
export function readability(text: string, language: Language): Readability {
  let words = 0
  let longWords = 0
  let sentences = 0
  let inSentence = 0
  let begins = 0
  const longSentences: string[] = []
  const end = (at: number) => {
    if (inSentence > 0) sentences++
    if (inSentence > 25) longSentences.push(text.slice(begins, at).trim())
    inSentence = 0
    begins = at
  }
  for (const match of text.matchAll(tokens[language])) {
    if (match.groups?.end) end(match.index + match[0].length)
    else if (match.groups?.word) {
      words++
      inSentence++
      if (match[0].replace(/\P{L}/gu, '').length > 6) longWords++
    }
  }
  end(text.length)
  const lix = words === 0 ? 0 : Math.round(words / sentences + (100 * longWords) / words)
  const bands = countryPack(language === 'da' ? 'dk' : 'se').lixBands
  const band = bands.find(({ upTo }) => lix <= upTo)?.band ?? 'very-hard'
  return { lix, band, words, sentences, longWords, longSentences }
}

/** Those of the sprogvaskeriet.dk and Swedish lists, and "kl.", which stands in every date here. */
const abbreviations = {
  da: 'bl.a. f.eks. fx. pr. dvs. m.v. mv. osv. ca. kr. nr. stk. jf. pct. inkl. evt. mio. pga. m.fl. tlf. att. kl.',
  sv: 't.ex. bl.a. dvs. m.m. osv. ca. kr. nr. kap. st. jfr. inkl. ev. s.k. m.fl. fr.o.m. t.o.m. tfn. kl.',
} as const

const tokens = { da: tokensOf(abbreviations.da), sv: tokensOf(abbreviations.sv) } as const

function tokensOf(list: string): RegExp {
  const known = list
    .split(' ')
    .map(
      (each) => `[${each.charAt(0)}${each.charAt(0).toUpperCase()}]${each.slice(1).replaceAll('.', '\\.')}`,
    )
    .join('|')
  const letters = '[\\p{L}\\p{M}\\p{N}]+'
  return new RegExp(
    [
      `(?<word>(?<![\\p{L}\\p{N}])(?:${known})|\\d+(?:[.,:\u00a0]\\d+)+|${letters}(?:[-\u2011'’]${letters})*)`,
      // The point of an ordinal, "den 18. marts", and that of a numbered list.
      '(?<=\\d)\\.(?=\\s+\\p{Ll})|(?<=(?:^|\\n)[# ]{0,6}\\d{1,2})\\.(?=\\s)',
      '(?<end>[.!?…]+["\'”’»)\\]]*(?=\\s|$)|\\n[^\\S\\n]*\\r?\\n|:(?=\\s+\\p{Lu}))',
    ].join('|'),
    'gu',
  )
}
