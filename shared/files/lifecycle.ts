import type { Moves } from '../kernel/moves.ts'
import type { FileState } from './schema.ts'

/** What was taken off an item can be put back, while it is there. */
export const fileMoves = {
  setAside: { from: ['kept'], to: 'set-aside' },
  fetchBack: { from: ['set-aside'], to: 'kept' },
} as const satisfies Moves<FileState>
