import { setTimeout as after } from 'node:timers/promises'
import type { Surroundings } from '../platform/surroundings.ts'
import { type Meter, newMeter, type Table } from '../platform/table/table.ts'

/** What a request cost: its waves, and what it asked of the tenant's table and of control. */
export type Cost = { readonly waves: number; readonly tenant: Meter; readonly control: Meter }
type Counted = { waves: number; tenant: Meter; control: Meter; step: Step }

/**
 * Surroundings whose tables answer in step: what a request asks for without waiting goes out together, and nothing
 * comes back before all of it has. So waves are counted the same on a slow machine and a fast one: as many as the
 * longest row of calls of which each had to wait for the one before.
 */
export function inStep(surroundings: Surroundings): {
  readonly surroundings: Surroundings
  /** What each request since the last look has cost, in the order in which they began. */
  taken(): Cost[]
} {
  let requests = new Map<Meter, Counted>()
  const costOf = (request: Meter): Counted => {
    const known = requests.get(request)
    if (known) return known
    const cost: Counted = {
      waves: 0,
      tenant: newMeter(),
      control: newMeter(),
      step: newStep(
        () => cost.waves++,
        () => Object.assign(request, together(cost)),
      ),
    }
    requests.set(request, cost)
    return cost
  }
  return {
    surroundings: {
      ...surroundings,
      control(request) {
        const { control, step } = costOf(request)
        return stepped(surroundings.control(control), request, step)
      },
      async tenantTable(claims, request) {
        const { tenant, step } = costOf(request)
        return stepped(await surroundings.tenantTable(claims, tenant), request, step)
      },
    },
    taken() {
      const taken = [...requests.values()].map(({ waves, tenant, control }) => ({ waves, tenant, control }))
      requests = new Map()
      return taken
    },
  }
}

const together = ({ waves, tenant, control }: Cost): Meter => ({
  waves,
  calls: tenant.calls + control.calls,
  readUnits: tenant.readUnits + control.readUnits,
  writeUnits: tenant.writeUnits + control.writeUnits,
})

type Step = <T>(asked: () => Promise<T>) => Promise<T>

/** Gathers what is asked until nothing more comes by itself, asks it all, and answers when all is answered. */
function newStep(begun: () => void, ended: () => void): Step {
  let waiting: (() => Promise<() => void>)[] = []
  const go = async () => {
    for (let asked = 0; asked < waiting.length; ) {
      asked = waiting.length
      await after(2)
    }
    const wave = waiting
    waiting = []
    begun()
    const answers = await Promise.all(wave.map((ask) => ask()))
    ended()
    for (const answer of answers) answer()
  }
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push(() =>
        asked().then(
          (value) => () => resolve(value),
          (error) => () => reject(error),
        ),
      )
      if (waiting.length === 1) void go()
    })
}

const stepped = (table: Table, request: Meter, step: Step): Table => ({
  ...table,
  // What the request hands on is its own meter: whatever else it opens is counted with it.
  meter: request,
  get: (...given) => step(() => table.get(...given)),
  // Asked for nothing, the database is not asked.
  getMany: (keys) => (keys.length ? step(() => table.getMany(keys)) : table.getMany(keys)),
  query: (...given) => step(() => table.query(...given)),
  queryAll: (...given) => step(() => table.queryAll(...given)),
  due: (...given) => step(() => table.due(...given)),
  transact: (...given) => step(() => table.transact(...given)),
})
