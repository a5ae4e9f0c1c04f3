import { browserParts, checks, ending, lanes, runParts, slowParts } from './parts.ts'
import { endWhenTold } from './process.ts'

endWhenTold()
const began = performance.now()
const counts = [
  await runParts(checks(), lanes()),
  await runParts(slowParts(), 2),
  await runParts(browserParts(), 1),
]
console.log(`in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`)
console.log(ending(...counts))
process.exit(counts.every(({ failed }) => failed === 0) ? 0 : 1)
