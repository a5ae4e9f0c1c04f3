import type { Language } from '../locales/languages.ts'

/**
 * What stands on a paper, whatever it becomes: the text of a mail, a Word file, a tagged PDF, a letter, a page to
 * read. Made in the recipient's language; a renderer adds no word of its own.
 */
export type Paper = {
  readonly language: Language
  /** "Dagsorden", "Minnesanteckningar". */
  readonly title: string
  /** The council or network, above the title and in the header of every page. */
  readonly body: string
  /** What the gathering is called or is about, under the title; may be empty. */
  readonly subtitle: string
  /** The case number as the administration writes it, "Sagsnr. 14/8857"; empty where there is none. */
  readonly caseNumber: string
  /** Said before everything else: that it is a sample, that all people are invented. */
  readonly remarks: readonly string[]
  readonly facts: readonly Fact[]
  readonly opening: readonly Block[]
  readonly sections: readonly Section[]
  readonly closing: readonly Block[]
}

/** "Hvornår: torsdag den 18. marts 2027 kl. 16–18". */
export type Fact = { readonly label: string; readonly value: readonly Run[] }

export type Section = {
  /** "3." in front of the heading; empty where the section is not an item of the agenda. */
  readonly number: string
  readonly title: string
  /** Small print under the heading: when, who begins. */
  readonly notes: readonly string[]
  readonly blocks: readonly Block[]
  /** "Vi aftalte", with what was agreed. */
  readonly parts: readonly { readonly title: string; readonly blocks: readonly Block[] }[]
}

export type Block =
  | { readonly is: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }

/** Words in one shape. `\n` is a new line within the paragraph. `href` is http(s), mailto or tel only. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly href?: string }

export const run = (text: string): Run => ({ text })
export const paragraphOf = (text: string): Block => ({ is: 'paragraph', runs: [run(text)] })
/** The words alone, as they are read aloud. */
export const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
