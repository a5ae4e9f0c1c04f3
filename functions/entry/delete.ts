import { silentWorker } from '../platform/lambda-silent.ts'
import { deleteJobs } from '../tenancy/deleting.ts'
import { removeStack } from '../tenancy/remove-cloud.ts'
export const handler = silentWorker(deleteJobs, { remove: removeStack })
