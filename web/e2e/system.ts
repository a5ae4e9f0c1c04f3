/** Where the system that the journeys walk through answers. The setup of the tests has started it. */
export const web = named('RADSLAG_WEB')
export const api = named('RADSLAG_API')
const mailboxAddress = named('RADSLAG_MAILBOX')

/** What the mailbox holds, oldest first. */
export async function storedMails(): Promise<readonly StoredMail[]> {
  const { emails } = (await (await fetch(`${mailboxAddress}/store`)).json()) as { emails: StoredMail[] }
  return emails
}

export type StoredMail = {
  readonly from: string
  readonly replyTo: readonly string[]
  readonly destination: { readonly to: readonly string[] }
  readonly subject: string
  readonly body: { readonly text?: string; readonly html?: string }
  readonly attachments: readonly {
    readonly content: string
    readonly contentType: string
    readonly filename?: string
  }[]
}

/** Comes back when the workers have done everything that was asked for: no mail is on its way any more. */
export async function drain(): Promise<void> {
  const answer = await fetch(named('RADSLAG_DRAIN'), { signal: AbortSignal.timeout(90_000) })
  if (!answer.ok) throw new Error(`the relay failed: ${await answer.text()}`)
}

function named(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys run by vitest, whose setup starts the system`)
  return value
}
