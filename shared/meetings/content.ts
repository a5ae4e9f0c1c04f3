import type { Body } from '../bodies/schema.ts'
import type { FileLine } from '../files/schema.ts'
import type { Notes } from '../notes/schema.ts'
import type { Tenant } from '../tenancy/schema.ts'
import { openVersion, withoutGuestMail } from './agenda.ts'
import type { DispatchKind, Meeting, Recipient } from './schema.ts'

/**
 * What a dispatch freezes beside its recipients: everything that its mails, letters and files are made of, so that
 * what is printed a week later is what was sent. A closed item is in it with its number only: `access: 'closed'` and
 * neither title nor text (an item closed in the notes: `closed: true` likewise).
 */
export type DispatchContent = {
  readonly kind: DispatchKind
  readonly tenant: Pick<
    Tenant,
    'id' | 'slug' | 'name' | 'country' | 'language' | 'mailbox' | 'contact' | 'colour' | 'invented'
  >
  readonly body: Pick<Body, 'id' | 'name' | 'tagline' | 'competence' | 'contact' | 'caseNumber'>
  readonly meeting: Omit<Meeting, 'version'>
  readonly notes?: Omit<Notes, 'version'>
  /** Who was there, for the header of the notes. */
  readonly attended?: readonly { name: string; came: 'on-site' | 'digital' | 'absent' }[]
  /** What is passed on of another group's meeting, as the officer pasted it. */
  readonly shared?: { readonly text: string; readonly link: string; readonly files?: readonly FileLine[] }
}

/**
 * The content of a dispatch from the meeting as it stands. Closed items, guests' addresses and the list of who is
 * invited stay behind. Notes must be their open version already.
 */
export function contentOf(
  kind: DispatchKind,
  tenant: DispatchContent['tenant'],
  body: DispatchContent['body'],
  meeting: Meeting,
  more: Pick<DispatchContent, 'notes' | 'attended' | 'shared'> = {},
): DispatchContent {
  const {
    version: _version,
    sent: _sent,
    invited: _invited,
    chairAskedAt: _asked,
    laid: _laid,
    ...kept
  } = meeting
  return {
    kind,
    tenant: senderOf(tenant),
    body: {
      id: body.id,
      name: body.name,
      tagline: body.tagline,
      competence: body.competence,
      contact: body.contact,
      ...(body.caseNumber ? { caseNumber: body.caseNumber } : {}),
    },
    meeting: { ...kept, items: withoutGuestMail(openVersion(meeting.items)) },
    ...(more.notes ? { notes: more.notes } : {}),
    ...(more.attended ? { attended: more.attended } : {}),
    ...(more.shared ? { shared: more.shared } : {}),
  }
}

/** What this recipient may have of it: a guest has the one item, and neither the notes nor who was there. */
export function contentFor(content: DispatchContent, recipient: Pick<Recipient, 'item'>): DispatchContent {
  if (recipient.item === undefined) return content
  const { notes: _notes, attended: _attended, ...kept } = content
  return {
    ...kept,
    meeting: {
      ...content.meeting,
      items: content.meeting.items.filter((item) => item.id === recipient.item),
    },
  }
}

/** Of a tenant, what stands on everything it sends: frozen with the mail, so that it reads the same years later. */
export const senderOf = (tenant: DispatchContent['tenant']): DispatchContent['tenant'] => ({
  id: tenant.id,
  slug: tenant.slug,
  name: tenant.name,
  country: tenant.country,
  language: tenant.language,
  mailbox: tenant.mailbox,
  contact: tenant.contact,
  colour: tenant.colour,
  invented: tenant.invented,
})
