import type { Surroundings } from '../platform/surroundings.ts'
import type { JobMessage } from '../platform/work/jobs.ts'
import { enqueue } from '../platform/work/queues.ts'
import { queueOf, queues } from '../platform/work/relay.ts'
import { operate, type Said } from './commands.ts'
import { placesHere, restoredStack, templateInUse } from './provision-cloud.ts'
import type { Places } from './restore-cloud.ts'

/** Which table is wanted in which generation, as of when: what the operator's own credentials are for. */
export type CopyWanted = {
  readonly tenant: string
  readonly from: number
  readonly to: number
  readonly asOf: string
}
export type OperatorSaid = Said & { readonly copy?: CopyWanted; readonly places?: Places }

/**
 * The operator's commands as a Lambda. Whoever may call it may do these things and nothing else: no person has a
 * right to a tenant's table, and what is read of one by a command is ids.
 */
export function operator(surroundings: Surroundings) {
  const here: Surroundings = { ...surroundings, template: templateInUse() }
  return async ({ words }: { readonly words?: unknown }): Promise<OperatorSaid> => {
    let copy: CopyWanted | undefined
    const said = await operate(Array.isArray(words) ? words.map(String) : [], {
      surroundings: here,
      passOn,
      // The copy itself is made with the operator's own rights (restore-cloud.ts); here it is looked at and asked for.
      copy: async (tenant, { from, to }, asOf) => {
        const state = await restoredStack(tenant, to)
        copy = state === 'under-way' ? { tenant, from, to, asOf } : undefined
        return state
      },
    })
    return copy ? { ...said, copy, places: placesHere() } : said
  }
}

async function passOn(messages: readonly JobMessage[]): Promise<void> {
  for (const queue of queues) {
    const some = messages.filter(({ job }) => queueOf[job] === queue)
    for (let at = 0; at < some.length; at += 10) await enqueue(queue, some.slice(at, at + 10))
  }
}
