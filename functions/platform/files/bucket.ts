import {
  AwsRefused,
  atThisMoment,
  encodedQuery,
  ownSigning,
  sha256,
  signedHeaders,
  signedQuery,
} from '../credentials/signed.ts'
import type { Archive } from '../surroundings.ts'

/** How long an address for a file is good, in seconds. */
const linkSeconds = 300

/** The archive in a bucket: each tenant's files under its id. What lapses, the bucket deletes by itself. */
export function archiveOf(bucket: string): Archive {
  const { AWS_ENDPOINT_URL: elsewhere } = process.env
  const { host, origin } = new URL(
    elsewhere ?? `https://${bucket}.s3.${process.env.AWS_REGION ?? ''}.amazonaws.com`,
  )
  // An emulator knows buckets by the first step of the path.
  const root = elsewhere ? `/${bucket}` : ''
  const at = (tenant: string, name: string) => `${root}/${tenant}/${encodeURIComponent(name)}`

  async function call(
    method: string,
    path: string,
    body: Uint8Array | '' = '',
    query = '',
  ): Promise<Response> {
    const answer = await fetch(`${origin}${path}${query ? `?${query}` : ''}`, {
      method,
      headers: signedHeaders(
        's3',
        { method, host, path, query, headers: { 'x-amz-content-sha256': sha256(body) }, body },
        ownSigning(),
        atThisMoment(),
      ),
      ...(body === '' ? {} : { body: Buffer.from(body) }),
      signal: AbortSignal.timeout(60_000),
    })
    if (!answer.ok && answer.status !== 404) throw new AwsRefused('s3', answer.status, await answer.text())
    return answer
  }

  return {
    async keep(tenant, name, content) {
      const answer = await call('PUT', at(tenant, name), content)
      if (!answer.ok) throw new AwsRefused('s3', answer.status, await answer.text())
    },
    async read(tenant, name) {
      const answer = await call('GET', at(tenant, name))
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
    },
    async linkTo(tenant, name, savedAs) {
      const path = at(tenant, name)
      const asks = { 'response-content-disposition': `attachment; filename="${savedAs}"` }
      return `${origin}${path}?${signedQuery('s3', { host, path, asks }, ownSigning(), atThisMoment(), linkSeconds)}`
    },
    async forget(tenant) {
      let count = 0
      for (;;) {
        // The slash ends the id: no other tenant's begins with it.
        const asks = encodedQuery({ 'list-type': '2', prefix: `${tenant}/`, 'max-keys': '1000' })
        const said = await (await call('GET', `${root}/`, '', asks)).text()
        const names = [...said.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key)
        if (names.length === 0) return count
        for (const key of names)
          await call('DELETE', `${root}/${key.split('/').map(encodeURIComponent).join('/')}`)
        count += names.length
      }
    },
  }
}
