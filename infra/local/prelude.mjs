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
    env: { ...process.env, PATH: join(root, 'node_modules/.bin') + separator + (process.env.PATH ?? '') },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

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
  const wanted = Object.entries(lockedPackages())
    .filter(([, locked]) => !locked.optional)
    .map(([path]) => join(root, path, 'package.json'))
  const line = () =>
    `${reason}: ${wanted.filter((file) => existsSync(file)).length} of ${wanted.length} packages`
  const terminal = process.stdout.isTTY
  console.log(`${reason} (some minutes on a slow line) …`)
  // Only errors: the warnings about engines are about the Node that begins, not the one that goes on.
  const npm = spawn('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => npm.kill(signal))
  let said = ''
  npm.stdout.on('data', (chunk) => (said += chunk))
  npm.stderr.on('data', (chunk) => (said += chunk))
  const progress = setInterval(
    () => (terminal ? process.stdout.write(`\r${line()} `) : console.log(line())),
    terminal ? 500 : 5000,
  )
  const code = await new Promise((resolve) => {
    npm.on('error', (error) => resolve(error.message))
    npm.on('exit', resolve)
  })
  clearInterval(progress)
  if (terminal) process.stdout.write('\r\x1b[K')
  if (code !== 0) refuse(`${said}\nnpm ci did not get through (${code}). Look above, then try again.`)
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP')
  console.log('Installed.')
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
