import { handOver } from './prelude.mjs'

await handOver('check.ts')
