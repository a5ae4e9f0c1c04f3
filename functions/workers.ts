import { accessJobs } from './access/jobs.ts'
import { hearingMailOf } from './documents/hearing-mail.ts'
import { mailOf } from './documents/mail.ts'
import { papersToKeep } from './documents/papers-to-keep.ts'
import { fileJobs } from './files/jobs.ts'
import { linkWakers } from './links/due.ts'
import { linkJobs } from './links/jobs.ts'
import { meetingWakers } from './meetings/due.ts'
import { meetingWorkers } from './meetings/jobs.ts'
import { followUpJobs, followUpWakers } from './notes/follow-ups.ts'
import { dueJobs } from './platform/work/due.ts'
import type { Workers } from './platform/work/jobs.ts'
import { regionJobs } from './region/jobs.ts'
import { deleteJobs } from './tenancy/deleting.ts'
import { exportJobs } from './tenancy/exporting.ts'
import { tenancyJobs } from './tenancy/jobs.ts'

/** Everything that follows from a change, by the name of its job: what the mail worker and a laptop do. */
export const workers: Workers = {
  ...accessJobs,
  ...tenancyJobs,
  ...exportJobs(papersToKeep),
  ...deleteJobs,
  ...linkJobs,
  ...fileJobs,
  ...regionJobs,
  ...meetingWorkers({ meeting: mailOf, hearing: hearingMailOf }),
  ...followUpJobs,
  ...dueJobs({ ...meetingWakers, ...followUpWakers, ...linkWakers }),
}
