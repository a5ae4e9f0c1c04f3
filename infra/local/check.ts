import { checks, lanes, runParts } from './parts.ts'
import { endWhenTold } from './process.ts'

endWhenTold()
const { passed, failed } = await runParts(checks(), lanes())
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
