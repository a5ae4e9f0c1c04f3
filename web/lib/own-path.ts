/**
 * An address of our own pages out of what a form or an address asks for, else null: never a way out to another site.
 * Read as a browser reads it, which drops tabs and takes a backslash for a slash.
 */
export function ownPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > 2000) return null
  const here = 'http://own.invalid'
  if (!URL.canParse(asked, here)) return null
  const { origin, pathname, search, hash } = new URL(asked, here)
  // A path that begins with two slashes would be another host to the next reader.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : null
}
