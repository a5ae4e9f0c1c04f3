import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { linesOf, writeLines } from '../../functions/platform/table/table-file.ts'
import type { CopyTable } from '../../functions/tenancy/restoring.ts'
import { tenantTableName } from '../constructs/names.ts'
import { clientOf } from './dynamodb.ts'
import type { Laptop } from './laptop.ts'

/** Writes a tenant's table into a file beside the state of this laptop, and gives its path. */
export async function backUp(
  { place }: Pick<Laptop, 'place'>,
  tenant: string,
  generation: number,
  now: string,
): Promise<string> {
  const folder = join(place.state, 'back-ups')
  mkdirSync(folder, { recursive: true })
  const table = tenantTableName('local', tenant, generation)
  const file = join(folder, `${table}-${now.replace(/\D/g, '').slice(0, 14)}.jsonl`)
  const client = clientOf(place.ports.dynamodb, tenant)
  async function* withLineEnds() {
    for await (const line of linesOf(client, table)) yield `${line}\n`
  }
  await pipeline(Readable.from(withLineEnds()), createWriteStream(file, { mode: 0o600 }))
  client.destroy()
  return file
}

/**
 * What DynamoDB's restore and CloudFormation's import do in the cloud: the table of the next generation, from the
 * template, filled from a file: one made now, or the one that is named (a laptop cannot go back in time without one).
 */
export const copyByFile =
  (laptop: Laptop, now: () => string): CopyTable =>
  async (tenant, { from, to }, asOf) => {
    const file = asOf || (await backUp(laptop, tenant, from, now()))
    await laptop.newTenantTable(tenant, to)
    const client = clientOf(laptop.place.ports.dynamodb, tenant)
    const lines = createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    })
    await writeLines(client, tenantTableName('local', tenant, to), lines)
    client.destroy()
    return 'ready'
  }
