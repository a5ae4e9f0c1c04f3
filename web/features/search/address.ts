/** The address of what is found by some words, in the years that are meant where none is said. */
export const roomOf = (slug: string, words: string, year?: number): string =>
  `/${slug}/search?${new URLSearchParams({ q: words, ...(year === undefined ? {} : { year: String(year) }) })}`
