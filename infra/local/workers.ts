import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { clientOf, reachOf } from './dynamodb.ts'
import { type StreamReader, type StreamRecord, streamReader } from './streams.ts'
import { streamOf } from './tables.ts'

/** A table whose stream is read, and the access key that is its database. */
export type Source = { readonly table: string; readonly owner: string }

/** What the workers of a laptop do; the same functions that Lambda calls in the cloud. */
export type Work = {
  /** Every table there is now: control's, and one per tenant. */
  sources(): Promise<readonly Source[]>
  /** Passes a batch of a stream on; names the sequence number of the first record that has to come again. */
  relay(source: Source, records: readonly StreamRecord[]): Promise<string | undefined>
  /** Wakes the tenants that are due. */
  tick(): Promise<void>
}

export type Workers = {
  /** Comes back when the relay finds nothing new in any stream: tests wait by this, never by the clock. */
  drain(): Promise<void>
  stop(): Promise<void>
}

/** Reads all streams and ticks, once a second and once a minute, until stopped. A failure is said and tried again. */
export function startWorkers(
  port: number,
  work: Work,
  { say = console.error, relayEvery = 500, tickEvery = 60_000 } = {},
): Workers {
  const relay = relayOver(port, work)
  const loops = [
    loop(relayEvery, () => relay.once(say)),
    loop(tickEvery, async () => {
      try {
        await work.tick()
      } catch (error) {
        say(`the tick failed and will be tried again: ${error}`)
      }
    }),
  ]
  return {
    drain: relay.drain,
    async stop() {
      await Promise.all(loops.map((each) => each.stop()))
      relay.close()
    },
  }
}

/** The relay alone, without a clock, for tests. */
export function relayOver(port: number, work: Pick<Work, 'sources' | 'relay'>) {
  const readers = new Map<string, StreamReader>()
  const clients: DynamoDBStreamsClient[] = []
  // Two passes at once over one reader would deal with a record twice.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(what: () => Promise<T>): Promise<T> => {
    const next = turn.then(what, what)
    turn = next.catch(() => undefined)
    return next
  }

  async function readerOf({ table, owner }: Source): Promise<StreamReader> {
    const known = readers.get(table)
    if (known) return known
    const tables = clientOf(port, owner)
    const stream = await streamOf(tables, table)
    tables.destroy()
    const client = new DynamoDBStreamsClient(reachOf(port, owner))
    clients.push(client)
    const reader = streamReader(client, stream)
    readers.set(table, reader)
    return reader
  }

  async function pass(): Promise<number> {
    let count = 0
    for (const source of await work.sources()) {
      const reader = await readerOf(source)
      count += await reader.pass((records) => work.relay(source, records))
    }
    return count
  }

  return {
    once: (say: (line: string) => void): Promise<void> =>
      inTurn(async () => {
        try {
          await pass()
        } catch (error) {
          say(`the relay failed and will be tried again: ${error}`)
        }
      }),
    /** A failure is thrown: in a test it is what one wants to see. */
    drain: (): Promise<void> =>
      inTurn(async () => {
        while ((await pass()) > 0);
      }),
    close() {
      for (const client of clients) client.destroy()
    },
  }
}

function loop(every: number, what: () => Promise<void>): { stop(): Promise<void> } {
  let going = true
  let wake = () => {}
  const ended = (async () => {
    while (going) {
      await what()
      if (!going) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    async stop() {
      going = false
      wake()
      await ended
    },
  }
}
