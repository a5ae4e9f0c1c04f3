import ICAL from 'ical.js'
import { openedPdf, unzipped } from '../../infra/local/papers.ts'
import { drain, type StoredMail, storedMails } from './system.ts'

/** A mail as its reader has it: the text, what a button leads to, and the papers opened. */
export type Mail = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly from: string
  readonly replyTo: string
  readonly to: readonly string[]
  /** Names and types of what is attached, in order. */
  readonly attached: readonly string[]
  /** The address behind a button or link that says this. */
  link(words: string): string
  /** Six digits, for signing in. */
  code(): string
  word(): string
  pdf(): { readonly words: string; readonly tagged: boolean; readonly language: string }
  calendar(): { readonly title: string; readonly start: Date; readonly end: Date; readonly place: string }
}

/** Every mail to an address, oldest first, once the workers have nothing left to do. */
export async function mailsTo(address: string): Promise<readonly Mail[]> {
  await drain()
  return (await storedMails())
    .filter(({ destination }) => destination.to.some((to) => bare(to) === address.toLowerCase()))
    .map(opened)
}

export async function latestTo(address: string): Promise<Mail> {
  const mail = (await mailsTo(address)).at(-1)
  if (!mail) throw new Error(`no mail has come to ${address}`)
  return mail
}

const bare = (address: string): string => (/<([^>]+)>/.exec(address)?.[1] ?? address).trim().toLowerCase()

function opened(mail: StoredMail): Mail {
  const { text = '', html = '' } = mail.body
  const attachment = (type: RegExp): Buffer => {
    const found = mail.attachments.find(({ contentType }) => type.test(contentType))
    if (!found) throw new Error(`»${mail.subject}« has nothing of type ${type}: ${attached.join(', ')}`)
    return Buffer.from(found.content, 'base64')
  }
  const attached = mail.attachments.map(({ filename, contentType }) =>
    `${filename ?? ''} ${contentType.split(';')[0]}`.trim(),
  )
  return {
    subject: mail.subject,
    text,
    html,
    from: mail.from,
    replyTo: mail.replyTo.map(bare).join(', '),
    to: mail.destination.to,
    attached,
    link(words) {
      for (const [, href = '', inner = ''] of html.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs))
        if (plain(inner) === words) return plain(href)
      throw new Error(`»${mail.subject}« has no link that says »${words}«`)
    },
    code() {
      const digits = /^\s+(\d{3} \d{3})\s*$/m.exec(text)?.[1]
      if (!digits) throw new Error(`there is no code in »${mail.subject}«`)
      return digits
    },
    word() {
      const document = unzipped(attachment(/wordprocessingml/)).get('word/document.xml') ?? ''
      return plain(document.replace(/<\/w:p>/g, '\n'))
    },
    pdf() {
      const { plain: objects, words } = openedPdf(attachment(/pdf/))
      return {
        words,
        tagged: objects.includes('/Marked true'),
        language: /\/Lang \((\w+)/.exec(objects)?.[1] ?? '',
      }
    },
    calendar() {
      const calendar = new ICAL.Component(ICAL.parse(attachment(/calendar/).toString('utf8')))
      const entry = calendar.getFirstSubcomponent('vevent')
      if (!entry) throw new Error('the calendar has no entry')
      const event = new ICAL.Event(entry)
      return {
        title: event.summary,
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        place: event.location ?? '',
      }
    },
  }
}

/** Text without its tags, and with the signs that stand for others turned back. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|apos|#39|#x27);/g, (_, name: string) => signs[name] ?? '')
    .trim()
const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
}
