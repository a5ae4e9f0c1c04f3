import { newMeter } from '../../functions/platform/table.ts'
import { approve, refuse, waiting } from '../../functions/tenancy/decisions.ts'
import { changeLife, isLifeMove } from '../../functions/tenancy/operating.ts'
import { environmentOf } from './environment.ts'
import { isFree, placeOf } from './ports.ts'
import { localSurroundings } from './surroundings.ts'

const usage = `npm run operator -- list
npm run operator -- approve <id>
npm run operator -- refuse <id> "why, in words that the applicant will read"
npm run operator -- suspend <short name>   nobody gets in, mails wait
npm run operator -- resume <short name>
npm run operator -- leave <short name>     everything is deleted in thirty days
npm run operator -- stay <short name>`

/** The one who knows applicants whose mail domain says nothing: lists them, says yes, or no and why. */
const [what, id = '', ...words] = process.argv.slice(2)
const place = placeOf(process.env)
if (await isFree(place.ports.dynamodb)) {
  console.error('Rådslag does not run here. Start it first: npm start')
  process.exit(1)
}
const { control, now, newId } = await localSurroundings(place, environmentOf(place).RADSLAG_SECRET)
const table = control(newMeter())
const doing = { now: now(), newId }
const reason = words.join(' ').trim()

if (what === 'list') {
  const all = await waiting(table)
  for (const { id, name, applicant, state, at } of all)
    console.log(
      `${id}  ${name}\n  ${applicant.name} <${applicant.email}>, since ${at}${state === 'failed' ? ', failed: approve tries again' : ''}`,
    )
  if (all.length === 0) console.log('Nobody waits.')
} else if (what === 'approve' && id)
  say(await approve(table, id, doing), 'Approved. The applicant is told by mail.')
else if (what === 'refuse' && id && reason)
  say(await refuse(table, id, reason, doing), 'Refused. The applicant is told why by mail.')
else if (isLifeMove(what) && id)
  say(await changeLife(table, id, what, doing), 'Done. The administrators are told by mail.')
else {
  console.error(usage)
  process.exitCode = 2
}

function say(outcome: { ok: true } | { ok: false; problem: object }, done: string): void {
  if (outcome.ok) console.log(done)
  else {
    console.error(`Not possible: ${JSON.stringify(outcome.problem)}`)
    process.exitCode = 1
  }
}
