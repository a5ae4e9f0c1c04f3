import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

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

/** What the operator types; throws where it was not done. */
export function operator(...words: readonly string[]): void {
  const root = join(import.meta.dirname, '../..')
  // Ports stand beside one another: the API's tells the offset of all.
  const offset = String(Number(new URL(api).port) - 4000)
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'infra/local/operator.ts'), ...words], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      RADSLAG_PORT_OFFSET: offset,
      RADSLAG_DATA: process.env.RADSLAG_DATA ?? `.data/test-${offset}`,
    } as unknown as NodeJS.ProcessEnv,
  })
  if (status !== 0) throw new Error(`the operator could not ${words.join(' ')}: ${stderr}`)
}

function named(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys run by vitest, whose setup starts the system`)
  return value
}
