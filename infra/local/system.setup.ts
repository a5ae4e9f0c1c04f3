import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { address, anyFreePort, freeOffset, portsAt, root } from './ports.ts'

/**
 * The system that browser journeys run against: started as a person starts it, beside any other, from nothing.
 * RADSLAG_WEB, RADSLAG_API and RADSLAG_MAILBOX say where. One that is named already is used as it is. A request to
 * RADSLAG_DRAIN is answered when the workers have done what was asked for.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.RADSLAG_WEB) return undefined
  const offset = process.env.RADSLAG_PORT_OFFSET
    ? Number(process.env.RADSLAG_PORT_OFFSET)
    : await freeOffset()
  const ports = portsAt(offset)
  let said = ''
  const child = spawn(process.execPath, [join(root, 'infra/local/start.ts'), '--fresh'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...withoutVitest(process.env),
      RADSLAG_PORT_OFFSET: String(offset),
      RADSLAG_DATA: `.data/test-${offset}`,
    },
  })
  const keep = (chunk: Buffer) => {
    said = (said + chunk).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`The system did not start for the journeys:\n${said}`)))
  })
  const drains = await answerDrains(child)
  Object.assign(process.env, {
    RADSLAG_DRAIN: drains.address,
    RADSLAG_WEB: address(ports.web),
    RADSLAG_API: `http://127.0.0.1:${ports.api}`,
    RADSLAG_MAILBOX: `http://127.0.0.1:${ports.mailbox}`,
    RADSLAG_DYNAMODB: String(ports.dynamodb),
  })
  return async () => {
    drains.stop()
    child.kill('SIGTERM')
    await ended
  }
}

/** The tests live in processes of their own: they ask here, and the system is asked by the one who started it. */
async function answerDrains(system: ChildProcess): Promise<{ address: string; stop(): void }> {
  let turn: Promise<unknown> = Promise.resolve()
  const drain = async (): Promise<string> => {
    const answer = once(system, 'message')
    system.send('drain')
    const [{ drained }] = (await answer) as [{ drained: string }]
    return drained
  }
  const server = createServer((_, response) => {
    const answer = turn.then(drain)
    turn = answer.catch(() => undefined)
    answer.then(
      (drained) => response.writeHead(drained === 'yes' ? 200 : 500).end(drained),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  const port = await anyFreePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The system is no test: it runs as it would without one. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^VITEST|^NODE_ENV$|^TEST$/.test(key)),
  ) as NodeJS.ProcessEnv
}
