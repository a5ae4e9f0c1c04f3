import { takeMailEvent } from '../mail-events.ts'
import { eachMessage, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = eachMessage((event) => takeMailEvent(event, lambdaSurroundings('system')))
