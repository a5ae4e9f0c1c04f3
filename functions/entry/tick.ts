import { lambdaSurroundings } from '../platform/lambda.ts'
import { tick } from '../tenancy/provisioner.ts'
export const handler = tick(lambdaSurroundings('system'))
