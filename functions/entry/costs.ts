import { costsApp } from '../costs/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(costsApp(lambdaSurroundings()))
