import { leavingJobs } from '../links/leaving.ts'
import { silentWorker } from '../platform/work/lambda-silent.ts'
import { deleteJobs } from '../tenancy/deleting.ts'
import { removeStack } from '../tenancy/remove-cloud.ts'
export const handler = silentWorker({ ...deleteJobs, ...leavingJobs }, { remove: removeStack })
