import type { LocalDate } from '../kernel/dates.ts'
import type { Moves } from '../kernel/moves.ts'
import type { Link, LinkState } from './schema.ts'

/** How long an invitation waits for an answer. */
export const daysToAnswer = 90

/**
 * The life of a link. The association invites and may take its invitation back or end the link; the municipality
 * accepts, changes, declines and withdraws. After an end the association may invite anew, under the next epoch.
 */
export const linkMoves = {
  invite: { from: ['declined', 'withdrawn', 'ended', 'recalled', 'lapsed'], to: 'invited' },
  accept: { from: ['invited'], to: 'accepted' },
  decline: { from: ['invited'], to: 'declined' },
  change: { from: ['accepted'], to: 'accepted' },
  withdraw: { from: ['accepted'], to: 'withdrawn' },
  end: { from: ['accepted'], to: 'ended' },
  recall: { from: ['invited', 'lapsed'], to: 'recalled' },
} as const satisfies Moves<LinkState>
export type LinkMove = keyof typeof linkMoves

/** The state on a day: an invitation is good up to and with its last day, then it has lapsed. */
export const stateOn = (link: Pick<Link, 'state' | 'lapses'>, today: LocalDate): LinkState =>
  link.state === 'invited' && today > link.lapses ? 'lapsed' : link.state
