import type { Surroundings } from '../platform/surroundings.ts'
import type { JobMessage } from '../platform/work/jobs.ts'
import { work } from '../platform/work/work.ts'
import { fileJobs } from './jobs.ts'
import { cameAs } from './keys.ts'

/** What the bucket tells when something was posted into it. */
export type CameEvent = { readonly detail?: { readonly object?: { readonly key?: string } } }

/** Looks at what came, in the generation that its tenant lives in. */
export async function fileCame(key: string, surroundings: Surroundings): Promise<void> {
  const came = cameAs(key)
  if (!came) return
  const { tenant, file } = came
  await fileWork({ job: 'look-at-file', tenant, generation: 1, log: file, about: { key } }, surroundings)
}

/** Does what is to be done about files; it mails nobody. */
export const fileWork = (message: JobMessage, surroundings: Surroundings): Promise<void> =>
  work(fileJobs, message, surroundings, mailsNothing)

const mailsNothing = (): never => {
  throw new Error('files are looked at and set aside, and nobody is written to')
}
