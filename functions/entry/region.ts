import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
import { regionApp } from '../region/app.ts'
export const handler = lambdaOf(regionApp(lambdaSurroundings()))
