import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Action } from '#shared/access/permissions'
import { isoOf, millisOf } from '#shared/kernel/dates'

/** What a link in a mail may be good for. A ticket carries letters, so that the link stays short. */
const letters = {
  'read-meeting': 'r',
  'answer-meeting': 'a',
  'approve-agenda': 'o',
  'read-own-certificate': 'c',
  'write-round': 'w',
  'mark-taken-home': 'h',
  'read-hearing': 'g',
  'voice-hearing': 'v',
  'approve-hearing': 'k',
  'tell-what-changed': 'n',
  'accept-invitation': 'i',
  'object-to-tenant': 'x',
} as const
export type Use = keyof typeof letters

/**
 * A ticket lets one person (or, to object, whoever reads the main mailbox) do a few things without sign-in: answer a
 * meeting, say OK to an agenda, accept an invitation. It names nobody by name and is worth nothing once it lapses.
 */
export type Ticket = {
  readonly tenant: string
  readonly person: string
  readonly meeting: string
  readonly uses: readonly Use[]
  /** Whole seconds are kept. */
  readonly expires: string
}

/** `tenant.person.meeting.uses.expiry.signature`, fit for a path. */
export function makeTicket(secret: string, { tenant, person, meeting, uses, expires }: Ticket): string {
  const content = [
    tenant,
    person,
    meeting,
    uses.map((use) => letters[use]).join(''),
    Math.floor(millisOf(expires) / 1000).toString(36),
  ].join('.')
  return `${content}.${signatureOf(secret, content)}`
}

/** The ticket if it is ours and has not lapsed; anything else is no ticket. */
export function readTicket(secret: string, text: string, now: string): Ticket | null {
  const parts = text.split('.')
  if (parts.length !== 6) return null
  const [tenant, person, meeting, used, expiry, signature] = parts as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const expected = signatureOf(secret, parts.slice(0, 5).join('.'))
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected)))
    return null
  const expires = isoOf(Number.parseInt(expiry, 36) * 1000)
  if (expires <= now) return null
  const uses = (Object.keys(letters) as Use[]).filter((use) => used.includes(letters[use]))
  return { tenant, person, meeting, uses, expires }
}

/** The uses that are actions of the API; the others are steps of signing up and signing in. */
export const actionsOf = (uses: readonly Use[]): Action[] =>
  uses.filter((use): use is Use & Action => use !== 'accept-invitation' && use !== 'object-to-tenant')

const signatureOf = (secret: string, content: string): string =>
  createHmac('sha256', secret).update(`ticket ${content}`).digest('base64url').slice(0, 32)
