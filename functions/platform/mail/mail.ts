import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'

/** One mail to one person: addresses never leak to other recipients. */
export type Mail = {
  readonly to: { readonly name: string; readonly address: string }
  /** Shown as sender; the address is the stage's own. */
  readonly fromName: string
  /** The secretary's mailbox. */
  readonly replyTo: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly { name: string; type: string; content: Uint8Array }[]
  /** iCalendar text; the method equals the METHOD property. */
  readonly calendar?: { method: 'REQUEST' | 'CANCEL'; content: string }
  /** Tags of the attempt, so that SES's events find their proof row. */
  readonly tags: Readonly<Record<string, string>>
}

export const mailer =
  (ses: SESClient, from: string, configurationSet?: string) =>
  async (mail: Mail): Promise<{ messageId: string }> => {
    const composer = new MailComposer({
      from: { name: mail.fromName, address: from },
      to: { name: mail.to.name, address: mail.to.address },
      replyTo: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(content),
      })),
      ...(mail.calendar
        ? { icalEvent: { method: mail.calendar.method, content: mail.calendar.content } }
        : {}),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    const raw = await composer.compile().build()
    const answer = await ses.send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw },
        Source: from,
        Destinations: [mail.to.address],
        Tags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
        ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
      }),
    )
    return { messageId: answer.MessageId ?? '' }
  }
