import { checks, ending, lanes, runParts, slowParts } from './parts.ts'
import { endWhenTold } from './process.ts'

endWhenTold()
// The slow parts take turns: each has a database, a browser or a build of its own.
const [fast, slow] = [await runParts(checks(), lanes()), await runParts(slowParts(), 1)]
console.log(ending(fast, slow))
process.exit(fast.failed + slow.failed === 0 ? 0 : 1)
