/**
 * How words are looked for: folded, by the beginnings of words, all of them. Pure; what may be looked through is
 * decided before anything comes here.
 */

/** Letters that the two languages write each in its own way, and that have no plain letter inside them. */
const letters: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', đ: 'd', ð: 'd', þ: 't', ł: 'l', ß: 'ss' }

/**
 * A text as it is compared: small letters without marks. å, ä, æ, aa and ae are one, and so are ø, ö and oe: Åse is
 * found as Aase or Ase, Møller as Möller, Moeller or Moller. What begins a word begins it folded, too.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æøđðþłß]/g, (letter) => letters[letter] ?? letter)
    .replace(/a[ae]+/g, 'a')
    .replace(/oe+/g, 'o')

/** The words of a text, folded: letters and digits, whatever stands between them. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Something that can be found. `own` is what it says itself, `around` what it belongs to and may be named by as well. */
export type Sought = { readonly own: readonly string[]; readonly around?: readonly string[] }

/**
 * How well a thing is met by the words; `null` where it is not. Every word begins one of its words, and at least one
 * begins a word of its own: the name of a council narrows what is found in it, and does not find all of it. A whole
 * word counts for more than a beginning, a word of its own for more than one around it.
 */
export function met(looked: readonly string[], { own, around = [] }: Sought): number | null {
  const [mine, about] = [own.flatMap(wordsOf), around.flatMap(wordsOf)]
  const markOf = (word: string): number | null => {
    if (mine.includes(word)) return 4
    if (begun(mine, word)) return 3
    if (about.includes(word)) return 1
    return begun(about, word) ? 0 : null
  }
  const marks = looked.map(markOf).filter((mark) => mark !== null)
  if (marks.length < looked.length || !marks.some((mark) => mark >= 3)) return null
  return marks.reduce((sum, mark) => sum + mark, 0)
}

/** True where the text speaks of one of the words: what is shown of a thing that was found. */
export const speaksOf = (looked: readonly string[], text: string): boolean => {
  const words = wordsOf(text)
  return looked.some((word) => begun(words, word))
}

const begun = (words: readonly string[], word: string): boolean => words.some((each) => each.startsWith(word))

/** What was found, with how well it is met, its day and its id. */
export type Hit<Row> = { readonly row: Row; readonly mark: number; readonly day: string; readonly id: string }

/** Best first, of those the newest, and then by id, so that the same words give the same order. */
export function ranked<Row>(hits: readonly Hit<Row>[], most: number): { rows: Row[]; more: number } {
  const order = [...hits].sort((a, b) => b.mark - a.mark || compare(b.day, a.day) || compare(a.id, b.id))
  return { rows: order.slice(0, most).map(({ row }) => row), more: Math.max(0, hits.length - most) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
