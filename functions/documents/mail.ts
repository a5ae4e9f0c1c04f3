import { longDate } from '#shared/countries/format'
import { contactOf, fileNameOf, paperOf, subjectOf } from '#shared/documents/compose'
import type { Paper } from '#shared/documents/paper'
import type { Instant } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import type { DispatchContent } from '#shared/meetings/content'
import type { Recipient } from '#shared/meetings/schema'
import type { Mail } from '../platform/mail/mail.ts'
import { buttons, escaped, mailPage, oneLine, paragraph, safeAddress } from '../platform/mail/simple-mail.ts'
import { htmlParts } from './html.ts'
import { calendarOf, docxOf, pdfOf } from './made-when-asked.ts'
import { textOf } from './text.ts'

/** Pages that the mail leads to. Each asks once more by a button: mail scanners open links. */
export type MailLinks = {
  readonly answer?: { readonly comes: string; readonly digital: string; readonly no: string }
  readonly read?: string
  readonly approve?: string
  /** The page on which the lines of a round are written. */
  readonly round?: string
  /** The page to take home, with its Yes. */
  readonly home?: string
  /** Some papers are too large for the mail: they are fetched where it can be read. */
  readonly papersLeft?: boolean
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The mail of a dispatch to one person: everything in the text itself, the same as Word and tagged PDF, an entry
 * for the calendar where there is something to come to. Subject and sender tell a locked screen no more than a time
 * and the municipality. Replies go to the secretary's mailbox. The worker adds the tags of its attempt.
 */
export async function mailOf(
  content: DispatchContent,
  recipient: Recipient,
  links: MailLinks,
  now: Instant,
): Promise<Mail> {
  const { language, item } = recipient
  const paper = paperOf(content, { language, item })
  const method = calendarMethod(content, recipient)
  const name = fileNameOf(content, language)
  return {
    to: { name: oneLine(recipient.name), address: recipient.email },
    fromName: oneLine(content.tenant.name),
    replyTo: content.tenant.mailbox,
    subject: oneLine(subjectOf(content, recipient)),
    ...mailWords(content, recipient, links, paper),
    attachments: hasFiles(content)
      ? [
          { name: `${name}.docx`, type: docxType, content: await docxOf(paper) },
          { name: `${name}.pdf`, type: 'application/pdf', content: await pdfOf(paper) },
        ]
      : [],
    ...(method ? { calendar: { method, content: await calendarOf(content, recipient, method, now) } } : {}),
    tags: {},
  }
}

/** What the mail says, as text and as a page; the same words in both. */
export function mailWords(
  content: DispatchContent,
  recipient: Recipient,
  links: MailLinks,
  paper: Paper = paperOf(content, recipient),
): { text: string; html: string } {
  const { hello, asks, after } = around(content, recipient, links)
  const rule = '<hr style="margin:24px 0;border:0;border-top:1px solid #8a949e">'
  return {
    text: `${[
      ...hello,
      textOf(paper),
      ...asks.flatMap(({ question, choices, also }) => [
        [question, ...choices.map(addressed)].join('\n'),
        ...also,
      ]),
      ...after.map((line) => (typeof line === 'string' ? line : addressed(line))),
    ].join('\n\n')}\n`,
    html: mailPage(recipient.language, subjectOf(content, recipient), [
      ...hello.map(paragraph),
      ...asks.flatMap(({ question, choices, also }) => [
        `<h2 style="margin:20px 0 12px;font-size:19px;line-height:1.35">${escaped(question)}</h2>`,
        buttons(choices),
        ...also.map(paragraph),
      ]),
      rule,
      ...htmlParts(paper),
      rule,
      ...after.map((line) => (typeof line === 'string' ? paragraph(line) : linked(line))),
    ]),
  }
}

type Link = { readonly label: string; readonly href: string }
type Ask = { readonly question: string; readonly choices: readonly Link[]; readonly also: readonly string[] }

/** What is a line or two needs no papers; everything else comes as Word and PDF too. */
const hasFiles = ({ kind }: DispatchContent): boolean =>
  ![
    'cancellation',
    'reminder',
    'round',
    'round-reminder',
    'shared-agenda',
    'shared-notes',
    'notice',
  ].includes(kind)

function calendarMethod({ kind }: DispatchContent, { email }: Recipient): 'REQUEST' | 'CANCEL' | null {
  if (kind === 'cancellation' && email) return 'CANCEL'
  const calls = ['agenda', 'update', 'invitation', 'sample'].includes(kind)
  return calls && email ? 'REQUEST' : null
}

/** What stands around the paper: hello, what is asked, whom to ask back, who sends. */
function around(content: DispatchContent, recipient: Recipient, links: MailLinks) {
  const { language, item } = recipient
  const t = sentences(language, 'mail')
  const { kind, meeting, tenant } = content
  const asks: Ask[] = []
  if (links.approve)
    asks.push({
      question: t('approve'),
      choices: [{ label: t('approveButton'), href: links.approve }],
      also: [],
    })
  if (links.answer && recipient.mayAnswer && kind !== 'notes' && kind !== 'cancellation')
    asks.push({
      question: t('comes'),
      choices: [
        { label: t('yes'), href: links.answer.comes },
        ...(meeting.link ? [{ label: t('digital'), href: links.answer.digital }] : []),
        { label: t('no'), href: links.answer.no },
      ],
      // Who stands in for another has nobody else to send.
      also: item || recipient.role === 'substitute' ? [] : [t('cannotCome')],
    })
  if (links.round)
    asks.push({
      question: t('roundAsk', { by: longDate(meeting.round?.by ?? meeting.date, language) }),
      choices: [{ label: t('roundButton'), href: links.round }],
      also: [],
    })
  if (links.home)
    asks.push({
      question: t('takenHomeAsk'),
      choices: [{ label: t('takenHomeButton'), href: links.home }],
      also: [],
    })
  const contact = contactOf(content)
  const write =
    contact.phone && contact.name
      ? t('writeBackOrCall', { name: contact.name, phone: contact.phone })
      : contact.phone
        ? t('writeBackOrCallNumber', { phone: contact.phone })
        : t('writeBack')
  const after: (string | Link)[] = [
    ...(hasFiles(content) ? [t('attached')] : []),
    ...(links.papersLeft ? [t(links.read ? 'papersAtLink' : 'papersOnAsking')] : []),
    ...(links.read && links.read !== links.approve ? [{ label: t('read'), href: links.read }] : []),
    write,
    tenant.name,
  ]
  return {
    hello: [
      `${t('hello', { name: recipient.name })} ${leadOf(content, recipient)}`,
      ...(kind === 'sample' ? [t('sample')] : []),
    ],
    asks,
    after,
  }
}

function leadOf({ kind, body, meeting }: DispatchContent, { language, role }: Recipient): string {
  const t = sentences(language, 'mail')
  if (kind === 'notes') return t('notes', { competence: body.competence })
  if (kind === 'cancellation') return t('cancellation')
  if (kind === 'update') return t('update')
  if (kind === 'approval') return t('approval')
  if (kind === 'reminder') return t('reminder')
  if (kind === 'round' || kind === 'round-reminder') {
    const again = kind === 'round-reminder'
    if (meeting.state !== 'elsewhere') return t(again ? 'roundAgain' : 'round')
    const which = { group: meeting.title, day: longDate(meeting.date, language) }
    return t(again ? 'roundElsewhereAgain' : 'roundElsewhere', which)
  }
  if (kind === 'taken-home') return t('takenHome')
  if (kind === 'shared-agenda') return t('sharedAgenda')
  if (kind === 'shared-notes') return t('sharedNotes')
  if (kind === 'notice') return t('notice')
  if (kind === 'invitation') return t(role === 'substitute' ? 'substitute' : 'invitation')
  return t('agenda')
}

const addressed = ({ label, href }: Link): string => `${label}: ${href}`
const linked = ({ label, href }: Link): string =>
  `<p style="margin:0 0 16px"><a href="${escaped(safeAddress(href))}">${escaped(label)}</a></p>`
