import { mailWorker } from '../platform/lambda-mail.ts'
import { workers } from '../workers.ts'
export const handler = mailWorker(workers)
