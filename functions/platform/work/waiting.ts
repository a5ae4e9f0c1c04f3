import { createHash } from 'node:crypto'
import type { Surroundings } from '../surroundings.ts'
import { commit } from '../table/commit.ts'
import { controlTenants, waitingWork } from '../table/control-records.ts'
import type { Table } from '../table/table.ts'
import type { JobMessage } from './jobs.ts'

/**
 * `waits` where the tenant is suspended: the message is then kept in control until it is open again. Nobody who has
 * no way in is written to meanwhile, and nothing is lost. Otherwise the generation that the tenant lives in now, in
 * which the work is done: the one that asked may have been left behind by a restore.
 */
export async function livesIn(
  control: Table,
  message: JobMessage,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
): Promise<'waits' | number> {
  const { tenant, generation, log } = message
  const card = controlTenants.read(await control.get(controlTenants.key(tenant)))
  if (card?.state !== 'suspended') return card?.generation ?? generation
  const text = JSON.stringify(message)
  // The same message twice is one row.
  const name = `${log}#${createHash('sha256').update(text).digest('base64url').slice(0, 12)}`
  const kept = await commit(
    control,
    {
      writes: [waitingWork.lay(waitingWork.key(tenant, name), { message: text })],
      log: { did: 'work.waits', about: [tenant, log] },
    },
    { by: 'system', at: now(), logId: newId('log') },
  )
  if (!kept.ok) throw new Error(`work of ${tenant} was not kept: ${kept.problem.type}`)
  return 'waits'
}

/** Does what waited, each thing once and in the order it came; a row goes when its work is done. */
export async function doWhatWaited(
  control: Table,
  tenant: string,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
  done: (message: JobMessage) => Promise<boolean>,
): Promise<void> {
  for (const item of await control.queryAll(`WAITING#${tenant}`)) {
    const row = waitingWork.read(item)
    if (!row) continue
    // Closed again in the middle of it: the rest waits on.
    if (!(await done(JSON.parse(row.message) as JobMessage))) return
    const gone = await commit(
      control,
      {
        writes: [waitingWork.remove(waitingWork.key(tenant, item.sk), row.version)],
        log: { did: 'work.done-after-all', about: [tenant] },
      },
      { by: 'system', at: now(), logId: newId('log') },
    )
    if (!gone.ok) throw new Error(`work of ${tenant} changed meanwhile`)
  }
}
