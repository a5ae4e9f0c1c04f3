import type { Surroundings } from '../platform/surroundings.ts'
import { work } from '../platform/work.ts'
import { fileJobs } from './jobs.ts'
import { cameAs } from './keys.ts'

/** What the bucket tells when something was posted into it. */
export type CameEvent = { readonly detail?: { readonly object?: { readonly key?: string } } }

/** Looks at what came, in the generation that its tenant lives in; it mails nobody. */
export async function fileCame(key: string, surroundings: Surroundings): Promise<void> {
  const came = cameAs(key)
  if (!came) return
  const { tenant, file } = came
  const message = { job: 'look-at-file', tenant, generation: 1, log: file, about: { key } } as const
  await work(fileJobs, message, surroundings, mailsNothing)
}

const mailsNothing = (): never => {
  throw new Error('a file is looked at, and nobody is written to')
}
