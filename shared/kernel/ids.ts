import * as v from 'valibot'

/**
 * An id says its kind in the prefix and sorts by the time it was made. Made outside the rules
 * (`functions/platform/ids.ts`), handed in as an argument; tests make theirs from a seed.
 */
export const idPrefixes = {
  council: 'c',
  network: 'n',
  person: 'p',
  membership: 's',
  department: 'u',
  meeting: 'm',
  item: 'i',
  contribution: 'b',
  hearing: 'h',
  dispatch: 'd',
  cost: 'k',
  task: 'o',
  log: 'x',
  account: 'a',
  signUp: 'g',
  certificate: 'q',
  mandate: 'e',
  lift: 'l',
  card: 'v',
  circular: 'w',
  export: 'z',
  file: 'f',
  publication: 'j',
} as const
export type IdKind = keyof typeof idPrefixes

const body = '[0-9a-hjkmnp-tv-z]{20}'
/** `Id('meeting')` is the schema of a meeting's id. */
export const Id = (...kinds: IdKind[]) =>
  v.pipe(v.string(), v.regex(new RegExp(`^(${kinds.map((kind) => idPrefixes[kind]).join('|')})_${body}$`)))
/** `c_…` or `n_…`: the prefix tells a council from a network. */
export const BodyId = Id('council', 'network')
/** Fixed length, no hyphen: the isolation of tables rests on it. */
export const TenantId = v.pipe(v.string(), v.regex(/^t[0-9a-hjkmnp-tv-z]{12}$/))

/** Makes ids: the time in, random in, the id out. */
export type NewId = (kind: IdKind) => string

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** 10 characters of time, then 10 of randomness (50 bits within one millisecond). */
export function idOf(kind: IdKind, millis: number, random: () => number): string {
  let time = ''
  let rest = millis
  for (let place = 0; place < 10; place++) {
    time = alphabet[rest % 32] + time
    rest = Math.floor(rest / 32)
  }
  let tail = ''
  for (let place = 0; place < 10; place++) tail += alphabet[Math.floor(random() * 32)]
  return `${idPrefixes[kind]}_${time}${tail}`
}

/** Councils and networks are served by two functions; the id tells which. */
export const kindOfBody = (body: string): 'councils' | 'networks' =>
  body.startsWith('c_') ? 'councils' : 'networks'
