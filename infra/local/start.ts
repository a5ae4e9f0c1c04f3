import { parseArgs } from 'node:util'
import { placeOf } from './ports.ts'
import { type System, startSystem } from './system.ts'

const usage = `npm start                 everything, with the demo worlds
npm start -- --fresh      forget everything first
npm start -- --empty      without the demo worlds
npm start -- --dev        the web follows each change of its code
npm start -- --no-web     API, workers and mailbox only`

const say = (line: string) => console.log(line)
const began = performance.now()

function flags() {
  try {
    return parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        'no-web': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}

const { fresh, empty, dev, 'no-web': noWeb } = flags()
let system: System | undefined
let stopping = false

/** Stops what has started, in order, and ends. A second Ctrl-C ends at once: the children go with this process. */
async function stop(code: number): Promise<void> {
  if (stopping) process.exit(code)
  stopping = true
  if (system) say('\nStopping …')
  await system?.stop()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
// The script that began this one is gone, by a kill that it could not pass on.
process.on('disconnect', () => void stop(1))
process.channel?.unref()

try {
  system = await startSystem(placeOf(process.env), { fresh, empty, dev, web: !noWeb, say })
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}

const { web, api, mailbox } = system.addresses
say(`
Rådslag is ready, after ${Math.round((performance.now() - began) / 1000)} s.
${web ? `\n  Web      ${web}` : ''}
  API      ${api}   (/health, /openapi.json)
  Mailbox  ${mailbox}   every mail that would have gone out
`)
if (web) {
  say(
    `To sign in: open ${web}/sign-in, write an address, and fetch the code from the mailbox.` +
      (system.signIns.length > 0 ? ' Invented people who are known here:\n' : ''),
  )
  for (const { who, email, path } of system.signIns) say(`  ${email.padEnd(36)} ${who} (${path})`)
}
say('\nCtrl-C stops all of it.')
process.send?.({ ready: system.addresses })
// Who began this one as a child waits by this, never by the clock.
process.on('message', async (asked) => {
  if (asked !== 'drain') return
  const failed = await system?.drain().catch(String)
  process.send?.({ drained: failed ?? 'yes' })
})
process.channel?.unref()

const said = await system.broken
if (!stopping) {
  console.error(said)
  await stop(1)
}
