import { addDays, instantOf } from '#shared/kernel/dates'
import type { DispatchContent } from '#shared/meetings/content'
import type { Recipient } from '#shared/meetings/schema'
import { makeTicket, type Use } from '../platform/proof/tickets.ts'

/** Where a mail leads: answers and the chair's OK by a link without sign-in, the rest behind it. */
export type Links = {
  readonly answer?: { readonly comes: string; readonly digital: string; readonly no: string }
  readonly read?: string
  readonly approve?: string
  /** Where the lines of a round are written, and where a page was taken home to is told. */
  readonly round?: string
  readonly home?: string
  /** Some papers are too large for the mail. */
  readonly papersLeft?: boolean
}

/** A link still opens the meeting for a while after it was held. */
const daysAfterMeeting = 30
/** A committee meets once a month, and not in the summer. */
const daysToTakeHome = 200

/**
 * The links of one recipient's mail. The page behind a ticket has a button, since mail scanners open links:
 * opening one answers nothing. A sample shows the same buttons and leads to the secretary's own page.
 */
export function linksFor(
  content: DispatchContent,
  recipient: Recipient,
  at: { readonly webAddress: string; readonly secret: string },
): Links {
  const { meeting, tenant, kind } = content
  const page = `${at.webAddress}/${tenant.slug}/meetings/${meeting.id}`
  const byTicket = (uses: readonly Use[], room = 'link', days = daysAfterMeeting) =>
    `${page}/${room}/${makeTicket(at.secret, {
      tenant: tenant.id,
      person: recipient.person,
      meeting: meeting.id,
      uses,
      expires: instantOf(addDays(meeting.date, days), meeting.end),
    })}`
  // Nobody signs in, so the address says which language the reader has chosen.
  const spoken = recipient.language === tenant.language ? [] : [`language=${recipient.language}`]
  const asking = (link: string, ...asked: string[]) => {
    const query = [...asked, ...spoken].join('&')
    return query ? `${link}?${query}` : link
  }
  const answers = (link: string) => ({
    comes: asking(link, 'answer=comes'),
    digital: asking(link, 'answer=digital'),
    no: asking(link, 'answer=no'),
  })
  if (kind === 'sample') return { answer: answers(page), read: page }
  if (kind === 'approval') {
    const link = byTicket(['read-meeting', 'approve-agenda'])
    return { approve: asking(link), read: asking(link) }
  }
  if (!recipient.mayAnswer || kind === 'cancellation') return {}
  if (kind === 'notes') return { read: `${page}/notes` }
  if (content.shared?.files?.length) return { read: asking(byTicket(['read-meeting'])) }
  if (kind === 'shared-agenda' || kind === 'shared-notes' || kind === 'notice') return {}
  if (kind === 'round' || kind === 'round-reminder')
    return { round: asking(byTicket(['write-round'], 'round')) }
  if (kind === 'taken-home') return { home: asking(byTicket(['mark-taken-home'], 'home', daysToTakeHome)) }
  const link = byTicket(['read-meeting', 'answer-meeting'])
  return { answer: answers(link), read: asking(link) }
}
