import { createHash } from 'node:crypto'
import { formSeconds } from '#shared/files/schema'
import {
  AwsRefused,
  encodedQuery,
  type Signing,
  sha256,
  signedHeaders,
  signedQuery,
  signedText,
} from '../credentials/signed.ts'
import type { Claims } from '../proof/claims.ts'

/** A form that a browser posts straight to the bucket, with or without a script: these fields, then the file. */
export type UploadForm = {
  readonly action: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}
export type FormAsked = {
  /** The key begins so; the rest is the name that the file has on the sender's machine. */
  readonly under: string
  readonly thenTo: string
  readonly by: string
}

/** What lies under a key. */
export type Found = {
  readonly content: Uint8Array
  /** Who posted it, as it was signed into the form. */
  readonly by: string
  /** What the bucket counted when it came is what was read now. */
  readonly intact: boolean
}

/**
 * A tenant's part of the bucket, reached with the tenant's own credentials: what may be read and written there follows
 * from the session's tag, as in the tenant's table. Keys are told without the tenant, which nobody can name.
 */
export type TenantFiles = {
  form(asked: FormAsked): UploadForm
  /** An address that is good for a minute, for one file, saved under this name. */
  linkTo(key: string, savedAs: string): string
  /** Null where there is nothing, `too-large` where there is more than so many bytes. */
  read(key: string, most: number): Promise<Found | 'too-large' | null>
  keep(key: string, content: Uint8Array, type: string): Promise<void>
  remove(key: string): Promise<void>
  /** Marked to go in a month from now, and the mark taken off again. */
  setAside(key: string, type: string): Promise<void>
  fetchBack(key: string): Promise<void>
  /** Marked as what the public's own credentials may fetch, and the mark taken off again. */
  publish(key: string): Promise<void>
  unpublish(key: string): Promise<void>
}

/** Where a file lies once it has been looked at. */
export const keptKey = (holder: string, file: string): string => `kept/${holder}/${file}`

/** The tenant's files by this reader's own token. */
export function filesOf(call: {
  readonly surroundings: { readonly files?: (claims: Claims) => Promise<TenantFiles> }
  readonly claims: Claims
}): Promise<TenantFiles> {
  const { files } = call.surroundings
  if (!files) throw new Error('no files are handed around here')
  return files(call.claims)
}

const linkSeconds = 60
/** What nobody sends by mistake is cut off by the bucket; what is merely too large is refused in words of our own. */
const mostSent = 200_000_000
/**
 * The bucket lets go of what carries such a mark: of what nobody looked at in a day, of what was set aside in a month.
 * What is public says so, and the public's credentials open nothing else.
 */
const marked = (mark: 'unseen' | 'public') =>
  `<Tagging><TagSet><Tag><Key>lies</Key><Value>${mark}</Value></Tag></TagSet></Tagging>`

/** `address` is where the bucket's keys begin: `https://name.s3.region.amazonaws.com`. */
export function filesAt(address: string, tenant: string, signing: Signing, now: () => string): TenantFiles {
  const { host, hostname, origin } = new URL(address)
  const at = () => now().replace(/[:-]|\.\d{3}/g, '')
  const pathOf = (key: string) => `/${[tenant, ...key.split('/')].map(strictly).join('/')}`

  async function call(
    method: string,
    key: string,
    more: { query?: string; headers?: Record<string, string>; body?: Uint8Array | string } = {},
  ): Promise<Response> {
    const { query = '', headers = {}, body = '' } = more
    const path = pathOf(key)
    const own = { ...headers, 'x-amz-content-sha256': sha256(body) }
    const answer = await fetch(`${origin}${path}${query && `?${query}`}`, {
      method,
      headers: signedHeaders('s3', { method, host, path, query, headers: own, body }, signing, at()),
      ...(method === 'PUT' ? { body: Buffer.from(body) } : {}),
      signal: AbortSignal.timeout(25_000),
    })
    // Who may not list is told of what is not there that it is forbidden.
    const notThere = answer.status === 404 || (method === 'GET' && answer.status === 403)
    if (!answer.ok && !notThere) throw new AwsRefused('s3', answer.status, await answer.text())
    return answer
  }
  const tagging = encodedQuery({ tagging: '' })
  async function unmark(key: string): Promise<void> {
    await call('DELETE', key, { query: tagging })
  }

  return {
    form({ under, thenTo, by }) {
      const moment = at()
      const begins = `${tenant}/${under}`
      const exact = {
        success_action_redirect: thenTo,
        tagging: marked('unseen'),
        'x-amz-meta-by': by,
        'x-amz-algorithm': 'AWS4-HMAC-SHA256',
        'x-amz-credential': `${signing.accessKeyId}/${moment.slice(0, 8)}/${signing.region}/s3/aws4_request`,
        'x-amz-date': moment,
        ...(signing.sessionToken ? { 'x-amz-security-token': signing.sessionToken } : {}),
      }
      const policy = Buffer.from(
        JSON.stringify({
          expiration: new Date(Date.parse(now()) + formSeconds * 1000).toISOString(),
          conditions: [
            { bucket: hostname.split('.')[0] },
            ['starts-with', '$key', begins],
            ['content-length-range', 0, mostSent],
            ...Object.entries(exact).map(([name, value]) => ({ [name]: value })),
          ],
        }),
      ).toString('base64')
      const fields = {
        key: `${begins}\${filename}`,
        ...exact,
        policy,
        'x-amz-signature': signedText('s3', policy, signing, moment),
      }
      return {
        action: `${origin}/`,
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
      }
    },

    linkTo(key, savedAs) {
      const plain = savedAs.normalize('NFKD').replace(/[^\w. -]/g, '') || 'file'
      const asks = {
        'response-content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${strictly(savedAs)}`,
      }
      const path = pathOf(key)
      return `${origin}${path}?${signedQuery('s3', { host, path, asks }, signing, at(), linkSeconds)}`
    },

    async read(key, most) {
      const answer = await call('GET', key)
      if (!answer.ok) return null
      if (Number(answer.headers.get('content-length') ?? 0) > most) {
        await answer.body?.cancel()
        return 'too-large'
      }
      const content = new Uint8Array(await answer.arrayBuffer())
      const counted = answer.headers.get('etag')?.replaceAll('"', '')
      return {
        content,
        by: answer.headers.get('x-amz-meta-by') ?? '',
        intact: counted === createHash('md5').update(content).digest('hex'),
      }
    },

    async keep(key, content, type) {
      const checksum = createHash('sha256').update(content).digest('base64')
      await call('PUT', key, {
        headers: { 'content-type': type, 'x-amz-checksum-sha256': checksum },
        body: content,
      })
    },
    async remove(key) {
      await call('DELETE', key)
    },
    // The bucket counts from when an object was made, so it is made anew, of itself; a copy must change something.
    async setAside(key, type) {
      const headers = {
        'content-type': type,
        'x-amz-copy-source': `/${hostname.split('.')[0]}${pathOf(key)}`,
        'x-amz-metadata-directive': 'REPLACE',
        'x-amz-tagging-directive': 'REPLACE',
        'x-amz-tagging': 'lies=set-aside',
      }
      await call('PUT', key, { headers })
    },
    fetchBack: unmark,
    async publish(key) {
      const body = marked('public')
      const headers = {
        'content-type': 'application/xml',
        'content-md5': createHash('md5').update(body).digest('base64'),
      }
      await call('PUT', key, { query: tagging, headers, body })
    },
    unpublish: unmark,
  }
}

/** As S3 wants it: everything but letters, digits and `-._~`. */
const strictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
