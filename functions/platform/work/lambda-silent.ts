import { eachMessage, lambdaSurroundings } from '../lambda.ts'
import type { Surroundings } from '../surroundings.ts'
import type { JobMessage, Workers } from './jobs.ts'
import { work } from './work.ts'

/** A worker that mails nobody, as a Lambda on its queue. */
export function silentWorker(workers: Workers, more: Partial<Surroundings> = {}) {
  const surroundings = { ...lambdaSurroundings('system'), ...more }
  return eachMessage((message) => work(workers, message as JobMessage, surroundings, mailsNothing))
}

const mailsNothing = (): never => {
  throw new Error('mails go out by the worker that mails')
}
