// Runs on whatever Node there is (20 or newer) with built-ins only: installs what the lockfile says,
// then hands over to the Node that the lockfile pins.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Runs `infra/local/<script>` on the pinned Node, with everything installed, and ends as it ends. */
export async function handOver(script) {
  if (majorOf(process.versions.node) < 20)
    refuse(`Rådslag needs Node 20 or newer to begin; this is ${process.version}.`)
  const reason = whyInstall()
  if (reason) await install(reason)
  const child = spawn(pinnedNode(), [join(root, 'infra/local', script), ...process.argv.slice(2)], {
    cwd: root,
    // The channel tells the child when this process is gone, even by a kill that nobody can catch.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // What has been compiled once is not compiled again, here and in every process that is begun from here.
      NODE_COMPILE_CACHE: join(root, '.data/compiled'),
      ...process.env,
      PATH: join(root, 'node_modules/.bin') + separator + (process.env.PATH ?? ''),
    },
  })
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const separator = process.platform === 'win32' ? ';' : ':'
const majorOf = (version) => Number(version.split('.')[0])

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Compares what is installed with the lockfile by content: dates of files lie after a copy. */
function whyInstall() {
  const installedFile = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile)) return 'Installing what Rådslag needs, once'
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  const stale = Object.entries(lockedPackages()).some(([path, locked]) =>
    installed[path] ? installed[path].version !== locked.version : !locked.optional && !locked.peer,
  )
  return stale ? 'Installing what has changed since last time' : undefined
}

function lockedPackages() {
  const { '': _, ...packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return packages
}

async function install(reason) {
  console.log(`${reason} (some minutes on a slow line) …`)
  let finished = await npm(reason, 'ci')
  // A registry that lacked the parts for other machines when the lockfile was written leaves holes in it, at which
  // `ci` stops; `install` passes over them, with all that is locked as it is locked.
  if (finished.code !== 0 && lacksOnlyOtherMachines(finished.said))
    finished = await npm(reason, 'install', '--no-save')
  if (finished.code !== 0)
    refuse(
      `${finished.said}\nThe packages could not be installed (${finished.code}). Look above, then try again.`,
    )
  console.log('Installed.')
}

/** True when `npm ci` misses nothing but optional parts of packages that are locked themselves. */
function lacksOnlyOtherMachines(said) {
  const missing = [...said.matchAll(/Missing: (\S+)@\S* from lock file/g)].map(([, name]) => name)
  const packages = Object.values(lockedPackages())
  return (
    missing.length > 0 &&
    !/Invalid: /.test(said) &&
    missing.every((name) => packages.some((locked) => locked.optionalDependencies?.[name]))
  )
}

/** Runs npm with its progress shown as packages in place; keeps what it says for the case that it fails. */
async function npm(reason, ...args) {
  const wanted = Object.entries(lockedPackages())
    .filter(([, locked]) => !locked.optional)
    .map(([path]) => join(root, path, 'package.json'))
  const line = () =>
    `${reason}: ${wanted.filter((file) => existsSync(file)).length} of ${wanted.length} packages`
  const terminal = process.stdout.isTTY
  // Only errors: the warnings about engines are about the Node that begins, not the one that goes on.
  const child = spawn('npm', [...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  const stop = (signal) => {
    child.kill(signal)
    process.exit(1)
  }
  for (const signal of signals) process.on(signal, stop)
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const progress = setInterval(
    () => (terminal ? process.stdout.write(`\r${line()} `) : console.log(line())),
    terminal ? 500 : 5000,
  )
  const code = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', resolve)
  })
  clearInterval(progress)
  if (terminal) process.stdout.write('\r\x1b[K')
  for (const signal of signals) process.off(signal, stop)
  return { code, said }
}

function pinnedNode() {
  const pinned = join(root, 'node_modules/.bin/node')
  if (existsSync(pinned)) return pinned
  const major = majorOf(process.versions.node)
  if (major === 24 || major >= 26) return process.execPath
  return refuse(
    `There is no pinned Node for ${process.platform} ${process.arch}: install Node 24 (https://nodejs.org) and try again.`,
  )
}
