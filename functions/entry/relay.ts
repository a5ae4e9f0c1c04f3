import { enqueue } from '../platform/queues.ts'
import { relay } from '../platform/relay.ts'
export const handler = relay(enqueue)
