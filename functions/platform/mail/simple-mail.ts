import type { Language } from '#shared/locales/languages'
import { sentences } from '#shared/locales/translate'
import type { Mail } from './mail.ts'

/** A short letter: some paragraphs, perhaps a code to type, perhaps one button. */
export type SimpleMail = {
  readonly language: Language
  readonly to: { readonly name: string; readonly address: string }
  readonly fromName: string
  readonly replyTo: string
  readonly subject: string
  /** Plain text, one paragraph each, shown before the code and the button. */
  readonly paragraphs: readonly string[]
  /** Shown large, so that it can be read from a phone and typed on a computer. */
  readonly code?: string
  /** Leads to a page with a button of its own: mail scanners open links. */
  readonly button?: { readonly label: string; readonly href: string }
  /** Plain text after the button, in the same size. */
  readonly closing?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
}

/** The mail in plain text and in HTML that says the same. Nothing of what is handed in becomes a tag. */
export function simpleMail(letter: SimpleMail): Mail {
  const t = sentences(letter.language, 'mail')
  const { code, button, closing = [] } = letter
  const text = [
    ...letter.paragraphs,
    ...(code ? [`    ${code}`] : []),
    ...(button ? [`${button.label}:\n${button.href}`] : []),
    ...closing,
  ].join('\n\n')
  const html = mailPage(letter.language, letter.subject, [
    ...letter.paragraphs.map(paragraph),
    ...(code
      ? [
          `<p style="margin:0 0 20px;font-size:32px;line-height:1.3;font-weight:bold;letter-spacing:4px">${escaped(code)}</p>`,
        ]
      : []),
    ...(button ? [buttons([button]), paragraph(t('buttonFallback')), plainAddress(button.href)] : []),
    ...closing.map(paragraph),
  ])
  return {
    to: letter.to,
    fromName: letter.fromName,
    replyTo: letter.replyTo,
    subject: oneLine(letter.subject),
    text: `${text}\n`,
    html,
    attachments: [],
    tags: letter.tags ?? {},
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text as it may stand between tags and in a quoted attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** A subject or a name in a header is one line, whatever it was made of. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${escaped(text).replace(/\n/g, '<br>')}</p>`

const plainAddress = (href: string): string =>
  `<p style="margin:0 0 16px;word-break:break-all">${escaped(href)}</p>`

/** Addresses that a mail may lead to; anything else becomes an empty address. */
export const safeAddress = (href: string): string =>
  /^(https?:\/\/|mailto:|tel:)[^\s"'<>]+$/i.test(href) ? href : ''

/**
 * Big enough for a thumb, readable where a mail program turns colours around: the border and the bold words stay
 * when the background goes.
 */
export const buttons = (all: readonly { label: string; href: string }[]): string =>
  all
    .map(
      ({ label, href }) =>
        `<p style="margin:0 0 16px"><a href="${escaped(safeAddress(href))}" style="display:inline-block;padding:13px 24px;border:2px solid #005f73;border-radius:6px;background-color:#005f73;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(label)}</a></p>`,
    )
    .join('\n')

/**
 * The page around what a mail says: its language, a title for screen readers, one column of readable width, the
 * reader's own light or dark colours, nothing fetched from anywhere. `parts` are HTML already.
 */
export function mailPage(language: Language, title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:0">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px"><tr><td lang="${language}" style="font-family:Inter,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;text-align:left">
${parts.join('\n')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}
