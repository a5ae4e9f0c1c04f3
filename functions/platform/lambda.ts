import { randomBytes } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { type Credentials, roleFor } from './credentials/broker.ts'
import { keptCredentials } from './credentials/credentials.ts'
import { AwsRefused, asJson, invoke } from './credentials/signed.ts'
import { archiveOf } from './files/bucket.ts'
import { filesAt } from './files/files.ts'
import { newId } from './ids.ts'
import type { Claims, Verify } from './proof/claims.ts'
import { signerOf, stampsOf, verifierOf } from './proof/keys.ts'
import type { Pressed, Sealing, Surroundings } from './surroundings.ts'
import { tableOf } from './table/table.ts'

const env = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
const keysIn = (name: string): string[] => (process.env[name] ?? '').split(',').filter(Boolean)

/**
 * What the cloud hands to slices and workers. A function gets what its environment names and nothing else: only
 * access knows people's signing keys and the stage's secret, only workers sign system tokens, and a tenant's table
 * is reached with what the broker gives for the token itself.
 */
export function lambdaSurroundings(signs: 'people' | 'system' | 'nothing' = 'nothing'): Surroundings {
  const stem = env('STEM')
  const people = keysIn('PEOPLE_KEYS')
  const system = keysIn('SYSTEM_KEYS')
  const nowSeconds = () => Math.floor(Date.now() / 1000)
  // The broker believes the token, not what it was read as: claims are kept beside the token they came in.
  const tokens = new WeakMap<Claims, string>()
  const believe = verifierOf(people)
  const verify: Verify = async (token) => {
    const claims = await believe(token)
    if (claims) tokens.set(claims, token)
    return claims
  }
  const signSystem = signerOf(system, nowSeconds)
  const control = documentsWith()
  return {
    now: () => new Date().toISOString(),
    newId,
    verify,
    // Who was not told the secret makes and believes nothing that is derived from it.
    secret: process.env.CODES_SECRET ?? randomBytes(32).toString('base64url'),
    webAddress: process.env.WEB_ADDRESS ?? '',
    demo: process.env.RADSLAG_DEMO === '1',
    ...(process.env.OPERATOR ? { operator: process.env.OPERATOR } : {}),
    ...(signs === 'people' ? { sign: signerOf(people, nowSeconds) } : {}),
    ...(signs === 'system' ? { stamps: stampsOf(system, nowSeconds) } : {}),
    ...(process.env.ARCHIVE ? { archive: archiveOf(process.env.ARCHIVE) } : {}),
    ...(process.env.FILES ? { forgetFiles: archiveOf(process.env.FILES).forget } : {}),
    ...(process.env.ENVELOPE_KEY ? { sealing: envelope(process.env.ENVELOPE_KEY) } : {}),
    ...(process.env.PRESS ? { press: pressAt(process.env.PRESS) } : {}),
    ...(process.env.FILES_ADDRESS
      ? {
          files: async (claims: Claims) => {
            const { name, token, tenant } = askedFor(claims)
            const credentials = await keepLong(name, () => fromBroker(token))
            const signing = { ...credentials, region: env('AWS_REGION') }
            return filesAt(env('FILES_ADDRESS'), tenant, signing, () => new Date().toISOString())
          },
        }
      : {}),
    control: (meter) => tableOf(control, env('CONTROL_TABLE'), meter),
    async tenantTable(claims, meter) {
      const { name, token, tenant } = askedFor(claims)
      const { documents } = await keep(name, async () => {
        const given = await fromBroker(token)
        return { expiration: given.expiration, documents: documentsWith(given) }
      })
      return tableOf(documents, `${stem}-${tenant}-${claims.generation}`, meter)
    },
  }

  /** What the broker would give for these verified claims: a person's and the public's are never mixed up. */
  function askedFor(claims: Claims): { name: string; tenant: string; token: () => Promise<string> } {
    const { tenant } = claims
    if (!tenant) throw new Error('a token without a tenant reaches nothing of a tenant')
    const given = tokens.get(claims)
    const role = roleFor(claims, given ? 'people' : 'system', [claims.job ?? ''])
    if (!role) throw new Error(`a token of kind ${claims.kind} reaches nothing of a tenant`)
    return { name: `${tenant} ${role}`, tenant, token: async () => given ?? signSystem(claims) }
  }
}

