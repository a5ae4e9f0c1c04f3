import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { NewId } from '#shared/kernel/ids'
import type { CommonProblem } from '#shared/kernel/problems'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Write } from './record.ts'
import type { Key, Table } from './table.ts'

/** Work for a worker, by ids only. The relay turns it into a queue message after the transaction stands. */
export type Job = { readonly job: string } & Readonly<Record<string, string>>

/** What happened, by ids and moves: audit and outbox in one. Never a name, never free text. */
export type LogEntry = {
  readonly did: string
  readonly about: readonly string[]
  readonly outbox?: readonly Job[]
}

export type Change = { readonly writes: readonly Write[]; readonly log: LogEntry }

/** Who does it, when, under which key. */
export type Doing = {
  readonly by: string
  readonly at: string
  readonly logId: string
  readonly key?: {
    readonly name: Key
    readonly hash: string
    readonly answer: unknown
    readonly status: number
  }
}

/** A transaction of more is staged under an id instead (imports, closings). */
export const mostWrites = 90

/**
 * Every change is one transaction: the items with the versions that were seen, the idempotency record, one log
 * entry. The database refuses; this says which refusal it was.
 */
export async function commit(
  table: Table,
  change: Change,
  doing: Doing,
): Promise<Result<void, Extract<CommonProblem, { type: 'stale' | 'key-reused' }>>> {
  if (change.writes.length > mostWrites) throw new RangeError(`${change.writes.length} writes in one change`)
  const day = doing.at.slice(0, 10)
  const lines = [
    {
      Put: {
        TableName: table.name,
        Item: {
          pk: `LOG#${day}`,
          sk: doing.logId,
          kind: 'log',
          shape: 1,
          version: 1,
          by: doing.by,
          at: doing.at,
          did: change.log.did,
          about: change.log.about,
          // The mark is for the stream's filter, which sees plain values only.
          ...(change.log.outbox?.length ? { outbox: change.log.outbox, asks: 'work' } : {}),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...(doing.key
      ? [
          {
            Put: {
              TableName: table.name,
              Item: {
                ...doing.key.name,
                kind: 'key',
                shape: 1,
                version: 1,
                hash: doing.key.hash,
                status: doing.key.status,
                answer: JSON.stringify(doing.key.answer ?? null),
                ttl: Math.floor(Date.parse(doing.at) / 1000) + 48 * 3600,
              },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ]
      : []),
    ...change.writes.map((write) => lineOf(table.name, write)),
  ]
  try {
    await table.transact(lines)
    return ok(undefined)
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code)
    if (doing.key && codes[1] === 'ConditionalCheckFailed') return refused({ type: 'key-reused' })
    if (codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict'))
      return refused({ type: 'stale', expected: 0 })
    throw error
  }
}

function lineOf(table: string, write: Write) {
  if ('put' in write)
    return {
      Put: { TableName: table, Item: write.put, ...(write.was === 'whatever' ? {} : conditionOf(write.was)) },
    }
  if ('remove' in write)
    return {
      Delete: {
        TableName: table,
        Key: { pk: write.remove.pk, sk: write.remove.sk },
        ...conditionOf(write.was),
      },
    }
  return {
    ConditionCheck: {
      TableName: table,
      Key: { pk: write.check.pk, sk: write.check.sk },
      ...conditionOf(write.is),
    },
  }
}

const conditionOf = (was: number | 'absent') =>
  was === 'absent'
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :was',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':was': was },
      }

/** A change of control that follows from no idempotency key: doing it again comes to the same. */
export async function changeControl(
  control: Table,
  change: Change,
  by: string,
  { now, newId }: { now: string; newId: NewId },
): Promise<Result<void, { type: 'stale'; expected: number }>> {
  const made = await commit(control, change, { by, at: now, logId: newId('log') })
  return made.ok ? made : refused({ type: 'stale', expected: 0 })
}
