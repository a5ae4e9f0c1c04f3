import { writeSync } from 'node:fs'
import { SESClient } from '@aws-sdk/client-ses'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { localApi } from '../../infra/local/api.ts'
import { clientOf } from '../../infra/local/dynamodb.ts'
import { laptopAt } from '../../infra/local/laptop.ts'
import { placeOf } from '../../infra/local/ports.ts'
import { localSurroundings } from '../../infra/local/surroundings.ts'
import { workOf } from '../../infra/local/work.ts'
import { relayOver } from '../../infra/local/workers.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { type Table, tableOf } from '../platform/table/table.ts'
import type { Effect, Said, Told } from './told.ts'

/**
 * A whole small Rådslag in a process of its own: the API, the relay and the workers, with nothing of ours replaced.
 * It does one errand and all that follows from it, and dies by SIGKILL after as many effects as it was told. The
 * hook that kills lies here, around what the product is handed; the product knows nothing of it.
 */
const told = JSON.parse(process.env.RADSLAG_KILL ?? '') as Told

const say = (said: Said) => void writeSync(1, `${JSON.stringify(said)}\n`)
let effects = 0
const mayDie = () => {
  if (effects === told.after) process.kill(process.pid, 'SIGKILL')
}
async function counted<Answer>(effect: Effect, happen: () => Promise<Answer>): Promise<Answer> {
  const answer = await happen()
  effects++
  say({ effect })
  mayDie()
  return answer
}

const place = placeOf({ RADSLAG_DATA: told.state })
const at = { ...place, ports: { ...place.ports, dynamodb: told.dynamodb, mailbox: told.mailbox } }
const plain = await localSurroundings(at, 'a secret of the tests only')
const control = DynamoDBDocumentClient.from(clientOf(told.dynamodb, told.control), {
  marshallOptions: { removeUndefinedValues: true },
})
const watched = (table: Table): Table => ({
  ...table,
  transact: (writes) => counted('written', () => table.transact(writes)),
})
const surroundings: Surroundings = {
  ...plain,
  now: () => told.now,
  control: (meter) => watched(tableOf(control, 'radslag-control', meter)),
  tenantTable: async (claims, meter) => watched(await plain.tenantTable(claims, meter)),
  ...(plain.archive
    ? {
        archive: {
          ...plain.archive,
          keep: (...given) => counted('file', async () => plain.archive?.keep(...given)),
          forget: (tenant) => counted('file', async () => (await plain.archive?.forget(tenant)) ?? 0),
        },
      }
    : {}),
}

type Send = (this: SESClient, command: unknown) => Promise<unknown>
const { send } = SESClient.prototype as unknown as { send: Send }
Object.assign(SESClient.prototype, {
  send(this: SESClient, command: unknown) {
    return counted('mail', () => send.call(this, command))
  },
})

const laptop = laptopAt(at, surroundings)
const work = workOf({
  ...laptop,
  newTenantTable: (tenant, generation) => counted('table', () => laptop.newTenantTable(tenant, generation)),
  removeTenantTable: (tenant, generation) =>
    counted('table', () => laptop.removeTenantTable(tenant, generation)),
})
const relay = relayOver(told.dynamodb, {
  relay: work.relay,
  // The control database of this run alone.
  sources: async () =>
    (await work.sources()).map((source) =>
      source.owner === 'control' ? { ...source, owner: told.control } : source,
    ),
})

const api = localApi(surroundings)
async function ask(path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await api.request(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const given = (await answer.json()) as Record<string, string>
  say({ acknowledged: path.replace(/\w_\w+/, ':id'), status: answer.status, body: given })
  return given
}

const { errand } = told
mayDie()
if (errand.what === 'send-agenda') {
  const { tenant, person } = errand
  const token = await plain.sign({
    kind: 'person',
    tenant,
    generation: 1,
    person,
    roles: ['officer', 'person'],
  })
  await ask(
    `${errand.path}/dispatch`,
    { fingerprint: errand.fingerprint },
    {
      authorization: `Bearer ${token}`,
      'idempotency-key': 'the-one-press-of-send',
      'if-match': `"${errand.version}"`,
    },
  )
  await relay.drain()
} else if (errand.what === 'export') {
  const { tenant, person } = errand
  const roles = ['administrator', 'person'] as const
  const token = await plain.sign({ kind: 'person', tenant, generation: 1, person, roles })
  await ask(
    '/tenancy/exports',
    {},
    { authorization: `Bearer ${token}`, 'idempotency-key': 'the-one-press-of-export' },
  )
  await relay.drain()
} else if (errand.what === 'delete') {
  await work.tick()
  await relay.drain()
} else {
  const { email } = errand.signUp.applicant
  const { id } = await ask('/tenancy/sign-ups', errand.signUp, {
    'idempotency-key': 'the-one-press-of-sign-up',
  })
  await relay.drain()
  const store = await fetch(`http://127.0.0.1:${told.mailbox}/store`)
  const { emails } = (await store.json()) as {
    emails: { destination: { to: string[] }; body: { text: string } }[]
  }
  const digits = emails
    .filter(({ destination }) => destination.to.some((to) => to.includes(email)))
    .map(({ body }) => /^ +(\d{3} \d{3})$/m.exec(body.text)?.[1])
    .find(Boolean)
  await ask(`/tenancy/sign-ups/${id}/proof`, { digits })
  await relay.drain()
}
relay.close()
process.exit(0)
