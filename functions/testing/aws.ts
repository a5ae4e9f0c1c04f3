import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What AWS was asked, as it came over the wire: the service's action, and its form or JSON. */
export type AskedOfAws = {
  readonly action: string
  readonly form: URLSearchParams
  readonly json: Readonly<Record<string, unknown>>
}
export type AnswerOfAws = { readonly status?: number; readonly body: string | object }

/**
 * Stands where AWS would answer the signed calls of a function, on this machine. It holds every call to be signed by
 * the role that the environment names; what it answers is said by the test.
 */
export async function startAws(answer: (asked: AskedOfAws) => AnswerOfAws) {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=test/')
      const target = String(request.headers['x-amz-target'] ?? '')
      const form = new URLSearchParams(target ? '' : body)
      const asked: AskedOfAws = {
        action: target ? target.slice(target.lastIndexOf('.') + 1) : (form.get('Action') ?? ''),
        form,
        json: target ? (JSON.parse(body) as Record<string, unknown>) : {},
      }
      const { status = 200, body: said } = signed ? answer(asked) : { status: 403, body: 'not signed' }
      response.statusCode = status
      response.end(typeof said === 'string' ? said : JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const before = { ...process.env }
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  return {
    async stop() {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
      Object.assign(process.env, before)
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