const keep = keptCredentials<{ expiration: string; documents: DynamoDBDocumentClient }>({
  now: Date.now,
  random: Math.random,
  most: 200,
  // A worker that begins with them may take two minutes.
  margin: 3 * 60_000,
})

/** For a form that lies open in a browser: what signs it is good for nine minutes more. */
const keepLong = keptCredentials<Credentials>({
  now: Date.now,
  random: Math.random,
  most: 200,
  margin: 9.5 * 60_000,
})

/** What the broker gives for a token. */
async function fromBroker(token: () => Promise<string>): Promise<Credentials> {
  const answer = await invoke<Credentials | { refused: true }>(env('BROKER'), { token: await token() })
  if ('refused' in answer || !answer.accessKeyId) throw new Error('the broker gave no credentials')
  return answer
}

/** The press as a function of the stage. What it throws comes as an answer too, and is none of ours. */
const pressAt = (name: string) => async (asked: object) => {
  const answer = await invoke<Pressed | { errorType: string }>(name, asked, pressSeconds)
  if (!('content' in answer || 'tooLarge' in answer)) throw new Error('the press made no file')
  return answer
}
/** It may have to wake, and many letters take their time; the gateway waits for half a minute. */
const pressSeconds = 25

const documentsWith = (given?: Credentials) => {
  const client = given
    ? new DynamoDBClient({
        credentials: {
          accessKeyId: given.accessKeyId,
          secretAccessKey: given.secretAccessKey,
          sessionToken: given.sessionToken,
        },
      })
    : new DynamoDBClient()
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
}

/** Secrets of tenants in a KMS envelope, with the tenant as context: moved to another tenant, they do not open. */
const envelope = (key: string): Sealing => ({
  async seal(tenant, text) {
    const { CiphertextBlob } = await asJson<{ CiphertextBlob: string }>('kms', 'TrentService.Encrypt', {
      KeyId: key,
      Plaintext: Buffer.from(text).toString('base64'),
      EncryptionContext: { tenant },
    })
    return CiphertextBlob
  },
  async unseal(tenant, sealed) {
    const { Plaintext } = await asJson<{ Plaintext: string }>('kms', 'TrentService.Decrypt', {
      KeyId: key,
      CiphertextBlob: sealed,
      EncryptionContext: { tenant },
    })
    return Buffer.from(Plaintext, 'base64').toString('utf8')
  },
})

/**
 * A context as a Lambda behind the front. Where the stage has a front, only what came by it is answered; who really
 * asks is then the front's word, else the gateway's.
 */
export function lambdaOf(app: Hono) {
  const front = [process.env.ORIGIN_A_SECRET, process.env.ORIGIN_B_SECRET].filter(Boolean)
  const outer: Hono = app
  const guarded = {
    fetch(request: Request, ...rest: []) {
      if (front.length === 0) return outer.fetch(request, ...rest)
      if (!front.includes(request.headers.get('x-radslag-origin') ?? ''))
        return new Response(null, { status: 403 })
      const headers = new Headers(request.headers)
      const visitor = headers.get('x-radslag-visitor')
      if (visitor) headers.set('x-forwarded-for', visitor)
      headers.delete('x-radslag-origin')
      return outer.fetch(new Request(request, { headers }), ...rest)
    },
  }
  return handle(guarded as unknown as Hono)
}

/** A message of a queue; the ones that failed come again, the others do not. */
export type QueueEvent = {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[]
}
export type QueueAnswer = { batchItemFailures: { itemIdentifier: string }[] }

export const eachMessage =
  (work: (body: unknown) => Promise<void>) =>
  async ({ Records }: QueueEvent): Promise<QueueAnswer> => {
    const failed: { itemIdentifier: string }[] = []
    for (const { messageId, body } of Records) {
      try {
        await work(JSON.parse(body))
      } catch (error) {
        console.error(JSON.stringify({ code: 'undone', messageId, ...whyOf(error) }))
        failed.push({ itemIdentifier: messageId })
      }
    }
    return { batchItemFailures: failed }
  }

/** Codes and ids only: our own words are logged, what a service says of a mail or of a person is not. */
function whyOf(error: unknown): { name: string; why: string } {
  const { name, message } = error as Error
  if (error instanceof AwsRefused) return { name, why: `${error.service} answered ${error.status}` }
  return { name, why: name === 'Error' ? message.slice(0, 200) : '' }
}
