import type { Moves } from '../kernel/moves.ts'
import type { PublicationState } from './schema.ts'

/**
 * Nothing leaves the room unagreed. Other words are agreed on anew; what is public is taken down before it is written
 * again.
 */
export const publicationMoves = {
  write: { from: ['draft', 'agreed', 'withdrawn'], to: 'draft' },
  agree: { from: ['draft', 'agreed'], to: 'agreed' },
  /** From a draft only where the charter asks for no agreement: `mayLeave` says. */
  publish: { from: ['draft', 'agreed'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
  /** It goes as if it had never been: only what nobody outside has seen. */
  remove: { from: ['draft', 'agreed'], to: 'draft' },
} as const satisfies Moves<PublicationState>
export type PublicationMove = keyof typeof publicationMoves
