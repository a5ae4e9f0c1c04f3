import type { Credentials } from './broker.ts'

/** What a cache of credentials is handed: the clock, chance, and how many it may keep. */
export type Keeping = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 up to 1: spreads renewals, so that instances begun together do not ask together. */
  readonly random: () => number
  readonly most: number
  /** So many milliseconds before they expire, credentials are given to nobody any more. */
  readonly margin: number
}

/** By so much earlier, by chance, they are asked for anew. */
export const spread = 180_000

type Kept<Given> = { until: number; readonly given: Promise<Given> }

/**
 * Keeps what was given for a name (a tenant and a role) until `margin` before it expires, or up to `spread` earlier. Of several who ask at once
 * one goes and asks; a refusal is not kept; of more than `most`, the one that was used longest ago goes.
 */
export function keptCredentials<Given extends Pick<Credentials, 'expiration'>>({
  now,
  random,
  most,
  margin,
}: Keeping) {
  const kept = new Map<string, Kept<Given>>()
  return (name: string, ask: () => Promise<Given>): Promise<Given> => {
    const known = kept.get(name)
    kept.delete(name)
    if (known && now() < known.until) {
      // Last in the order of the map is used last.
      kept.set(name, known)
      return known.given
    }
    const asked: Kept<Given> = { until: Number.POSITIVE_INFINITY, given: ask() }
    kept.set(name, asked)
    asked.given.then(
      ({ expiration }) => {
        // What cannot be read as an instant is not kept at all.
        asked.until = (Date.parse(expiration) || 0) - margin - random() * spread
      },
      () => {
        if (kept.get(name) === asked) kept.delete(name)
      },
    )
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return asked.given
  }
}
