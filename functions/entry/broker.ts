import { brokerLambda } from '../platform/lambda-broker.ts'
export const handler = brokerLambda()
