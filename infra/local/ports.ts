import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository: every path of the laptop begins here. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

export type Ports = {
  readonly web: number
  readonly api: number
  readonly mailbox: number
  readonly dynamodb: number
  readonly files: number
}

/** Several instances live side by side when each is shifted by hundreds; 900 is the most before ports collide. */
export function portsAt(offset: number): Ports {
  if (!Number.isInteger(offset) || offset < 0 || offset > 900 || offset % 100 !== 0)
    throw new RangeError(`RADSLAG_PORT_OFFSET is 0, 100, 200 … 900, not ${offset}`)
  return {
    web: 3000 + offset,
    api: 4000 + offset,
    mailbox: 8025 + offset,
    dynamodb: 8000 + offset,
    files: 9000 + offset,
  }
}

/** Where this instance stands: its ports, the folder of its state and the folder its web is built into. */
export type Place = {
  readonly offset: number
  readonly ports: Ports
  readonly state: string
  readonly build: string
}

export function placeOf(env: Readonly<Record<string, string | undefined>>): Place {
  const offset = Number(env.RADSLAG_PORT_OFFSET ?? 0)
  return {
    offset,
    ports: portsAt(offset),
    state: resolve(root, env.RADSLAG_DATA ?? `.data/at-${offset}`),
    // An instance never has the build that it serves changed under it by another one, nor by the one for the cloud,
    // which is `.next` itself. Next empties its folder before it builds, but for the cache.
    build: `.next/cache/at-${offset}`,
  }
}

export const address = (port: number): string => `http://localhost:${port}`

/** True when nobody listens there, on loopback or on all interfaces. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(port, host, () => server.close(() => resolve(true)))
    })
    if (!free) return false
  }
  return true
}

/** A port that the system says nobody uses. */
export async function anyFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** The highest offset at which all ports are free: tests keep away from a system that is running. */
export async function freeOffset(): Promise<number> {
  for (let offset = 900; offset > 0; offset -= 100) {
    const free = await Promise.all(Object.values(portsAt(offset)).map(isFree))
    if (free.every(Boolean)) return offset
  }
  throw new Error('nine instances of Rådslag seem to run already: there is no free set of ports')
}
