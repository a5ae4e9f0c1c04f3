import { createHash, createHmac } from 'node:crypto'

/**
 * Calls of AWS that need no client of their own: the broker, KMS, STS, queues, CloudFormation. A request signed by
 * the Lambda's own role (Signature Version 4); a client per service would make every bundle half as large again.
 */
export type Signing = {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
  readonly region: string
}

export type Asked = {
  readonly method: string
  readonly host: string
  readonly path: string
  /** Written as it is sent: sorted, and encoded by `encodedQuery`. */
  readonly query?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** The headers that make a request this role's own, at this moment (ISO basic format: 20150830T123600Z). */
export function signedHeaders(
  service: string,
  { method, host, path, query = '', headers, body }: Asked,
  { accessKeyId, secretAccessKey, sessionToken, region }: Signing,
  at: string,
): Record<string, string> {
  const day = at.slice(0, 8)
  const all: Record<string, string> = {
    ...headers,
    host,
    'x-amz-date': at,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
  }
  const names = Object.keys(all).sort()
  const signed = names.join(';')
  const canonical = [
    method,
    path,
    query,
    ...names.map((name) => `${name}:${all[name]?.trim()}`),
    '',
    signed,
    sha256(body),
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const signature = signatureOf(service, canonical, { secretAccessKey, region }, at)
  const { host: _, ...sent } = all
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
  }
}

function signatureOf(
  service: string,
  canonical: string,
  signing: Pick<Signing, 'secretAccessKey' | 'region'>,
  at: string,
): string {
  const scope = [at.slice(0, 8), signing.region, service, 'aws4_request'].join('/')
  return signedText(service, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n'), signing, at)
}

/** A text signed by the key of this day, region and service: what a form for the bucket carries. */
export function signedText(
  service: string,
  text: string,
  { secretAccessKey, region }: Pick<Signing, 'secretAccessKey' | 'region'>,
  at: string,
): string {
  const steps = [at.slice(0, 8), region, service, 'aws4_request']
  return hmac(steps.reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`), text).toString('hex')
}

/** The query of an address by which a browser may do one thing, without credentials, for so many seconds. */
export function signedQuery(
  service: string,
  { host, path, asks = {} }: { host: string; path: string; asks?: Readonly<Record<string, string>> },
  { accessKeyId, secretAccessKey, sessionToken, region }: Signing,
  at: string,
  seconds: number,
): string {
  const query = encodedQuery({
    ...asks,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${at.slice(0, 8)}/${region}/${service}/aws4_request`,
    'X-Amz-Date': at,
    'X-Amz-Expires': String(seconds),
    ...(sessionToken ? { 'X-Amz-Security-Token': sessionToken } : {}),
    'X-Amz-SignedHeaders': 'host',
  })
  const canonical = ['GET', path, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  return `${query}&X-Amz-Signature=${signatureOf(service, canonical, { secretAccessKey, region }, at)}`
}

/** A query as AWS signs it: by name, everything encoded but letters, digits and `-_.~`. */
export const encodedQuery = (asks: Readonly<Record<string, string>>): string =>
  Object.entries(asks)
    .map(([name, value]) => `${strictly(name)}=${strictly(value)}`)
    .sort()
    .join('&')
const strictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

export class AwsRefused extends Error {
  override readonly name = 'AwsRefused'
  readonly service: string
  readonly status: number
  readonly said: string
  constructor(service: string, status: number, said: string) {
    super(`${service} answered ${status}: ${said.slice(0, 300)}`)
    this.service = service
    this.status = status
    this.said = said
  }
}

/** The credentials of this function's own role, as Lambda keeps them fresh in the environment. */
export const ownSigning = (): Signing => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
  sessionToken: process.env.AWS_SESSION_TOKEN,
  region: process.env.AWS_REGION ?? '',
})
export const atThisMoment = (): string => new Date().toISOString().replace(/[:-]|\.\d{3}/g, '')

/** One call as the role of this function. Tried again twice where AWS was busy; any other refusal throws. */
async function call(
  service: string,
  path: string,
  headers: Record<string, string>,
  body: string,
  seconds = 10,
): Promise<string> {
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL: elsewhere } = process.env
  const address = elsewhere ?? `https://${service}.${region}.amazonaws.com`
  for (let tries = 1; ; tries++) {
    const asked = { method: 'POST', host: new URL(address).host, path, headers, body }
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: signedHeaders(service, asked, ownSigning(), atThisMoment()),
      body,
      signal: AbortSignal.timeout(seconds * 1000),
    })
    const said = await answer.text()
    if (answer.ok) return said
    const busy = answer.status >= 500 || answer.status === 429 || /Throttl/.test(said)
    if (!busy || tries === 3) throw new AwsRefused(service, answer.status, said)
  }
}

/** A service that speaks JSON: `asJson('kms', 'TrentService.Sign', …)`. */
export async function asJson<Answer>(
  service: string,
  target: string,
  input: object,
  version = '1.1',
): Promise<Answer> {
  const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target }
  return JSON.parse(await call(service, '/', headers, JSON.stringify(input))) as Answer
}

/** A list as the forms of AWS write it: `Tags.member.1.Key=…`. */
export const members = (
  list: string,
  key: string,
  value: string,
  pairs: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pairs).flatMap(([name, text], nth) => [
      [`${list}.member.${nth + 1}.${key}`, name],
      [`${list}.member.${nth + 1}.${value}`, text],
    ]),
  )

/** A service that speaks forms and answers in XML: STS, CloudFormation. */
export const asForm = (service: string, input: Readonly<Record<string, string>>): Promise<string> =>
  call(
    service,
    '/',
    { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    new URLSearchParams(input).toString(),
  )

/** Asks another function of the stage and waits for its answer. */
export async function invoke<Answer>(name: string, input: object, seconds?: number): Promise<Answer> {
  const path = `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`
  return JSON.parse(
    await call('lambda', path, { 'content-type': 'application/json' }, JSON.stringify(input), seconds),
  ) as Answer
}

/** The text of the first element of that name. */
export const elementIn = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
