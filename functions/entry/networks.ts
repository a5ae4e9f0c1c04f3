import { networksApp } from '../networks/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(networksApp(lambdaSurroundings()))
