import { councilsApp } from '../councils/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(councilsApp(lambdaSurroundings()))
