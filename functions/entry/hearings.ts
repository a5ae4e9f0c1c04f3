import { hearingsApp } from '../hearings/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(hearingsApp(lambdaSurroundings()))
