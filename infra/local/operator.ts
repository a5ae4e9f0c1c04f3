import { setTimeout } from 'node:timers/promises'
import { commands, operate, type Said, usage } from '../../functions/tenancy/commands.ts'
import { backUp, copyByFile } from './back-up.ts'
import { environmentOf } from './environment.ts'
import { laptopAt } from './laptop.ts'
import { operateInCloud } from './operator-in-cloud.ts'
import { isFree, placeOf } from './ports.ts'
import { localSurroundings } from './surroundings.ts'
import { workOf } from './work.ts'

/**
 * The operator's commands: on this laptop, or with `--stage <name>` in the cloud, with the credentials of AWS that
 * the environment holds.
 */
const [first, second, ...rest] = process.argv.slice(2)
const said =
  first === '--stage' ? await operateInCloud(second ?? '', rest) : await here(process.argv.slice(2))
for (const line of said.lines) (said.outcome === 'done' ? console.log : console.error)(line)
process.exitCode = { done: 0, refused: 1, misused: 2 }[said.outcome]

async function here(words: readonly string[]): Promise<Said> {
  if (!Object.hasOwn(commands, words[0] ?? '')) return { lines: [usage()], outcome: 'misused' }
  const place = placeOf(process.env)
  if (await isFree(place.ports.dynamodb))
    return { lines: ['Rådslag does not run here. Start it first: npm start'], outcome: 'refused' }
  const surroundings = await localSurroundings(place, environmentOf(place).RADSLAG_SECRET)
  const laptop = laptopAt(place, surroundings)
  const work = workOf(laptop)
  return operate(words, {
    surroundings: { ...surroundings, template: laptop.template() },
    // Done here and now; what the running workers have done already finds that it was.
    passOn: async (messages) => {
      for (const message of messages) await work.doNow(message)
    },
    copy: copyByFile(laptop, surroundings.now),
    backUp: (tenant, generation) => backUp(laptop, tenant, generation, surroundings.now()),
    wait: async (seconds) => {
      console.log(`Waiting ${seconds} seconds, until no token is out …`)
      await setTimeout(seconds * 1000)
    },
  })
}
