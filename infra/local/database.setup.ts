import { startDynamoDb } from './dynamodb.ts'

/** A DynamoDB Local in memory for the database tests of this run; one that is named already is used as it is. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.RADSLAG_DYNAMODB) return undefined
  const database = await startDynamoDb()
  process.env.RADSLAG_DYNAMODB = String(database.port)
  return database.stop
}
