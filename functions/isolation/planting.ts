/** Whose text it is, and of which kind: what a reader may meet of it follows from the kind. */
export type Owner = 'home' | 'away'
export const textKinds = {
  open: 'stands on the public page, or on its way there',
  named: 'the name of a member who consents to be named',
  inside: 'for those who are in the room',
  reach: 'a person’s mail, phone or address',
  needs: 'what a person needs at a meeting',
  shut: 'a closed item of an agenda or of notes',
} as const
export type TextKind = keyof typeof textKinds

const markOf = (owner: Owner, kind: TextKind) => `qz${owner}${kind}`
const anyMark = new RegExp(`qz(home|away)(${Object.keys(textKinds).join('|')})`, 'g')
/** Phone numbers hold digits only: the tenant shows in the middle of them. */
const digitsOf = { home: '7093 1104', away: '7093 2205' } as const

/** Every mark that stands in a text, as `home inside`. */
export function marksIn(text: string): Set<string> {
  const found = new Set([...text.matchAll(anyMark)].map(([, owner, kind]) => `${owner} ${kind}`))
  for (const owner of ['home', 'away'] as const)
    if (text.includes(digitsOf[owner])) found.add(`${owner} reach`)
  return found
}

/** The ids in a text. */
export const idsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\b[a-z]_[0-9a-hjkmnp-tv-z]{20}\b/g)].map(([id]) => id))

/** The same world with a mark in every text that a person wrote: free text, names, addresses, numbers. */
export const planted = <World>(world: World, owner: Owner): World => walk(world, [], {}, owner) as World

type Around = Readonly<Record<string, unknown>>

function walk(value: unknown, path: readonly string[], around: Around, owner: Owner): unknown {
  if (Array.isArray(value)) return value.map((each) => walk(each, path, around, owner))
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, walk(each, [...path, key], value as Around, owner)]),
    )
  if (typeof value !== 'string' || value === '') return value
  const key = path.at(-1) ?? ''
  if (key === 'phone') return path.includes('contact') || path.includes('caseHelp') ? value : digitsOf[owner]
  if (!isText(key, value)) return value
  const mark = markOf(owner, kindOf(path, key, around))
  return value.includes('@') ? `${mark}.${value}` : `${value} ${mark}`
}

/** Said by a person rather than chosen from a list: it has a space, a letter beyond ASCII, or is a name. */
const isText = (key: string, value: string): boolean =>
  key !== 'theme' &&
  key !== 'who' &&
  (value.includes('@') || /[\s\u0080-\uffff]/.test(value) || key === 'name' || key === 'title')

function kindOf(path: readonly string[], key: string, around: Around): TextKind {
  const under = (name: string) => path.includes(name)
  if (under('needs')) return 'needs'
  if ((around.access === 'closed' || around.closed === true) && key !== 'link') return 'shut'
  if (under('contact')) return 'open'
  if (['email', 'address', 'to'].includes(key)) return 'reach'
  if (under('card') && around.named === true) return 'named'
  if (path[0] === 'tenant' || under('content')) {
    if (key === 'name' && (under('tenant') || under('municipalities'))) return 'open'
  }
  if (under('body') && ['name', 'tagline'].includes(key)) return 'open'
  if (under('charters') && (key === 'purpose' || (under('groups') && (key === 'title' || key === 'one'))))
    return 'open'
  // A public hearing stands on the public page with its words, the links of its papers, and the files that were chosen.
  if (
    under('hearings') &&
    ((around.public === true && ['title', 'text', 'name'].includes(key)) || around.link)
  )
    return 'open'
  if (under('publications') && around.state === 'published' && ['title', 'text'].includes(key)) return 'open'
  return 'inside'
}
