// Stands in for Lambda's own runtime: loads the handler from where the function lies, then hands it one event after
// the other. Plain JavaScript, since the function's process knows nothing of this repository.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const attempted = async (work) => {
  try {
    process.send({ result: await work() })
  } catch (error) {
    process.send({ thrown: String(error?.stack ?? error) })
  }
}

let handler
await attempted(async () => {
  handler = (await import(pathToFileURL(join(process.env.LAMBDA_TASK_ROOT, 'index.mjs')).href)).handler
})
process.on('message', (event) => attempted(() => handler(event, { callbackWaitsForEmptyEventLoop: false })))
