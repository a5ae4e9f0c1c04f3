import { endWhenTold } from '../local/process.ts'
import { bootstrap, deploy, leaveOut, synthesise } from './deployed.ts'
import { type Emulator, findPython, install, startEmulator } from './emulator.ts'
import { journey, type Step } from './journey.ts'

/**
 * Deploys Rådslag for real, to an emulator of AWS on this machine, and walks from a sign-up to a mail. What that
 * proves and what it cannot stands in docs/emulator.md. Ends by itself, and ends what it began. Its last line is
 * counted by `npm test`.
 */
endWhenTold()

const mostMinutes = 10
setTimeout(() => {
  console.error(`✗ not done after ${mostMinutes} minutes`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}, mostMinutes * 60_000).unref()

const began = performance.now()
const secondsSince = (then: number) => ((performance.now() - then) / 1000).toFixed(1)

/** Says loudly that this run proves nothing, and why; that is no failure of Rådslag. */
function notRun(why: string): never {
  console.error(`!! NOTHING WAS DEPLOYED: ${why}.\n!! That Rådslag deploys is NOT proven by this run.`)
  console.log(`0 passed, 0 failed, not run: ${why}`)
  process.exit(0)
}

const python = await findPython()
if (!python)
  notRun('there is no Python 3.10 or newer with venv here (on Debian: apt-get install python3 python3-venv)')

let passed = 0
let failed = 0
async function walk({ name, walk }: Step): Promise<boolean> {
  const began = performance.now()
  try {
    await walk()
    passed++
    console.log(`✓ ${name} (${secondsSince(began)} s)`)
    return true
  } catch (error) {
    failed++
    console.log(`✗ ${name} (${secondsSince(began)} s)\n${(error as Error).message.replace(/^/gm, '    ')}`)
    return false
  }
}

const refused = await install(python)
if (refused) notRun(`the emulator could not be had from PyPI (${refused})`)
console.log(`  the emulator is installed (${secondsSince(began)} s)`)

let emulator: Emulator | undefined
const started = performance.now()
try {
  const running = await startEmulator()
  emulator = running
  console.log(`  and answers (${secondsSince(started)} s)`)
  const steps: Step[] = [
    { name: 'the app is synthesised and bundled', walk: () => synthesise(running) },
    {
      name: 'cdk bootstrap and cdk deploy: control, tenant, mail, jobs, api',
      async walk() {
        for (const one of leaveOut()) console.log(`  left out, see docs/emulator.md: ${one}`)
        await bootstrap(running)
        await deploy(running)
      },
    },
    ...journey(running),
  ]
  // Each step rests on the one before it.
  for (const step of steps) if (!(await walk(step))) break
} finally {
  await emulator?.stop()
}
console.log(`in ${secondsSince(began)} s\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
