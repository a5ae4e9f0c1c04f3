import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { contexts } from '../../functions/contexts.ts'
import { broken, nothingHere } from '../../functions/platform/slice.ts'
import type { Surroundings } from '../../functions/platform/surroundings.ts'
import { newMeter } from '../../functions/platform/table/table.ts'
import { root } from './ports.ts'

export type Api = { readonly port: number; stop(): Promise<void> }

/** All contexts in one process. In the cloud each is a Lambda of its own behind the same paths. */
export function localApi(surroundings: Surroundings): Hono {
  const app = new Hono()
  app.get('/health', async (c) => {
    await surroundings.control(newMeter()).get({ pk: 'HEALTH', sk: 'HEALTH' })
    return c.json({ status: 'well' })
  })
  app.get('/openapi.json', (c) => {
    const printed = join(root, 'docs/printed/openapi.json')
    return existsSync(printed)
      ? c.body(readFileSync(printed, 'utf8'), 200, { 'Content-Type': 'application/json' })
      : nothingHere(c)
  })
  for (const contextApp of Object.values(contexts)) app.route('/', contextApp(surroundings))
  app.onError((error, c) => broken(c, error))
  app.notFound(nothingHere)
  return app
}

/** Serves the API on loopback. */
export async function startApi(port: number, app: Hono): Promise<Api> {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening: Server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () =>
      resolve(listening),
    ) as Server
    listening.once('error', reject)
  })
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        // A request under way gets a moment to end: what it has acknowledged is written.
        setTimeout(() => server.closeAllConnections(), 2000).unref()
      }),
  }
}
