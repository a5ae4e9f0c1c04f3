import type { Moves } from '../kernel/moves.ts'
import type { NotesState } from './schema.ts'

/** Notes that were sent may be put right: they become a draft again, while everybody reads what was sent. */
export const notesMoves = {
  write: { from: ['draft', 'sent'], to: 'draft' },
  send: { from: ['draft', 'sent'], to: 'sent' },
} as const satisfies Moves<NotesState>
export type NotesMove = keyof typeof notesMoves
