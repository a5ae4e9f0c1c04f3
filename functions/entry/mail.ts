import { mailWorker } from '../platform/mail/lambda-mail.ts'
import { workers } from '../workers.ts'
export const handler = mailWorker(workers)
