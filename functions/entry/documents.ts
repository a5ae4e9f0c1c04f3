import { documentsApp } from '../documents/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(documentsApp(lambdaSurroundings()))
