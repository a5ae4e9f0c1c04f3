import { checks, ending, lanes, runParts } from './parts.ts'
import { endWhenTold } from './process.ts'

endWhenTold()
const counts = await runParts(checks(), lanes())
console.log(ending(counts))
process.exit(counts.failed === 0 ? 0 : 1)
