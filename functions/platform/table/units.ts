import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'

type Lines = NonNullable<TransactWriteCommandInput['TransactItems']>

/**
 * What a transaction costs at least, by AWS's published rule: two units for each kB begun of each item that is put,
 * two for every other line. The database of a laptop rounds the items of a transaction together and reports less;
 * AWS itself never reports less than this.
 */
export const leastWriteUnits = (lines: Lines): number =>
  lines.reduce((sum, { Put }) => sum + 2 * Math.max(1, Math.ceil(sizeOfItem(Put?.Item) / 1024)), 0)

/** Bytes as DynamoDB counts them: the names and values of an item. */
const sizeOfItem = (item: Readonly<Record<string, unknown>> = {}): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => (value === undefined ? sum : sum + Buffer.byteLength(name) + sizeOf(value)),
    0,
  )

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + 1 + sizeOf(each), 3)
  if (value === null || typeof value !== 'object') return 1
  return 3 + Object.keys(value).length + sizeOfItem(value as Record<string, unknown>)
}
