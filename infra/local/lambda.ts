import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the gateway hands to a function: payload format 2.0 of an HTTP API. */
export type GatewayEvent = {
  readonly version: '2.0'
  readonly routeKey: '$default'
  readonly rawPath: string
  readonly rawQueryString: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly requestContext: {
    readonly http: {
      readonly method: string
      readonly path: string
      readonly sourceIp: string
      readonly userAgent: string
    }
  }
  readonly body?: string
  readonly isBase64Encoded: boolean
}

/** What a function hands back to the gateway. */
export type GatewayResult = {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

export type Lambda = {
  handle(event: GatewayEvent): Promise<GatewayResult>
  said(): string
  stop(): Promise<void>
}

/**
 * Runs a function's folder as Lambda would: away from this repository, so that what the bundle lacks is missing; in a
 * process of its own, told nothing but what the function is told and what Lambda itself says; one event at a time.
 */
export async function startLambda(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Lambda> {
  const task = mkdtempSync(join(tmpdir(), 'radslag-task-'))
  cpSync(folder, task, { recursive: true })
  const child = fork(join(import.meta.dirname, 'lambda-runtime.mjs'), {
    cwd: task,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...saidByLambda(task), ...environment } as unknown as NodeJS.ProcessEnv,
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-20_000)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const said = () => output
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let turn: Promise<unknown> = heardFrom(child, said)
  await turn
  return {
    said,
    handle(event) {
      const answer = turn.then(() => {
        const heard = heardFrom(child, said)
        child.send(event)
        return heard
      })
      turn = answer.catch(() => undefined)
      return answer as Promise<GatewayResult>
    },
    async stop() {
      child.kill('SIGKILL')
      await ended
      rmSync(task, { recursive: true, force: true })
    },
  }
}

const saidByLambda = (task: string) => ({
  AWS_LAMBDA_FUNCTION_NAME: 'radslag-web',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1536',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_REGION: 'eu-north-1',
  LAMBDA_TASK_ROOT: task,
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
  PATH: '/usr/local/bin:/usr/bin:/bin',
})

/** The next thing the function says, or why it says nothing more. */
function heardFrom(child: ChildProcess, said: () => string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      child.off('message', heard)
      child.off('exit', gone)
      then()
    }
    const heard = (message: { thrown?: string; result?: unknown }) =>
      settle(() => (message.thrown ? reject(new Error(message.thrown)) : resolve(message.result)))
    const gone = () => settle(() => reject(new Error(`the function ended by itself:\n${said()}`)))
    child.on('message', heard)
    child.on('exit', gone)
  })
}
