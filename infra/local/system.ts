import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileCame } from '../../functions/files/came.ts'
import { localApi, startApi } from './api.ts'
import { startDynamoDb } from './dynamodb.ts'
import { environmentOf } from './environment.ts'
import { startFiles } from './files.ts'
import { type Laptop, laptopAt } from './laptop.ts'
import { startMailbox } from './mailbox.ts'
import { address, isFree, type Place, root } from './ports.ts'
import { localSurroundings } from './surroundings.ts'
import { buildWeb, startWeb, stopBuilding, tsconfigOf } from './web.ts'
import { workOf } from './work.ts'
import { startWorkers } from './workers.ts'

export type SystemOptions = {
  /** Forget everything first. */
  fresh?: boolean
  /** Without the demo worlds. */
  empty?: boolean
  /** The web builds each page when it is asked for. */
  dev?: boolean
  /** `false`: without the web. */
  web?: boolean
  say: (line: string) => void
}
/** An invented person to sign in as. */
export type SignIn = { readonly who: string; readonly email: string; readonly path: string }
type Worlds = { fillWorlds(laptop: Laptop): Promise<void>; signIns?: readonly SignIn[] }

export type System = {
  readonly addresses: { readonly web?: string; readonly api: string; readonly mailbox: string }
  readonly signIns: readonly SignIn[]
  /** Comes true when a part has ended by itself, with what it said. */
  readonly broken: Promise<string>
  /** Comes back when the workers have done everything that was asked for so far. */
  drain(): Promise<void>
  stop(): Promise<void>
}

/** Starts the whole of Rådslag at its place. When a part does not start, those that did are stopped again. */
export async function startSystem(place: Place, options: SystemOptions): Promise<System> {
  const { ports, state } = place
  const { say, web: withWeb = true } = options
  await refuseTakenPorts(place, withWeb)
  if (options.fresh) forget(state)
  const env = { ...environmentOf(place), RADSLAG_TSCONFIG: tsconfigOf(place) }
  Object.assign(process.env, env)

  const stops: (() => Promise<void>)[] = []
  // In the opposite order of starting: nobody loses what it still asks.
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next()
  }
  const starting = async <Part extends { stop(): Promise<void> }>(part: Promise<Part>): Promise<Part> => {
    const started = await part
    stops.push(started.stop)
    return started
  }
  try {
    stops.push(stopBuilding)
    const built = withWeb && !options.dev ? buildWeb(place, process.env, say) : Promise.resolve()
    // Reported where it is awaited; until then it is no unhandled failure.
    built.catch(() => undefined)
    const database = await starting(
      startDynamoDb({
        port: ports.dynamodb,
        folder: join(state, 'dynamodb'),
        origin: address(ports.web),
        say,
      }),
    )
    await starting(startMailbox(ports.mailbox))
    const surroundings = await localSurroundings(place, env.RADSLAG_SECRET)
    const laptop = laptopAt(place, surroundings)
    await laptop.newControlTable()
    await starting(
      startFiles({
        port: ports.files,
        folder: join(state, 'files'),
        secret: env.RADSLAG_SECRET,
        now: surroundings.now,
        came: (key) => fileCame(key, surroundings),
      }),
    )
    await starting(startApi(ports.api, localApi(surroundings)))
    const workers = startWorkers(ports.dynamodb, workOf(laptop), { say })
    await starting(Promise.resolve(workers))
    const signIns = options.empty ? [] : await fill(laptop, say)
    await built
    const webPart = withWeb
      ? await starting(startWeb(place, process.env, { dev: options.dev ?? false, say }))
      : undefined
    return {
      addresses: {
        ...(webPart ? { web: address(ports.web) } : {}),
        api: address(ports.api),
        mailbox: address(ports.mailbox),
      },
      signIns,
      broken: Promise.race([
        database.ended.then(() => 'DynamoDB Local has ended by itself.'),
        ...(webPart ? [webPart.ended.then(() => `The web has ended by itself:\n${webPart.said()}`)] : []),
      ]),
      drain: workers.drain,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Deletes the state of this instance, and no folder that is not one. */
function forget(state: string): void {
  if (!existsSync(state)) return
  if (!existsSync(join(state, 'secret')))
    throw new Error(`${state} was not made by Rådslag. Delete it by hand if it is to go.`)
  rmSync(state, { recursive: true })
}

async function refuseTakenPorts({ ports }: Place, withWeb: boolean): Promise<void> {
  for (const [part, port] of Object.entries(ports)) {
    if (part === 'web' && !withWeb) continue
    if (!(await isFree(port)))
      throw new Error(
        `Port ${port} (${part}) is taken, perhaps by a Rådslag that runs already. Stop it, or start this one beside it: RADSLAG_PORT_OFFSET=100 npm start`,
      )
  }
}

/** Fills the demo worlds once; who can sign in is told at every start. */
async function fill(laptop: Laptop, say: (line: string) => void): Promise<readonly SignIn[]> {
  if (!existsSync(join(root, 'infra/local/worlds.ts'))) return []
  const worlds = (await import(join(root, 'infra/local/worlds.ts'))) as Worlds
  const filled = join(laptop.place.state, 'worlds-are-filled')
  if (!existsSync(filled)) {
    say('Filling the demo worlds with invented people …')
    await worlds.fillWorlds(laptop)
    writeFileSync(filled, '')
  }
  return worlds.signIns ?? []
}
