import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Place, root } from './ports.ts'
import { type Staying, stay, until } from './process.ts'

const next = join(root, 'node_modules/next/dist/bin/next')

/**
 * Next writes the folder of its generated types into the tsconfig it is given: each instance has one of its own, so
 * that the repository's stays as it is.
 */
export function tsconfigOf(place: Place): string {
  const web = join(root, 'web')
  const own = join(place.state, 'tsconfig.json')
  const include = [join(root, 'web'), join(root, 'shared')].map((folder) => relative(place.state, folder))
  mkdirSync(place.state, { recursive: true })
  writeFileSync(own, JSON.stringify({ extends: relative(place.state, join(root, 'tsconfig.json')), include }))
  return relative(web, own)
}

/** Builds the web for a place of a laptop, unless what it is made of is what its last build was made of. */
export async function buildWeb(
  place: Place,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<void> {
  await unlessBuilt(join(root, 'web', place.build), () => nextBuild(env, say))
}

/** Builds into the folder and leaves a mark there, unless it was built from all the same files. */
export async function unlessBuilt(folder: string, build: () => Promise<void>): Promise<void> {
  const mark = join(folder, 'radslag-sources')
  const sources = sourcesOfWeb()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return
  await build()
  writeFileSync(mark, sources)
}

/**
 * What Next makes the names of server actions from, by which a form says where it goes. With one of its own for each
 * build a deploy would eat every form that is open: so it is the same for all, and no secret. What Next seals inside a
 * form it seals with the stage's own (infra/stacks/control.ts), which it is told when it runs.
 */
const sameNames = Buffer.from('forms find their way home always').toString('base64')

/** `next build`, with what it is told by the environment. */
export async function nextBuild(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<void> {
  say('Building the web (a minute or two, only when it has changed) …')
  const began = performance.now()
  const build = stay(process.execPath, [next, 'build', 'web'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: sameNames },
  })
  underWay = build
  const patience = setInterval(() => say(`  still building, ${seconds(began)} s`), 15_000)
  const code = await build.ended
  clearInterval(patience)
  underWay = undefined
  if (code !== 0) throw new Error(`The web could not be built:\n${build.said()}`)
  say(`Built the web in ${seconds(began)} s.`)
}

let underWay: Staying | undefined
/** Ends a build that nobody waits for any more. */
export const stopBuilding = async (): Promise<void> => underWay?.stop()

/** Serves what was built, or with `dev` builds each page when it is asked for. Comes back when it answers. */
export async function startWeb(
  place: Place,
  env: NodeJS.ProcessEnv,
  { dev = false, say }: { dev?: boolean; say: (line: string) => void },
): Promise<Staying> {
  const { web: port } = place.ports
  const web = stay(
    process.execPath,
    [next, dev ? 'dev' : 'start', 'web', '-p', String(port), '-H', '127.0.0.1'],
    { cwd: root, env: { ...env, NODE_ENV: dev ? 'development' : 'production' } },
  )
  let ended = false
  void web.ended.then(() => {
    ended = true
  })
  const show = (chunk: Buffer) => say(chunk.toString().trimEnd())
  web.child.stderr?.on('data', show)
  if (dev) web.child.stdout?.on('data', show)
  try {
    await until(
      async () => {
        if (ended) throw new Error(`The web ended at once:\n${web.said()}`)
        return fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
          () => true,
          () => false,
        )
      },
      { seconds: 120, otherwise: () => `The web did not answer in two minutes:\n${web.said()}` },
    )
  } catch (error) {
    await web.stop()
    throw error
  }
  return web
}

const seconds = (since: number) => Math.round((performance.now() - since) / 1000)

/** One line for all that goes into the web: by content, since a checkout gives every file a new date. */
function sourcesOfWeb(): string {
  const files = ['web', 'shared']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .filter(
      (file) =>
        !/[\\/](\.next|\.open-next|node_modules|e2e|testing)|\.test\.tsx?$|next-env\.d\.ts$/.test(
          file.slice(root.length - 1),
        ),
    )
    .sort()
  const hash = createHash('sha256')
  for (const file of [
    ...files,
    ...['package-lock.json', 'package.json', 'tsconfig.json'].map((name) => join(root, name)),
  ])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}
