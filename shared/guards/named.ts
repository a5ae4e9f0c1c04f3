/**
 * Does the name stand in words that the public would read? A first name alone names nobody in particular, so only a
 * whole name counts, however it is written large or small.
 */
export const namedIn = (words: readonly string[], name: string): boolean =>
  name.includes(' ') && words.join('\n').toLowerCase().includes(name.toLowerCase())
