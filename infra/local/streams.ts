import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams'

export type StreamRecord = _Record
/**
 * What to do with a batch. It may name the sequence number of the first record it could not deal with: that one and
 * those after it come again, as with Lambda's partial batch answers. Throwing brings the whole batch again.
 */
export type Handle = (records: readonly StreamRecord[]) => Promise<string | undefined>

export type StreamReader = {
  /** One pass over the shards, parents before children. Gives the number of records that were dealt with. */
  pass(handle: Handle): Promise<number>
  /** Passes until one finds nothing new. What a handler writes into the same table is read as well. */
  drain(handle: Handle): Promise<number>
}

type Place = { after: string | undefined; iterator: string | undefined; done: boolean }

/**
 * Reads a table's stream from its oldest record, and remembers in memory how far it has come. A record is passed
 * only when the handler has dealt with it, so a handler sees each at least once.
 */
export function streamReader(client: DynamoDBStreamsClient, stream: string, batchSize = 100): StreamReader {
  const places = new Map<string, Place>()

  async function shards(): Promise<Shard[]> {
    const all: Shard[] = []
    let after: string | undefined
    do {
      const { StreamDescription: found } = await client.send(
        new DescribeStreamCommand({ StreamArn: stream, ExclusiveStartShardId: after }),
      )
      all.push(...(found?.Shards ?? []))
      after = found?.LastEvaluatedShardId
    } while (after)
    return all
  }

  async function iteratorAt(shard: string, place: Place): Promise<string | undefined> {
    const from = place.after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: place.after }
      : { ShardIteratorType: 'TRIM_HORIZON' as const }
    try {
      return (await client.send(new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...from })))
        .ShardIterator
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error
      // A day has gone by: what was left unread is gone, the redrive from the table itself finds it.
      place.after = undefined
      return iteratorAt(shard, place)
    }
  }

  async function readOn(shard: string, place: Place, handle: Handle): Promise<number> {
    let count = 0
    while (!place.done) {
      place.iterator ??= await iteratorAt(shard, place)
      const asked = place.iterator
      if (!asked) return count
      place.iterator = undefined
      const answer = await client
        .send(new GetRecordsCommand({ ShardIterator: asked, Limit: batchSize }))
        .catch((error: unknown) => {
          if (error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)
            return null
          throw error
        })
      if (!answer) continue
      const records = answer.Records ?? []
      if (records.length > 0) {
        const failed = await handle(records)
        const dealtWith = failed === undefined ? records : records.slice(0, indexOf(records, failed))
        place.after = numberOf(dealtWith.at(-1)) ?? place.after
        count += dealtWith.length
        // The rest comes again at the next pass, not at once: what failed now would fail in a tight circle.
        if (dealtWith.length < records.length) return count
      }
      place.iterator = answer.NextShardIterator
      place.done = answer.NextShardIterator === undefined
      if (records.length === 0) return count
    }
    return count
  }

  async function pass(handle: Handle): Promise<number> {
    let count = 0
    for (const { ShardId: shard, ParentShardId: parent } of parentsFirst(await shards())) {
      if (!shard) continue
      const place = places.get(shard) ?? { after: undefined, iterator: undefined, done: false }
      places.set(shard, place)
      const waitsFor = parent ? places.get(parent) : undefined
      if (place.done || (waitsFor && !waitsFor.done)) continue
      count += await readOn(shard, place, handle)
    }
    return count
  }

  return {
    pass,
    async drain(handle) {
      let total = 0
      let count: number
      do {
        count = await pass(handle)
        total += count
      } while (count > 0)
      return total
    },
  }
}

const numberOf = (record: StreamRecord | undefined): string | undefined => record?.dynamodb?.SequenceNumber

function indexOf(records: readonly StreamRecord[], sequenceNumber: string): number {
  const at = records.findIndex((record) => numberOf(record) === sequenceNumber)
  if (at < 0) throw new Error(`${sequenceNumber} is not in the batch it was said to fail in`)
  return at
}

function parentsFirst(shards: readonly Shard[]): Shard[] {
  const byId = new Map(shards.map((shard) => [shard.ShardId, shard]))
  const sorted = new Set<Shard>()
  const visit = (shard: Shard) => {
    const parent = shard.ParentShardId ? byId.get(shard.ParentShardId) : undefined
    if (parent && !sorted.has(parent)) visit(parent)
    sorted.add(shard)
  }
  shards.forEach(visit)
  return [...sorted]
}
