/** For comparing names and addresses: one form of letters, one kind of space. */
export const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()

/**
 * Two ways of writing one person's name: the same words in any order, or the same first name where one of the two
 * leaves something out. Couples who share a mailbox and a family name are two.
 */
export function alikeNames(one: string, other: string): boolean {
  const a = plain(one).replace(/,/g, '').split(' ')
  const b = plain(other).replace(/,/g, '').split(' ')
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return true
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return a[0] === b[0] && few.every((word) => many.includes(word))
}
