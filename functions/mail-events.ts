import { type MailEvent, proofEvent } from './meetings/jobs.ts'
import { controlTenants } from './platform/control-records.ts'
import type { Surroundings } from './platform/surroundings.ts'
import { systemTable } from './platform/system.ts'
import { newMeter } from './platform/table.ts'
import { circularEvent } from './region/jobs.ts'

type SesEvent = {
  readonly detail?: {
    readonly eventType?: string
    readonly mail?: { readonly tags?: Readonly<Record<string, readonly string[]>> }
    readonly bounce?: { readonly bounceType?: string; readonly bounceSubType?: string }
    readonly complaint?: { readonly complaintFeedbackType?: string }
    readonly reject?: { readonly reason?: string }
  }
}

/** SES's word on one mail, by the tags that its attempt was sent with. Null for mails that have no row of proof. */
export function mailEventOf(event: SesEvent): (MailEvent & { tenant: string }) | null {
  const { eventType = '', mail, bounce, complaint, reject } = event.detail ?? {}
  const tag = (name: string) => mail?.tags?.[name]?.[0] ?? ''
  const what = eventType.toLowerCase()
  const told = {
    delivery: { what: 'delivered' as const, reason: '' },
    // A full mailbox or a vacation is not the end of it: SES tries again and says so when it gives up.
    bounce: {
      what: 'bounced' as const,
      reason: [bounce?.bounceType, bounce?.bounceSubType].filter(Boolean).join(' '),
    },
    reject: { what: 'bounced' as const, reason: reject?.reason ?? 'rejected' },
    complaint: { what: 'complained' as const, reason: complaint?.complaintFeedbackType ?? '' },
  }[what]
  const [tenant, meeting, dispatch, person, attempt] = [
    'tenant',
    'meeting',
    'dispatch',
    'person',
    'attempt',
  ].map(tag) as [string, string, string, string, string]
  if (!told || !tenant || !meeting || !dispatch || !person || !attempt) return null
  return { ...told, tenant, meeting, dispatch, person, attempt }
}

/** The same of a mail to several contact persons. */
export function circularEventOf(event: SesEvent) {
  const tag = (name: string) => event.detail?.mail?.tags?.[name]?.[0] ?? ''
  const what = (
    { delivery: 'delivered', bounce: 'bounced', reject: 'bounced', complaint: 'complained' } as const
  )[(event.detail?.eventType ?? '').toLowerCase() as 'delivery' | 'bounce' | 'reject' | 'complaint']
  const [tenant, circular, attempt] = [tag('tenant'), tag('circular'), tag('attempt')]
  return what && tenant && circular && attempt ? { what, tenant, circular, attempt } : null
}

/** Moves the row of proof of the mail that an event is about. */
export async function takeMailEvent(event: unknown, surroundings: Surroundings): Promise<void> {
  const told = mailEventOf(event as SesEvent)
  const ofCircular = circularEventOf(event as SesEvent)
  const tenant = told?.tenant ?? ofCircular?.tenant
  if (!tenant) return
  const control = surroundings.control(newMeter())
  const card = controlTenants.read(await control.get(controlTenants.key(tenant)))
  if (!card) return
  const table = await systemTable(surroundings, card, 'mail-events')
  const { now, newId } = surroundings
  if (told) {
    const { tenant: _, ...about } = told
    await proofEvent(about, { table, now: now(), newId })
  } else if (ofCircular) await circularEvent(ofCircular, { table, now, newId })
}
