import type { JobMessage, Workers } from './jobs.ts'
import { eachMessage, lambdaSurroundings } from './lambda.ts'
import { work } from './work.ts'

/** A worker that mails nobody, as a Lambda on its queue. */
export function silentWorker(workers: Workers) {
  const surroundings = lambdaSurroundings('system')
  return eachMessage((message) => work(workers, message as JobMessage, surroundings, mailsNothing))
}

const mailsNothing = (): never => {
  throw new Error('mails go out by the worker that mails')
}
