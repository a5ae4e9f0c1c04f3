import { createHash, createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import {
  encodedQuery,
  type Signing,
  signedHeaders,
  signedQuery,
  signedText,
} from '../../functions/platform/credentials/signed.ts'

/** The credentials by which a tenant reaches its own part of the files, as the broker gives them in the cloud. */
export const filesSigning = (secret: string, tenant: string): Signing => ({
  accessKeyId: tenant,
  secretAccessKey: createHmac('sha256', secret).update(`files ${tenant}`).digest('base64url'),
  region: 'eu-north-1',
})

export type FilesPart = { readonly port: number; stop(): Promise<void> }
type Facts = { readonly type: string; readonly by: string; readonly lies: string }
type Answer = { status: number; headers?: Record<string, string>; body?: Uint8Array | string }

/** The most that one request may bring on a laptop. */
const mostBytes = 210_000_000

/**
 * The bucket of a laptop, on loopback: files in a folder, asked for as S3 is asked. Every signature, policy and date
 * is checked as S3 checks them, and nobody reaches past the tenant that the credentials are of. What is posted is
 * told to `came` before the browser is sent on.
 */
export async function startFiles(given: {
  readonly port: number
  readonly folder: string
  readonly secret: string
  readonly now: () => string
  readonly came: (key: string) => Promise<void>
}): Promise<FilesPart> {
  const { port, folder, secret, now, came } = given
  // A key may hold any sign; a file is named by its hash, beside its facts.
  const placeOf = (key: string) =>
    join(folder, key.split('/')[0] ?? '', createHash('sha256').update(key).digest('hex'))
  const keep = (key: string, content: Uint8Array, facts: Facts) => {
    mkdirSync(join(placeOf(key), '..'), { recursive: true })
    writeFileSync(placeOf(key), content)
    writeFileSync(`${placeOf(key)}.json`, JSON.stringify({ key, ...facts }))
  }
  const factsOf = (key: string): Facts | null =>
    existsSync(`${placeOf(key)}.json`)
      ? (JSON.parse(readFileSync(`${placeOf(key)}.json`, 'utf8')) as Facts)
      : null

  async function posted(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const type = request.headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const field = (name: string) => String(form.get(name) ?? '')
    const tenant = field('x-amz-credential').split('/')[0] ?? ''
    const signature = signedText('s3', field('policy'), filesSigning(secret, tenant), field('x-amz-date'))
    if (!tenant || signature !== field('x-amz-signature')) return refused('SignatureDoesNotMatch')
    const policy = JSON.parse(Buffer.from(field('policy'), 'base64').toString()) as {
      expiration: string
      conditions: (Record<string, string> | [string, string | number, string | number])[]
    }
    if (policy.expiration < now()) return refused('AccessDenied')
    const file = form.get('file')
    if (!(file instanceof File)) return refused('InvalidArgument', 400)
    const key = field('key').replace(/\$\{filename\}/, () => file.name)
    if (!key.startsWith(`${tenant}/quarantine/`)) return refused('AccessDenied')
    const allowed = new Set(['policy', 'x-amz-signature', 'file', 'bucket'])
    for (const condition of policy.conditions) {
      if (Array.isArray(condition)) {
        const [what, name, value] = condition
        if (what === 'content-length-range') {
          if (file.size < Number(name) || file.size > Number(value)) return refused('EntityTooLarge', 400)
          continue
        }
        allowed.add(String(name).slice(1))
        const is = name === '$key' ? key : field(String(name).slice(1))
        if (what !== 'starts-with' || !is.startsWith(String(value))) return refused('AccessDenied')
      } else
        for (const [name, value] of Object.entries(condition)) {
          allowed.add(name)
          if (name !== 'bucket' && field(name) !== value) return refused('AccessDenied')
        }
    }
    // What the policy does not name may not be posted.
    if ([...form.keys()].some((name) => !allowed.has(name))) return refused('AccessDenied')
    keep(key, new Uint8Array(await file.arrayBuffer()), {
      type: 'application/octet-stream',
      by: field('x-amz-meta-by'),
      lies: 'unseen',
    })
    await came(key)
    return { status: 303, headers: { location: field('success_action_redirect') } }
  }

  function answered(request: IncomingMessage, body: Buffer): Answer {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const key = url.pathname.slice(1).split('/').map(decodeURIComponent).join('/')
    const asks = Object.fromEntries(url.searchParams)
    const known = request.headers.authorization
      ? byHeaders(request, url, body)
      : byQuery(request.method ?? '', url, asks)
    if (!known) return refused('SignatureDoesNotMatch')
    if (!key.startsWith(`${known}/`)) return refused('AccessDenied')
    const facts = factsOf(key)
    if ('tagging' in asks) {
      if (!facts) return refused('NoSuchKey', 404)
      const [, mark = ''] = /<Value>([a-z-]+)<\/Value>/.exec(body.toString()) ?? []
      keep(key, readFileSync(placeOf(key)), { ...facts, lies: request.method === 'PUT' ? mark : '' })
      return { status: 200 }
    }
    if (request.method === 'PUT') {
      const type = request.headers['content-type'] ?? ''
      const copied = request.headers['x-amz-copy-source']
      if (copied === undefined) {
        keep(key, new Uint8Array(body), { type, by: '', lies: '' })
        return { status: 200 }
      }
      // Nobody here copies anything but an object onto itself, under another mark.
      if (!facts) return refused('NoSuchKey', 404)
      if (!String(copied).endsWith(url.pathname)) return refused('AccessDenied')
      const [, lies = ''] = String(request.headers['x-amz-tagging'] ?? '').split('=')
      keep(key, readFileSync(placeOf(key)), { type, by: '', lies })
      return { status: 200 }
    }
    if (request.method === 'DELETE') {
      rmSync(placeOf(key), { force: true })
      rmSync(`${placeOf(key)}.json`, { force: true })
      return { status: 204 }
    }
    if (!facts) return refused('NoSuchKey', 404)
    const content = readFileSync(placeOf(key))
    const disposition = asks['response-content-disposition']
    return {
      status: 200,
      body: new Uint8Array(content),
      headers: {
        'content-type': facts.type,
        etag: `"${createHash('md5').update(content).digest('hex')}"`,
        'x-amz-meta-by': facts.by,
        ...(disposition ? { 'content-disposition': disposition } : {}),
      },
    }
  }

  /** The tenant whose credentials signed the request; null where nobody's did. */
  function byHeaders({ headers, method = '' }: IncomingMessage, url: URL, body: Buffer): string | null {
    const said = /Credential=([^/]+)\/.*SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')
    if (!said) return null
    const [, tenant = '', names = ''] = said
    const signed = Object.fromEntries(
      names
        .split(';')
        .filter((name) => name !== 'host' && name !== 'x-amz-date')
        .map((name) => [name, String(headers[name] ?? '')]),
    )
    const asked = {
      method,
      host: url.host,
      path: url.pathname,
      query: encodedQuery(Object.fromEntries(url.searchParams)),
      headers: signed,
      body: new Uint8Array(body),
    }
    const at = String(headers['x-amz-date'])
    const own = signedHeaders('s3', asked, filesSigning(secret, tenant), at)
    return own.authorization === headers.authorization && isFresh(at, 900) ? tenant : null
  }

  function byQuery(method: string, url: URL, asks: Readonly<Record<string, string>>): string | null {
    const tenant = asks['X-Amz-Credential']?.split('/')[0] ?? ''
    const at = asks['X-Amz-Date'] ?? ''
    const seconds = Number(asks['X-Amz-Expires'])
    const more = Object.fromEntries(Object.entries(asks).filter(([name]) => !name.startsWith('X-Amz-')))
    const own = signedQuery(
      's3',
      { host: url.host, path: url.pathname, asks: more },
      filesSigning(secret, tenant),
      at,
      seconds,
    )
    const signature = new URLSearchParams(own).get('X-Amz-Signature')
    return method === 'GET' && signature === asks['X-Amz-Signature'] && isFresh(at, seconds) ? tenant : null
  }

  const isFresh = (at: string, seconds: number): boolean => {
    const iso = at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
    return Math.abs(Date.parse(now()) - Date.parse(iso)) <= seconds * 1000
  }

  const server = createServer(async (request, response) => {
    const {
      status,
      headers = {},
      body = '',
    } = await bodyOf(request)
      .then((sent) => (request.method === 'POST' ? posted(request, sent) : answered(request, sent)))
      .catch(() => refused('InvalidRequest', 400))
    response.writeHead(status, headers)
    response.end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  // Whoever waits for nothing else need not wait for this.
  server.unref()
  return {
    port: (server.address() as { port: number }).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const refused = (code: string, status = 403): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<Error><Code>${code}</Code></Error>`,
})

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > mostBytes) throw new Error('too much at once')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts)
}
