import { handOver } from './prelude.mjs'

await handOver('start.ts')
