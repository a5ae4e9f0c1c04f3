import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { leastWriteUnits } from './units.ts'

export type Key = { readonly pk: string; readonly sk: string }
export type Item = Key & { readonly kind: string; readonly shape: number; readonly version: number } & Record<
    string,
    unknown
  >

/** What a request cost: sequential waves of calls, calls, read and write units as the database reports them. */
export type Meter = { waves: number; calls: number; readUnits: number; writeUnits: number }
export const newMeter = (): Meter => ({ waves: 0, calls: 0, readUnits: 0, writeUnits: 0 })

export type Between = { from: string; to: string }
export type Reading = {
  begins?: string
  between?: Between
  newestFirst?: boolean
  limit?: number
  after?: Key
}

/**
 * One table, reached with one tenant's credentials (or control's). Base-table reads are strongly consistent.
 * There is no Scan here, and no way to name another table.
 */
export type Table = {
  readonly name: string
  readonly meter: Meter
  get(key: Key): Promise<Item | null>
  getMany(keys: readonly Key[]): Promise<(Item | null)[]>
  query(pk: string, reading?: Reading): Promise<Item[]>
  /** All pages of a partition; for jobs and exports, never for a page. */
  queryAll(pk: string, reading?: Reading): Promise<Item[]>
  /** Keys only, eventually consistent: a hint to read the base table by, never shown straight after a write. */
  due(gpk: string, upTo: string, limit?: number): Promise<Stale<Key>[]>
  transact(writes: NonNullable<TransactWriteCommandInput['TransactItems']>): Promise<void>
}

/** Read from an index: may be behind. */
export type Stale<T> = { readonly stale: T }

export function tableOf(client: DynamoDBDocumentClient, name: string, meter: Meter = newMeter()): Table {
  let underWay = 0
  const metered = async <T extends { ConsumedCapacity?: unknown }>(
    call: Promise<T>,
    kind: 'read' | 'write',
    /** What such a call costs whatever it finds: an empty answer is not for nothing. */
    least: number,
  ) => {
    if (underWay === 0) meter.waves++
    underWay++
    meter.calls++
    try {
      const answer = await call
      const units = Math.max(least, unitsOf(answer.ConsumedCapacity))
      if (kind === 'read') meter.readUnits += units
      else meter.writeUnits += units
      return answer
    } finally {
      underWay--
    }
  }

  const page = async (pk: string, reading: Reading): Promise<{ items: Item[]; next: Key | undefined }> => {
    const range = reading.begins
      ? 'begins_with(sk, :begins)'
      : reading.between
        ? 'sk BETWEEN :from AND :to'
        : undefined
    const answer = await metered(
      client.send(
        new QueryCommand({
          TableName: name,
          ConsistentRead: true,
          ReturnConsumedCapacity: 'TOTAL',
          KeyConditionExpression: range ? `pk = :pk AND ${range}` : 'pk = :pk',
          ExpressionAttributeValues: {
            ':pk': pk,
            ...(reading.begins ? { ':begins': reading.begins } : {}),
            ...(!reading.begins && reading.between
              ? { ':from': reading.between.from, ':to': reading.between.to }
              : {}),
          },
          ScanIndexForward: !reading.newestFirst,
          ...(reading.limit ? { Limit: reading.limit } : {}),
          ...(reading.after ? { ExclusiveStartKey: reading.after } : {}),
        }),
      ),
      'read',
      1,
    )
    return { items: (answer.Items ?? []) as Item[], next: answer.LastEvaluatedKey as Key | undefined }
  }

  return {
    name,
    meter,
    async get(key) {
      const answer = await metered(
        client.send(
          new GetCommand({
            TableName: name,
            Key: { pk: key.pk, sk: key.sk },
            ConsistentRead: true,
            ReturnConsumedCapacity: 'TOTAL',
          }),
        ),
        'read',
        1,
      )
      return (answer.Item as Item | undefined) ?? null
    },
    async getMany(keys) {
      const found = new Map<string, Item>()
      const asked = [...new Map(keys.map((key) => [idOf(key), { pk: key.pk, sk: key.sk }])).values()]
      const batches = Array.from({ length: Math.ceil(asked.length / 100) }, (_, at) =>
        asked.slice(at * 100, at * 100 + 100),
      )
      await Promise.all(
        batches.map(async (batch) => {
          let left: Key[] | undefined = batch
          for (let tries = 1; left?.length; tries++) {
            if (tries > mostReads) throw new Error('the table answers a part only')
            if (tries > 1) await aMoment(tries)
            const answer: {
              Responses?: Record<string, unknown[]>
              UnprocessedKeys?: Record<string, { Keys?: unknown }>
            } = await metered(
              client.send(
                new BatchGetCommand({
                  RequestItems: { [name]: { Keys: left, ConsistentRead: true } },
                  ReturnConsumedCapacity: 'TOTAL',
                }),
              ),
              'read',
              left.length,
            )
            for (const item of (answer.Responses?.[name] ?? []) as Item[]) found.set(idOf(item), item)
            left = answer.UnprocessedKeys?.[name]?.Keys as Key[] | undefined
          }
        }),
      )
      return keys.map((key) => found.get(idOf(key)) ?? null)
    },
    async query(pk, reading = {}) {
      return (await page(pk, reading)).items
    },
    async queryAll(pk, reading = {}) {
      const all: Item[] = []
      let after = reading.after
      do {
        const { items, next } = await page(pk, { ...reading, after })
        all.push(...items)
        after = next
      } while (after)
      return all
    },
    async due(gpk, upTo, limit = 100) {
      const answer = await metered(
        client.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'due',
            ReturnConsumedCapacity: 'TOTAL',
            KeyConditionExpression: 'gpk = :gpk AND gsk <= :upTo',
            ExpressionAttributeValues: { ':gpk': gpk, ':upTo': upTo },
            Limit: limit,
          }),
        ),
        'read',
        0.5,
      )
      return ((answer.Items ?? []) as Item[]).map(({ pk, sk }) => ({ stale: { pk, sk } }))
    },
    async transact(writes) {
      for (let tries = 1; ; tries++) {
        try {
          await metered(
            client.send(new TransactWriteCommand({ TransactItems: writes, ReturnConsumedCapacity: 'TOTAL' })),
            'write',
            leastWriteUnits(writes),
          )
          return
        } catch (error) {
          if (tries === mostTries || !passesBy(error)) throw error
          await aMoment(tries)
        }
      }
    },
  }
}

/**
 * So often is a transaction tried whose cancelling passes by, and a batch of which the table answers a part, with a wait
 * by chance between, in milliseconds.
 */
const mostTries = 4
const mostReads = 8
const longestWait = 60
const aMoment = (tries: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * longestWait * tries))
const passing: readonly string[] = [
  'None',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]

/**
 * Another transaction was at the same item, or the table takes no more just now: nothing was written, and in a moment
 * it is decided. The client itself tries none of these again.
 */
const passesBy = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).length > 0 &&
  (error.CancellationReasons ?? []).every(({ Code = 'None' }) => passing.includes(Code))

const idOf = (key: Key) => `${key.pk}\n${key.sk}`

function unitsOf(consumed: unknown): number {
  const rows = Array.isArray(consumed) ? consumed : consumed ? [consumed] : []
  return rows.reduce((total: number, row: { CapacityUnits?: number }) => total + (row.CapacityUnits ?? 0), 0)
}
