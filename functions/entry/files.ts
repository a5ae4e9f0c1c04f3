import { type CameEvent, fileCame } from '../files/came.ts'
import { eachMessage, lambdaSurroundings } from '../platform/lambda.ts'

const surroundings = lambdaSurroundings('system')
export const handler = eachMessage((event) =>
  fileCame((event as CameEvent).detail?.object?.key ?? '', surroundings),
)
