import * as v from 'valibot'
import type { Moves } from './moves.ts'

/** How far one mail is. `unknown`: it was on its way when the worker stopped, and nobody can tell. */
export const MailState = v.picklist(['sending', 'sent', 'delivered', 'bounced', 'complained', 'unknown'])
export type MailState = v.InferOutput<typeof MailState>

/**
 * One mail, whatever it brings: it goes on by what the worker did and by what the mail service says of it, and the
 * same word twice changes nothing.
 */
export const mailMoves = {
  accept: { from: ['sending', 'unknown'], to: 'sent' },
  lose: { from: ['sending'], to: 'unknown' },
  deliver: { from: ['sending', 'unknown', 'sent'], to: 'delivered' },
  bounce: { from: ['sending', 'unknown', 'sent', 'delivered'], to: 'bounced' },
  complain: { from: ['sending', 'unknown', 'sent', 'delivered'], to: 'complained' },
} as const satisfies Moves<MailState>
export type MailMove = keyof typeof mailMoves

/** What the mail service tells of a mail, and the move that is. `sent`: it has the mail; the rest is told later. */
export const moveOfMailEvent = {
  sent: 'accept',
  delivered: 'deliver',
  bounced: 'bounce',
  complained: 'complain',
} as const satisfies Readonly<Record<string, MailMove>>
export type MailEventKind = keyof typeof moveOfMailEvent
