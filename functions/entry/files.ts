import { type CameEvent, fileCame, fileWork } from '../files/came.ts'
import { eachMessage, lambdaSurroundings } from '../platform/lambda.ts'
import type { JobMessage } from '../platform/work/jobs.ts'

const surroundings = lambdaSurroundings('system')
/** What the bucket tells, and what a change has asked for. */
export const handler = eachMessage((body) => {
  const asked = body as CameEvent | JobMessage
  return 'job' in asked
    ? fileWork(asked, surroundings)
    : fileCame(asked.detail?.object?.key ?? '', surroundings)
})
