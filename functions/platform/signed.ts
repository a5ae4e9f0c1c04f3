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
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The headers that make a request this role's own, at this moment (ISO basic format: 20150830T123600Z). */
export function signedHeaders(
  service: string,
  { method, host, path, headers, body }: Asked,
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
    '',
    ...names.map((name) => `${name}:${all[name]?.trim()}`),
    '',
    signed,
    sha256(body),
  ].join('\n')
  const scope = `${day}/${region}/${service}/aws4_request`
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex')
  const { host: _, ...sent } = all
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

export class AwsRefused extends Error {
  override readonly name = 'AwsRefused'
  readonly status: number
  readonly said: string
  constructor(service: string, status: number, said: string) {
    super(`${service} answered ${status}: ${said.slice(0, 300)}`)
    this.status = status
    this.said = said
  }
}

/** One call as the role of this function. Tried again twice where AWS was busy; any other refusal throws. */
async function call(
  service: string,
  path: string,
  headers: Record<string, string>,
  body: string,
): Promise<string> {
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL: elsewhere } = process.env
  const address = elsewhere ?? `https://${service}.${region}.amazonaws.com`
  for (let tries = 1; ; tries++) {
    const signing: Signing = {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
      sessionToken: process.env.AWS_SESSION_TOKEN,
      region,
    }
    const at = new Date().toISOString().replace(/[:-]|\.\d{3}/g, '')
    const asked = { method: 'POST', host: new URL(address).host, path, headers, body }
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: signedHeaders(service, asked, signing, at),
      body,
      signal: AbortSignal.timeout(10_000),
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

/** A service that speaks forms and answers in XML: STS, CloudFormation. */
export const asForm = (service: string, input: Readonly<Record<string, string>>): Promise<string> =>
  call(
    service,
    '/',
    { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    new URLSearchParams(input).toString(),
  )

/** Asks another function of the stage and waits for its answer. */
export async function invoke<Answer>(name: string, input: object): Promise<Answer> {
  const path = `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`
  return JSON.parse(
    await call('lambda', path, { 'content-type': 'application/json' }, JSON.stringify(input)),
  ) as Answer
}

/** The text of the first element of that name. */
export const elementIn = (xml: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
