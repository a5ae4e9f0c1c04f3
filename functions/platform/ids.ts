import { getRandomValues } from 'node:crypto'
import { idOf, type NewId } from '#shared/kernel/ids'

/** Ids of the running system: the machine's clock and its cryptographic randomness. */
export const newId: NewId = (kind) => idOf(kind, Date.now(), random)

export function random(): number {
  return (getRandomValues(new Uint32Array(1))[0] as number) / 2 ** 32
}
