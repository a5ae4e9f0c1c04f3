import {
  type AttributeValue,
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { type Attribute, plain } from '../work/relay.ts'
import type { Item } from './table.ts'

/**
 * A whole table as a file: one item a line, `{"Item":{"pk":{"S":"BODIES"},…}}`, which is what DynamoDB itself writes
 * when a table is exported to S3 (DYNAMODB_JSON). So one reader serves an export of the cloud and one of a laptop.
 *
 * Reading a whole table is a Scan, which no function of the cloud may do: there, AWS exports and restores by itself,
 * and this is for laptops, tests and drills.
 */
export async function* linesOf(client: DynamoDBClient, table: string): AsyncGenerator<string> {
  let after: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: after }),
    )
    for (const item of page.Items ?? []) yield JSON.stringify({ Item: item })
    after = page.LastEvaluatedKey
  } while (after)
}

/** The item of a line, in plain values. Throws on a line that is none. */
export function itemIn(line: string): Item {
  const { Item: found } = JSON.parse(line) as { Item?: Record<string, Attribute> }
  if (!found?.pk || !found.sk) throw new Error('a line of a table names no item')
  return plain({ M: found }) as Item
}

/**
 * Writes the lines of a table into an empty one, and gives their number. Doing it again comes to the same. What the
 * log had asked for is not asked for again: the mark that the relay listens to stays behind, and what was undone is
 * taken up by a redrive, which reads the entries themselves.
 */
export async function writeLines(
  client: DynamoDBClient,
  table: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  let count = 0
  let waiting: WriteRequest[] = []
  const write = async () => {
    let left: WriteRequest[] | undefined = waiting
    waiting = []
    while (left?.length) {
      const answer: BatchWriteItemCommandOutput = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: left } }),
      )
      left = answer.UnprocessedItems?.[table]
    }
  }
  for await (const line of lines) {
    if (!line.trim()) continue
    const { asks: _, ...item } = (JSON.parse(line) as { Item: Record<string, AttributeValue> }).Item
    waiting.push({ PutRequest: { Item: item } })
    count++
    if (waiting.length === atOnce) await write()
  }
  await write()
  return count
}
/** As many as one call takes. */
const atOnce = 25
