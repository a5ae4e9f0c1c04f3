import { handOver } from './prelude.mjs'

await handOver('test.ts')
