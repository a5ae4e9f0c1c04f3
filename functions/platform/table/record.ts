import type { Item, Key } from './table.ts'

/** A thing as it is kept: its data and the version that the next write must have seen. */
export type Kept<Data> = Data & { readonly version: number }

/** One line of a transaction. `was` is the version seen, or `absent` where the item must not exist yet. */
export type Write =
  | { readonly put: Item; readonly was: number | 'absent' | 'whatever' }
  | { readonly remove: Key; readonly was: number }
  | { readonly check: Key; readonly is: number | 'absent' }

/**
 * How one kind of item is kept: its key, the version of its shape, and how older shapes are read.
 * Every shape ever shipped stays readable; `upcast[n]` turns shape n into shape n + 1.
 */
export type Record_<Data extends object, Names extends readonly string[]> = {
  readonly kind: string
  key(...names: Names): Key
  read(item: Item | null | undefined): Kept<Data> | null
  list(items: readonly (Item | null)[]): Kept<Data>[]
  create(key: Key, data: Data, extra?: Extra): Write
  change(key: Key, data: Data, was: number, extra?: Extra): Write
  /** The item as it is to be, in another place than it lay in: its version counts on. */
  move(from: Key, to: Key, data: Data, was: number): Write[]
  /** For rows that carry no version of their own: the last write stands (proofs by deterministic key). */
  lay(key: Key, data: Data, extra?: Extra): Write
  remove(key: Key, was: number): Write
}
/** Beside the data: when it lapses (epoch seconds), and its place in the index of due things. */
export type Extra = { ttl?: number; gpk?: string; gsk?: string; outbox?: unknown }

export function record<Data extends object, const Names extends readonly string[] = readonly string[]>(
  kind: string,
  shape: number,
  key: (...names: Names) => Key,
  upcast: { readonly [shape: number]: (old: Record<string, unknown>) => Record<string, unknown> } = {},
  /** Fields that are mostly empty are not kept while they are: what is read is what is paid for. */
  blanks: readonly (keyof Data & string)[] = [],
): Record_<Data, Names> {
  const filled = (data: Data): Partial<Data> =>
    blanks.length
      ? (Object.fromEntries(
          Object.entries(data).filter(([name, value]) => value !== '' || !blanks.includes(name as never)),
        ) as Partial<Data>)
      : data
  const empty = Object.fromEntries(blanks.map((name) => [name, '']))
  const item = (at: Key, data: Data, version: number, extra: Extra = {}): Item => ({
    ...filled(data),
    ...extra,
    // A gathering, a cost, a tenant has a `kind` of its own, which the item's kind must not write over.
    ...('kind' in data ? { ownKind: data.kind } : {}),
    pk: at.pk,
    sk: at.sk,
    kind,
    shape,
    version,
  })
  const read = (found: Item | null | undefined): Kept<Data> | null => {
    if (found?.kind !== kind) return null
    const {
      pk: _pk,
      sk: _sk,
      kind: _kind,
      ownKind,
      shape: from,
      gpk: _gpk,
      gsk: _gsk,
      ttl: _ttl,
      ...kept
    } = found
    let data: Record<string, unknown> = ownKind === undefined ? kept : { ...kept, kind: ownKind }
    for (let at = from; at < shape; at++) data = upcast[at]?.(data) ?? data
    return { ...empty, ...data } as Kept<Data>
  }
  return {
    kind,
    key,
    read,
    list: (items) => items.map(read).filter((data) => data !== null),
    create: (at, data, extra) => ({ put: item(at, data, 1, extra), was: 'absent' }),
    change: (at, data, was, extra) => ({ put: item(at, data, was + 1, extra), was }),
    move: (from, to, data, was) => [
      { remove: from, was },
      { put: item(to, data, was + 1), was: 'absent' },
    ],
    lay: (at, data, extra) => ({ put: item(at, data, 1, extra), was: 'whatever' }),
    remove: (at, was) => ({ remove: at, was }),
  }
}
