import * as v from 'valibot'

/** The languages Rådslag speaks. Both are complete: a sentence missing in one of them does not compile. */
export const languages = ['da', 'sv'] as const
export const Language = v.picklist(languages)
export type Language = v.InferOutput<typeof Language>

export const isLanguage = (text: unknown): text is Language => v.is(Language, text)
