import { lambdaSurroundings } from '../platform/lambda.ts'
import { operator } from '../tenancy/operator.ts'
export const handler = operator(lambdaSurroundings('system'))
