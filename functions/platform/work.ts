import type { JobMessage, Work, Workers } from './jobs.ts'
import { queueOf } from './relay.ts'
import type { Surroundings } from './surroundings.ts'
import { systemTable } from './system.ts'
import { newMeter } from './table.ts'

/** Does what a message asks for, in the table it came from. A job that nobody here knows throws: it is kept, and rings. */
export async function work(
  workers: Workers,
  message: JobMessage,
  surroundings: Surroundings,
  send: Work['send'],
): Promise<void> {
  const worker = workers[message.job] as ((message: JobMessage, work: Work) => Promise<void>) | undefined
  if (!worker) throw new Error(`nobody does ${message.job}`)
  const control = surroundings.control(newMeter())
  const { tenant, generation } = message
  const table =
    tenant === 'control'
      ? control
      : await systemTable(surroundings, { id: tenant, generation }, queueOf[message.job])
  await worker(message, { table, control, surroundings, send })
}
