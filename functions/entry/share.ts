import { linkJobs } from '../links/jobs.ts'
import { silentWorker } from '../platform/work/lambda-silent.ts'
export const handler = silentWorker(linkJobs)
