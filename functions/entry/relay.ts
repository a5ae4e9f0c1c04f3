import { enqueue } from '../platform/work/queues.ts'
import { relay } from '../platform/work/relay.ts'
export const handler = relay(enqueue)
