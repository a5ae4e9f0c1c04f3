import type { MailEventKind } from '#shared/kernel/mail'
import { type MailEvent, proofEvent } from './meetings/jobs.ts'
import { settle } from './platform/mail/attempts.ts'
import { letterInstead } from './platform/mail/letter-instead.ts'
import type { Surroundings } from './platform/surroundings.ts'
import { commit } from './platform/table/commit.ts'
import { controlTenants, restores } from './platform/table/control-records.ts'
import { newMeter } from './platform/table/table.ts'
import { systemTable } from './platform/work/system.ts'
import { circularEvent } from './region/jobs.ts'

type SesEvent = {
  readonly detail?: {
    readonly eventType?: string
    readonly mail?: {
      readonly messageId?: string
      readonly tags?: Readonly<Record<string, readonly string[]>>
    }
    readonly bounce?: { readonly bounceType?: string; readonly bounceSubType?: string }
    readonly complaint?: { readonly complaintFeedbackType?: string }
    readonly reject?: { readonly reason?: string }
  }
}

/** What SES says of a mail, in our words; undefined for what changes nothing (an opening, a delay). */
function wordOf({ detail }: SesEvent): { what: MailEventKind; reason: string } | undefined {
  const { eventType = '', bounce, complaint, reject } = detail ?? {}
  const words: Readonly<Record<string, { what: MailEventKind; reason: string }>> = {
    Send: { what: 'sent', reason: '' },
    Delivery: { what: 'delivered', reason: '' },
    // A full mailbox or a vacation is not the end of it: SES tries again and says so when it gives up.
    Bounce: {
      what: 'bounced',
      reason: [bounce?.bounceType, bounce?.bounceSubType].filter(Boolean).join(' '),
    },
    Reject: { what: 'bounced', reason: reject?.reason ?? 'rejected' },
    Complaint: { what: 'complained', reason: complaint?.complaintFeedbackType ?? '' },
  }
  return words[eventType]
}

/** The tags that an attempt was sent with, or null where one of them is missing: then it is another kind of mail. */
function tagsOf<const Name extends string>(
  { detail }: SesEvent,
  names: readonly Name[],
): Record<Name, string> | null {
  const tags = names.map((name) => [name, detail?.mail?.tags?.[name]?.[0] ?? ''] as const)
  return tags.every(([, tag]) => tag) ? (Object.fromEntries(tags) as Record<Name, string>) : null
}

/** SES's word on one mail, by the tags that its attempt was sent with. Null for mails that have no row of proof. */
export function mailEventOf(event: SesEvent): (MailEvent & { tenant: string }) | null {
  const word = wordOf(event)
  const tags = tagsOf(event, ['tenant', 'meeting', 'dispatch', 'person', 'attempt'])
  return word && tags ? { ...word, ...tags, messageId: event.detail?.mail?.messageId ?? '' } : null
}

/**
 * The attempt of a short mail (a code, an invitation, an answer to a sign-up) that an event is about. Whatever SES
 * says of a mail, it has it.
 */
export const attemptOf = (event: SesEvent): { log: string; slot: string; attempt: string } | null =>
  event.detail?.eventType ? tagsOf(event, ['log', 'slot', 'attempt']) : null

/** A person who called a short mail of their tenant spam. */
export const complainedOf = (event: SesEvent): { tenant: string; person: string } | null =>
  event.detail?.eventType === 'Complaint' && !tagsOf(event, ['meeting'])
    ? tagsOf(event, ['tenant', 'person'])
    : null

/** The same of a mail to several contact persons. */
export function circularEventOf(event: SesEvent) {
  const word = wordOf(event)
  const tags = tagsOf(event, ['tenant', 'circular', 'attempt'])
  return word && tags ? { what: word.what, ...tags } : null
}

/**
 * Moves the row of proof of the mail that an event is about, and settles whether a short mail went out. What comes
 * while a tenant's table is copied waits for the copy: it is thrown back to the queue.
 */
export async function takeMailEvent(event: unknown, surroundings: Surroundings): Promise<void> {
  const short = attemptOf(event as SesEvent)
  if (short) await settle(surroundings.control(newMeter()), surroundings, short)
  const told = mailEventOf(event as SesEvent)
  const ofCircular = circularEventOf(event as SesEvent)
  const complained = complainedOf(event as SesEvent)
  const tenant = told?.tenant ?? ofCircular?.tenant ?? complained?.tenant
  if (!tenant) return
  const control = surroundings.control(newMeter())
  const [found, restore] = await control.getMany([controlTenants.key(tenant), restores.key(tenant)])
  const card = controlTenants.read(found)
  if (!card) return
  const restoring = restores.read(restore)?.state
  if (restoring === 'copying' || restoring === 'erasing') throw new Error(`${tenant} is being brought back`)
  const table = await systemTable(surroundings, card, 'mail-events')
  const { now, newId } = surroundings
  if (told) {
    const { tenant: _, ...about } = told
    await proofEvent(about, { table, now: now(), newId })
  } else if (ofCircular) await circularEvent(ofCircular, { table, now, newId })
  else if (complained) {
    const writes = await letterInstead(table, complained.person, { id: newId('task'), at: now() })
    if (writes.length === 0) return
    const made = await commit(
      table,
      { writes, log: { did: 'person.letters-instead', about: [complained.person] } },
      { by: 'mail-events', at: now(), logId: newId('log') },
    )
    if (!made.ok) throw new Error(`${complained.person} changed meanwhile`)
  }
}
