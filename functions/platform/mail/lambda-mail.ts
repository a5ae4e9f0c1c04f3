import { SESClient } from '@aws-sdk/client-ses'
import { eachMessage, lambdaSurroundings } from '../lambda.ts'
import type { JobMessage, Workers } from '../work/jobs.ts'
import { work } from '../work/work.ts'
import { mailer } from './mail.ts'

/** The worker that mails, as a Lambda on its queue. */
export function mailWorker(workers: Workers) {
  const surroundings = lambdaSurroundings('system')
  const send = mailer(new SESClient(), process.env.MAIL_FROM ?? '', process.env.CONFIGURATION_SET)
  return eachMessage((message) => work(workers, message as JobMessage, surroundings, send))
}
