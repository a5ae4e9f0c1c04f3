import { SESClient } from '@aws-sdk/client-ses'
import { mailer } from '../../functions/platform/mail/mail.ts'
import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { newMeter } from '../../functions/platform/table/table.ts'
import type { JobMessage } from '../../functions/platform/work/jobs.ts'
import { messagesFrom, messagesOfDays } from '../../functions/platform/work/relay.ts'
import { work } from '../../functions/platform/work/work.ts'
import { openTenants } from '../../functions/tenancy/opening.ts'
import { tick } from '../../functions/tenancy/provisioner.ts'
import { workers } from '../../functions/workers.ts'
import { addDays, localDateOf } from '../../shared/kernel/dates.ts'
import { controlTableName, tenantTableName } from '../constructs/names.ts'
import type { Laptop } from './laptop.ts'
import type { Source, Work } from './workers.ts'

/** Tried so often; then it waits until the next start, as it would in the queue of undone work. */
const mostTries = 5

/** What the workers of this laptop do: the very functions that Lambda calls in the cloud, in this one process. */
export function workOf(
  laptop: Laptop,
  say: (line: string) => void = console.error,
): Work & { doNow(message: JobMessage): Promise<void> } {
  const surroundings: Surroundings = {
    ...laptop.surroundings,
    provision: async (tenant, generation) => {
      await laptop.newTenantTable(tenant, generation)
      return 'ready'
    },
    template: laptop.template(),
    update: async (tenant, generation) => {
      await laptop.newTenantTable(tenant, generation)
      return { state: 'ready' }
    },
    mark: async () => 'marked',
    remove: async (tenant, generation) => {
      await laptop.removeTenantTable(tenant, generation)
      return 'gone'
    },
  }
  const send = mailer(
    new SESClient({
      endpoint: `http://127.0.0.1:${laptop.place.ports.mailbox}`,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      // It never answers what it does not know.
      requestHandler: { requestTimeout: 10_000, connectionTimeout: 2000 },
      maxAttempts: 1,
    }),
    'post@radslag.example',
  )
  const done = new Set<string>()
  const tries = new Map<string, number>()
  let redone = false

  /** True where the message is dealt with: done, or tried often enough. */
  async function doOnce(message: JobMessage): Promise<boolean> {
    const name = `${message.tenant} ${message.log} ${message.job} ${JSON.stringify(message.about)}`
    if (done.has(name)) return true
    try {
      await work(workers, message, surroundings, send)
    } catch (error) {
      const count = (tries.get(name) ?? 0) + 1
      tries.set(name, count)
      say(`${message.job} failed, try ${count} of ${mostTries}: ${error}`)
      if (count < mostTries) return false
    }
    tries.delete(name)
    done.add(name)
    return true
  }

  async function sources(): Promise<Source[]> {
    const tenants = await openTenants(surroundings.control(newMeter()))
    return [
      { table: controlTableName('local'), owner: 'control' },
      ...tenants.map(({ id, generation }) => ({
        table: tenantTableName('local', id, generation),
        owner: id,
      })),
    ]
  }

  /** What a kill left undone: the logs of two days are read again. Work that was done finds that it was. */
  async function redo(): Promise<void> {
    const today = localDateOf(surroundings.now())
    const control = surroundings.control(newMeter())
    const tables = await Promise.all(
      (await openTenants(control)).map(({ id: tenant, generation }) =>
        surroundings.tenantTable({ kind: 'system', tenant, generation, person: null, roles: [] }, newMeter()),
      ),
    )
    for (const table of [control, ...tables])
      for (const message of await messagesOfDays(table, [addDays(today, -1), today]))
        while (!(await doOnce(message)));
  }

  return {
    async doNow(message) {
      await work(workers, message, surroundings, send)
    },
    async sources() {
      if (!redone) await redo()
      redone = true
      return sources()
    },
    async relay({ table }, records) {
      for (const record of records)
        for (const message of messagesFrom(table, [record]))
          if (!(await doOnce(message))) return record.dynamodb?.SequenceNumber
      return undefined
    },
    tick: tick(surroundings),
  }
}
