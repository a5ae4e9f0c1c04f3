import { papersToKeep } from '../documents/papers-to-keep.ts'
import { silentWorker } from '../platform/work/lambda-silent.ts'
import { exportJobs } from '../tenancy/exporting.ts'
export const handler = silentWorker(exportJobs(papersToKeep))
