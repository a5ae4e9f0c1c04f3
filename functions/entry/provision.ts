import { lambdaSurroundings } from '../platform/lambda.ts'
import { provisioner } from '../tenancy/provisioner.ts'
export const handler = provisioner(lambdaSurroundings('system'))
