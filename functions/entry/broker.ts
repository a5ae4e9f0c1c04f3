import { brokerLambda } from '../platform/credentials/lambda-broker.ts'
export const handler = brokerLambda()
