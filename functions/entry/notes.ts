import { notesApp } from '../notes/app.ts'
import { lambdaOf, lambdaSurroundings } from '../platform/lambda.ts'
export const handler = lambdaOf(notesApp(lambdaSurroundings()))
