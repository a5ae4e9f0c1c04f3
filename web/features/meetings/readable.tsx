import type { ReactNode } from 'react'
import { readability } from '#shared/guards/readability'
import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'

/** Shorter texts have too few sentences for the measure to mean anything. */
const fewWords = 40

/** One quiet line beside an official's longer text that is hard to read; nothing where it reads well. */
export function readableHint(language: Language, text: string, textLanguage: Language): ReactNode {
  const { band, lix, words } = readability(text, textLanguage)
  if (words < fewWords || (band !== 'hard' && band !== 'very-hard')) return null
  return <p className="r-quiet">{sentences(language, 'meetings')('hardToRead', { lix })}</p>
}
