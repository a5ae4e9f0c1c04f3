import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { isoOf, millisOf } from '#shared/kernel/dates'
import { idOf, type NewId } from '#shared/kernel/ids'
import { audience, type Claims, issuer, verifier } from './proof/claims.ts'
import { stampsBy } from './proof/stamps.ts'
import type { Surroundings } from './surroundings.ts'
import { commit } from './table/commit.ts'
import type { Write } from './table/record.ts'
import { type Meter, newMeter, type Table, tableOf } from './table/table.ts'

/**
 * A world for tests of the functions: real DynamoDB Local (its port in RADSLAG_DYNAMODB), a table and an access key
 * of its own per tenant, a clock that stands still until it is moved, ids from a seed, real RS256 tokens.
 */
export type World = Surroundings & {
  setNow(instant: string): void
  newTenant(): Promise<string>
  token(claims: Partial<Claims>): Promise<string>
  tableOf(tenant: string): Table
  /** Lays items straight into a tenant's table, as builders do. */
  lay(tenant: string, ...writes: Write[]): Promise<void>
}

const port = process.env.RADSLAG_DYNAMODB
const signing = generateKeyPair('RS256', { extractable: true })

export async function newWorld(start = '2027-02-01T09:00:00.000Z', seed = 1): Promise<World> {
  if (!port) throw new Error('RADSLAG_DYNAMODB is not set: run db tests by npm test, or start DynamoDB Local')
  let now = start
  let state = (seed * 2654435761 + (process.pid % 1000) * 97 + Math.floor(performance.now() * 1000)) >>> 0
  const random = () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
  let tick = 0
  const newId: NewId = (kind) => idOf(kind, millisOf(now) + tick++, random)
  const keys = await signing
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'test', alg: 'RS256' }
  const clients = new Map<string, DynamoDBDocumentClient>()
  const clientOf = (accessKeyId: string) => {
    const known = clients.get(accessKeyId)
    if (known) return known
    const made = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint: `http://127.0.0.1:${port}`,
        region: 'eu-north-1',
        credentials: { accessKeyId, secretAccessKey: 'local' },
      }),
      { marshallOptions: { removeUndefinedValues: true } },
    )
    clients.set(accessKeyId, made)
    return made
  }
  const controlKey = `control${Math.floor(random() * 1e9)}`
  const nameOf = (tenant: string, generation = 1) =>
    tenant === 'control' ? 'radslag-control' : `radslag-${tenant}-${generation}`
  const create = async (accessKeyId: string, name: string) => {
    await clientOf(accessKeyId).send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'gpk', 'gsk'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S' as const,
        })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'gpk', KeyType: 'HASH' },
              { AttributeName: 'gsk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    )
  }
  await create(controlKey, nameOf('control'))
  const world: World = {
    now: () => now,
    setNow: (instant) => {
      now = instant
    },
    newId,
    secret: 'a secret of the tests only',
    webAddress: 'http://localhost:3000',
    verify: verifier({ keys: [jwk] }),
    sign: async (claims, seconds = 300) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${seconds}s`)
        .sign(keys.privateKey),
    stamps: stampsBy(keys.privateKey, { keys: [jwk] }, 'test'),
    token: (claims) =>
      world.sign!({
        kind: 'person',
        tenant: null,
        generation: 1,
        person: null,
        roles: ['person'],
        ...claims,
      }),
    control: (meter: Meter) => tableOf(clientOf(controlKey), nameOf('control'), meter),
    tenantTable: async (claims, meter) =>
      tableOf(clientOf(claims.tenant!), nameOf(claims.tenant!, claims.generation), meter),
    tableOf: (tenant) =>
      tableOf(clientOf(tenant === 'control' ? controlKey : tenant), nameOf(tenant), newMeter()),
    async newTenant() {
      const tenant = `t${idOf('person', millisOf(now), random).slice(-12)}`
      await create(tenant, nameOf(tenant))
      return tenant
    },
    async lay(tenant, ...writes) {
      for (let at = 0; at < writes.length; at += 80) {
        const made = await commit(
          world.tableOf(tenant),
          { writes: writes.slice(at, at + 80), log: { did: 'test.laid', about: [] } },
          { by: 'test', at: isoOf(millisOf(now)), logId: newId('log') },
        )
        if (!made.ok) throw new Error(`not laid: ${made.problem.type}`)
      }
    },
  }
  return world
}
