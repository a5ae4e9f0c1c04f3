import { endWhenTold } from '../local/process.ts'
import { bootstrap, deploy, leaveOut, synthesise } from './deployed.ts'
import { findPython, install, startEmulator } from './emulator.ts'
import { journey, type Step } from './journey.ts'

/**
 * Deploys Rådslag for real, to an emulator of AWS on this machine, and walks from a sign-up to a mail. What that
 * proves and what it cannot stands in docs/emulator.md. Ends by itself, and ends what it began.
 */
endWhenTold()

const mostMinutes = 10
setTimeout(() => {
  console.error(`✗ not done after ${mostMinutes} minutes`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}, mostMinutes * 60_000).unref()

const python = await findPython()
if (!python) {
  console.error(
    [
      '!! NOTHING WAS DEPLOYED. There is no Python 3.10 or newer with venv on this machine,',
      '!! and the emulator of AWS is written in it. That Rådslag deploys is NOT proven by this run.',
      '!! On Debian: apt-get install python3 python3-venv',
    ].join('\n'),
  )
  process.exit(0)
}

let passed = 0
let failed = 0
async function walk({ name, walk }: Step): Promise<boolean> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  try {
    await walk()
    passed++
    console.log(`✓ ${name} (${seconds()} s)`)
    return true
  } catch (error) {
    failed++
    console.log(`✗ ${name} (${seconds()} s)\n${(error as Error).message.replace(/^/gm, '    ')}`)
    return false
  }
}

await install(python)
const emulator = await startEmulator()
const steps: Step[] = [
  { name: 'the app is synthesised and bundled', walk: () => synthesise(emulator) },
  {
    name: 'cdk bootstrap and cdk deploy: control, tenant, mail, jobs, api',
    async walk() {
      for (const one of leaveOut()) console.log(`  left out, see docs/emulator.md: ${one}`)
      await bootstrap(emulator)
      await deploy(emulator)
    },
  },
  ...journey(emulator),
]
try {
  // Each step rests on the one before it.
  for (const step of steps) if (!(await walk(step))) break
} finally {
  await emulator.stop()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
