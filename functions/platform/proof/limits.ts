import { createHmac } from 'node:crypto'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { millisOf } from '#shared/kernel/dates'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Table } from '../table/table.ts'

/** So many in so many seconds, counted for one address or one origin. */
export type Limit = {
  readonly what: string
  readonly who: string
  readonly most: number
  readonly seconds: number
}

/**
 * Counts one more in each window, all or none. Who is counted is kept as a keyed hash only. Windows stand still
 * (they begin on the clock), so at most twice the number can pass around a border.
 */
export async function counted(
  control: Table,
  secret: string,
  limits: readonly Limit[],
  now: string,
): Promise<Result<void, { type: 'too-many-requests'; retryAfterSeconds: number }>> {
  const second = Math.floor(millisOf(now) / 1000)
  const windows = limits.map(({ what, who, most, seconds }) => {
    const window = Math.floor(second / seconds)
    const hash = createHmac('sha256', secret).update(`count ${who}`).digest('base64url').slice(0, 22)
    return { pk: `COUNT#${what}#${hash}`, sk: String(window), most, ends: (window + 1) * seconds }
  })
  for (let again = 0; ; again++) {
    try {
      await control.transact(
        windows.map(({ pk, sk, most, ends }) => ({
          Update: {
            TableName: control.name,
            Key: { pk, sk },
            UpdateExpression: 'ADD #n :one SET #ttl = :ttl, kind = :kind, shape = :one, version = :one',
            ConditionExpression: 'attribute_not_exists(#n) OR #n < :most',
            ExpressionAttributeNames: { '#n': 'n', '#ttl': 'ttl' },
            ExpressionAttributeValues: { ':one': 1, ':most': most, ':ttl': ends + 3600, ':kind': 'count' },
          },
        })),
      )
      return ok(undefined)
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const full = (error.CancellationReasons ?? []).findIndex(
        ({ Code }) => Code === 'ConditionalCheckFailed',
      )
      // Two at once on one counter: neither was too many, so the later one tries again.
      if (full < 0 && again < 5) continue
      const ends = windows[Math.max(full, 0)]?.ends ?? second + 60
      return refused({ type: 'too-many-requests', retryAfterSeconds: Math.max(1, ends - second) })
    }
  }
}

/**
 * How often a code may be asked for at an address: five times in a quarter of an hour and twenty times a day from one
 * origin, four times that from all together. So nobody shuts another person out by asking in their name.
 */
export function ofCodes(email: string, from: string): Limit[] {
  const each = `${email} ${from}`
  return [
    { what: 'codes', who: each, most: 5, seconds: 15 * 60 },
    { what: 'codes-a-day', who: each, most: 20, seconds: 24 * 3600 },
    { what: 'codes-of-all', who: email, most: 20, seconds: 15 * 60 },
    { what: 'codes-of-all-a-day', who: email, most: 80, seconds: 24 * 3600 },
  ]
}
