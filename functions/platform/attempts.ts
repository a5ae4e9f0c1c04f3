import { epochOf } from './codes.ts'
import { commit } from './commit.ts'
import { attempts } from './control-records.ts'
import type { Surroundings } from './surroundings.ts'
import type { Table } from './table.ts'

/**
 * Does what a log entry asked for unless it was done. A kill between doing and noting it lets it be done once more:
 * for short mails a second one is the lesser harm than none.
 */
export async function once(
  control: Table,
  { now, newId }: Pick<Surroundings, 'now' | 'newId'>,
  log: string,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  const key = attempts.key(log, what)
  const begun = attempts.read(await control.get(key))
  if (begun?.state === 'sent') return
  const at = now()
  const note = async (state: 'sending' | 'sent') => {
    const noted = await commit(
      control,
      {
        writes: [attempts.lay(key, { state, at }, { ttl: epochOf(at) + 3 * 86_400 })],
        log: { did: `mail.${state}`, about: [log] },
      },
      { by: 'system', at, logId: newId('log') },
    )
    if (!noted.ok) throw new Error(`attempt of ${log} not noted: ${noted.problem.type}`)
  }
  if (!begun) await note('sending')
  await work()
  await note('sent')
}
