import { accessApp } from '../access/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(accessApp(lambdaSurroundings('people')))
