import type { Surroundings } from '../surroundings.ts'
import { newMeter } from '../table/table.ts'
import type { JobMessage, Work, Workers } from './jobs.ts'
import { queueOf } from './relay.ts'
import { systemTable } from './system.ts'
import { doWhatWaited, livesIn } from './waiting.ts'

/**
 * Does what a message asks for, in the table it came from; what comes for a suspended tenant waits. A job that nobody
 * here knows throws: it is kept, and rings.
 */
export async function work(
  workers: Workers,
  message: JobMessage,
  surroundings: Surroundings,
  send: Work['send'],
): Promise<void> {
  await done(workers, message, surroundings, send)
}

/** False where it waits. */
async function done(
  workers: Workers,
  message: JobMessage,
  surroundings: Surroundings,
  send: Work['send'],
): Promise<boolean> {
  const control = surroundings.control(newMeter())
  const { tenant, job, about } = message
  if (job === 'do-what-waited') {
    const { tenant: again } = about as JobMessage<'do-what-waited'>['about']
    await doWhatWaited(control, again, surroundings, (waited) => done(workers, waited, surroundings, send))
    return true
  }
  const worker = workers[job] as ((message: JobMessage, work: Work) => Promise<void>) | undefined
  if (!worker) throw new Error(`nobody does ${job}`)
  if (tenant === 'control') {
    await worker(message, { table: control, control, surroundings, send })
    return true
  }
  const generation = await livesIn(control, message, surroundings)
  if (generation === 'waits') return false
  const table = await systemTable(surroundings, { id: tenant, generation }, queueOf[job])
  await worker(message, { table, control, surroundings, send })
  return true
}
