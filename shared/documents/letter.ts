import { longDate, longDateWithYear } from '../countries/format.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { sentences } from '../locales/translate.ts'
import type { DispatchContent } from '../meetings/content.ts'
import type { Recipient } from '../meetings/schema.ts'
import type { Country } from '../tenancy/schema.ts'
import { contactOf, discreetName, paperOf } from './compose.ts'
import type { Paper } from './paper.ts'

/** A paper on its way by post: to whom, from whom, and a slip to tear off and send back. */
export type Letter = {
  readonly country: Country
  readonly sender: string
  /** Beside the address, never in the window: who to ask. */
  readonly contact: readonly string[]
  readonly address: readonly string[]
  readonly date: string
  readonly greeting: string
  readonly lead: string
  readonly paper: Paper
  readonly regards: readonly string[]
  readonly slip: Slip | null
}
export type Slip = {
  readonly title: string
  readonly about: string
  readonly choices: readonly string[]
  readonly lines: readonly { readonly label: string; readonly filled: string }[]
  readonly how: string
}

/** The letter to one person, as it goes into a window envelope on the day it was sent. */
export function letterOf(content: DispatchContent, recipient: Recipient, sentOn: LocalDate): Letter {
  const { language, item } = recipient
  const t = sentences(language, 'documents')
  const contact = contactOf(content)
  const silent = [
    'notes',
    'cancellation',
    'round',
    'round-reminder',
    'taken-home',
    'shared-agenda',
    'shared-notes',
    'notice',
  ]
  const asks = recipient.mayAnswer && !silent.includes(content.kind)
  return {
    country: content.tenant.country,
    sender: content.tenant.name,
    contact: [contact.name, contact.phone, contact.mail].filter(Boolean),
    address: [recipient.name, ...addressLines(recipient.address)],
    date: longDateWithYear(sentOn, language),
    greeting: t('dear', { name: recipient.name }),
    lead: leadOf(content, recipient),
    paper: paperOf(content, { language, item, printed: true }),
    regards: [t('regards'), ...(contact.name ? [contact.name] : []), content.tenant.name],
    slip: asks
      ? {
          title: t('slip'),
          about: discreetName(content, { language, item }),
          choices: [t('comes'), ...(content.meeting.link ? [t('comesDigital')] : []), t('comesNot')],
          lines: [
            { label: t('slipName'), filled: recipient.name },
            ...(item ? [] : [{ label: t('slipSubstitute'), filled: '' }]),
          ],
          how:
            contact.phone && contact.name
              ? t('slipCall', { name: contact.name, phone: unbroken(contact.phone) })
              : contact.phone
                ? t('slipCallNumber', { phone: unbroken(contact.phone) })
                : t('slipSend'),
        }
      : null,
  }
}

function leadOf({ kind, body, meeting }: DispatchContent, { language, role }: Recipient): string {
  const t = sentences(language, 'documents')
  if (kind === 'notes') return t('notesLetter', { competence: body.competence })
  if (kind === 'cancellation') return t('cancellationLetter')
  if (kind === 'update') return t('updateLetter')
  if (kind === 'reminder') return t('reminderLetter')
  if (kind === 'round' || kind === 'round-reminder')
    return meeting.state === 'elsewhere'
      ? t('roundElsewhereLetter', { group: meeting.title, day: longDate(meeting.date, language) })
      : t('roundLetter')
  if (kind === 'taken-home') return t('takenHomeLetter')
  if (kind === 'shared-agenda') return t('sharedAgendaLetter')
  if (kind === 'shared-notes') return t('sharedNotesLetter')
  if (kind === 'notice') return t('noticeLetter')
  if (kind === 'invitation') return t(role === 'substitute' ? 'substituteLetter' : 'invitationLetter')
  return t('agendaLetter')
}

/** A telephone number is not parted at the end of a line. */
const unbroken = (phone: string): string => phone.replace(/ /g, '\u00a0')

/** "Skovvej 3, 2. tv., 3650 Ølstykke" on lines of their own; floor and door stay by the street. */
export function addressLines(address: string): string[] {
  const parts = address
    .split(/[\n,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const lines: string[] = []
  for (const part of parts) {
    if (lines.length && /^(?:st|kl|\d{1,2})\.|^(?:lgh|vån|tr)\b/i.test(part))
      lines.push(`${lines.pop()}, ${part}`)
    else lines.push(part)
  }
  return lines
}
