import { createRequire } from 'node:module'

export type Mailbox = { readonly port: number; stop(): Promise<void> }

/**
 * Takes the mails that would have gone out by SES and shows them on a page. On loopback only; it forgets all when
 * it stops. `GET /store` is what it holds, `POST /clear-store` empties it.
 */
export async function startMailbox(port: number): Promise<Mailbox> {
  // CommonJS with a `default` inside its `default`: a plain import means different things to Node and to types.
  const { default: listen } = createRequire(import.meta.url)(
    'aws-ses-v2-local',
  ) as typeof import('aws-ses-v2-local')
  const server = await listen({ host: '127.0.0.1', port })
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
