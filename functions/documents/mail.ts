import type { Instant } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import type { DispatchContent } from '#shared/meetings/content'
import type { Recipient } from '#shared/meetings/schema'
import { contactOf, fileNameOf, paperOf, subjectOf } from '#shared/papers/compose'
import type { Mail } from '../platform/mail.ts'
import { buttons, escaped, mailPage, oneLine, paragraph, safeAddress } from '../platform/simple-mail.ts'
import { calendarOf } from './calendar.ts'
import { docxOf } from './docx.ts'
import { htmlParts } from './html.ts'
import { pdfOf } from './pdf.ts'
import { textOf } from './text.ts'

/** Pages that the mail leads to. Each asks once more by a button: mail scanners open links. */
export type MailLinks = {
  readonly answer?: { readonly comes: string; readonly digital: string; readonly no: string }
  readonly read?: string
  readonly approve?: string
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
  const files = content.kind === 'cancellation' ? [] : await Promise.all([docxOf(paper), pdfOf(paper)])
  const name = fileNameOf(content, language)
  const [word, pdf] = files
  const asks = content.kind === 'agenda' || content.kind === 'sample' || content.kind === 'invitation'
  const method = content.kind === 'cancellation' ? 'CANCEL' : asks ? 'REQUEST' : null
  const { before, after, ask } = frameOf(content, recipient, links)
  const text = [
    ...before,
    textOf(paper),
    ...(ask
      ? [[ask.question, ...ask.choices.map(({ label, href }) => `${label}: ${href}`)].join('\n'), ...ask.also]
      : []),
    ...after.map((line) => (typeof line === 'string' ? line : `${line.label}: ${line.href}`)),
  ].join('\n\n')
  const html = mailPage(language, subjectOf(content, recipient), [
    ...before.map(paragraph),
    ...(ask ? [heading(ask.question), buttons(ask.choices), ...ask.also.map(paragraph)] : []),
    ...(ask ? ['<hr style="margin:24px 0;border:0;border-top:1px solid #8a949e">'] : []),
    ...htmlParts(paper),
    '<hr style="margin:24px 0;border:0;border-top:1px solid #8a949e">',
    ...after.map((line) => (typeof line === 'string' ? paragraph(line) : link(line))),
  ])
  return {
    to: { name: oneLine(recipient.name), address: recipient.email },
    fromName: oneLine(content.tenant.name),
    replyTo: content.tenant.mailbox,
    subject: oneLine(subjectOf(content, recipient)),
    text: `${text}\n`,
    html,
    attachments:
      word && pdf
        ? [
            { name: `${name}.docx`, type: docxType, content: word },
            { name: `${name}.pdf`, type: 'application/pdf', content: pdf },
          ]
        : [],
    ...(method ? { calendar: { method, content: calendarOf(content, recipient, method, now) } } : {}),
    tags: {},
  }
}

type Link = { label: string; href: string }

/** What stands around the paper: hello, do you come, how to ask, who sends. */
function frameOf(content: DispatchContent, recipient: Recipient, links: MailLinks) {
  const { language, item } = recipient
  const t = sentences(language, 'mail')
  const { kind, meeting, body, tenant } = content
  const lead =
    kind === 'notes'
      ? t('notes', { competence: body.competence })
      : kind === 'cancellation'
        ? t('cancellation')
        : kind === 'invitation'
          ? t('invitation')
          : t('agenda')
  const { answer } = links
  const ask =
    answer && recipient.mayAnswer && kind !== 'notes' && kind !== 'cancellation'
      ? {
          question: t('comes'),
          choices: [
            { label: t('yes'), href: answer.comes },
            ...(meeting.link ? [{ label: t('digital'), href: answer.digital }] : []),
            { label: t('no'), href: answer.no },
          ],
          also: item ? [] : [t('cannotCome')],
        }
      : null
  const contact = contactOf(content)
  const approve: (string | Link)[] = links.approve
    ? [t('approve'), { label: t('approveButton'), href: links.approve }]
    : []
  const write =
    contact.phone && contact.name
      ? t('writeBackOrCall', { name: contact.name, phone: contact.phone })
      : contact.phone
        ? t('writeBackOrCallNumber', { phone: contact.phone })
        : t('writeBack')
  return {
    before: [`${t('hello', { name: recipient.name })} ${lead}`, ...(kind === 'sample' ? [t('sample')] : [])],
    ask,
    after: [
      ...approve,
      ...(kind === 'cancellation' ? [] : [t('attached')]),
      ...(links.read ? [{ label: t('read'), href: links.read }] : []),
      write,
      tenant.name,
    ] as (string | Link)[],
  }
}

const heading = (text: string): string =>
  `<h2 style="margin:20px 0 12px;font-size:19px;line-height:1.35">${escaped(text)}</h2>`
const link = ({ label, href }: Link): string =>
  `<p style="margin:0 0 16px"><a href="${escaped(safeAddress(href))}">${escaped(label)}</a></p>`
