import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { anyFreePort, root } from '../local/ports.ts'
import { run, stay, until } from '../local/process.ts'

/** Where the emulator lives: its virtual environment and what a run of it writes. Nothing of it is committed. */
const home = join(root, '.data/emulator')
/** Tried with this one; another version may do more or less than docs/emulator.md says. */
const packages = ['ministack==1.5.33', 'cryptography>=41,<100']
export const region = 'eu-north-1'
export const account = '000000000000'

export type Api = {
  readonly apiId: string
  readonly paths: readonly string[]
  readonly functions: readonly string[]
}
export type Mailed = { readonly to: string; readonly subject: string; readonly text: string }
export type Emulator = {
  readonly address: string
  /** What a program needs to take the emulator for AWS, and the pinned Node for its own. */
  readonly environment: NodeJS.ProcessEnv
  /** Every mail that its SES has taken, oldest first. */
  mails(): Promise<Mailed[]>
  /** One call of a service that speaks JSON. */
  call<Answer>(service: 'sqs' | 'dynamodb', target: string, input: object): Promise<Answer>
  /** The HTTP APIs that are deployed, each with the paths it leads somewhere and the functions these belong to. */
  apis(): Promise<Api[]>
  /** The names of the functions that are deployed. */
  functions(): Promise<string[]>
  /** Calls a function as a source of events does; throws what it throws. */
  invoke(name: string, event: object): Promise<void>
  /** The last of what it said itself. */
  said(): string
  stop(): Promise<void>
}

/** The first Python that is new enough, or null: the run then says loudly that it proved nothing. */
export async function findPython(): Promise<string | null> {
  for (const name of ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python']) {
    const { code } = await run(name, [
      '-c',
      'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))',
    ])
    if (code === 0) return name
  }
  return null
}

/** Installs the emulator unless this very version is there; gives back why not, where the registry has not given it. */
export async function install(python: string): Promise<string | null> {
  const pip = join(home, 'bin/pip')
  mkdirSync(join(root, '.data'), { recursive: true })
  if (!existsSync(pip)) {
    const { code, output } = await run(python, ['-m', 'venv', home])
    if (code !== 0) throw new Error(output.slice(-3000))
  }
  const there = await run(pip, ['freeze', '--disable-pip-version-check'])
  if (there.output.includes(packages[0] ?? '') && there.output.includes('cryptography==')) return null
  const { code, output } = await run(pip, [
    ...['install', '--quiet', '--disable-pip-version-check', '--retries', '2', '--timeout', '20'],
    ...packages,
  ])
  return code === 0 ? null : (output.trim().split('\n').at(-1) ?? `pip ended with ${code}`)
}

/** Runs the emulator on loopback, on a free port, with nothing in it. */
export async function startEmulator(): Promise<Emulator> {
  const port = await anyFreePort()
  const address = `http://127.0.0.1:${port}`
  const environment: NodeJS.ProcessEnv = {
    PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    TMPDIR: process.env.TMPDIR ?? '/tmp',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: address,
    AWS_ENDPOINT_URL_S3: address,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
    // The Lambdas get their time zone and language from AWS, not from whoever started this.
    TZ: 'UTC',
  }
  const server = stay(join(home, 'bin/ministack'), [], {
    cwd: root,
    env: {
      ...environment,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      // Only a name: what is given out as address of an API must be one that a URL can hold.
      MINISTACK_HOST: 'localhost',
      MINISTACK_REGION: region,
      MINISTACK_ACCOUNT_ID: account,
      // Would listen on all interfaces.
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      STATE_DIR: join(home, 'state'),
    },
  })
  let ended = false
  void server.ended.then(() => {
    ended = true
  })
  await until(
    async () => {
      if (ended) throw new Error(`the emulator ended at once:\n${server.said()}`)
      return fetch(`${address}/_ministack/ready`).then(
        ({ ok }) => ok,
        () => false,
      )
    },
    { seconds: 90, otherwise: () => `the emulator did not answer:\n${server.said()}` },
  )

  const asking = (service: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=test/20270101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
  })
  return {
    address,
    environment,
    said: server.said,
    stop: server.stop,
    async mails() {
      const answer = await fetch(`${address}/_ministack/ses/messages?account=${account}`)
      const { messages } = (await answer.json()) as { messages: Record<string, Taken[]> }
      return Object.values(messages)
        .flat()
        .map(({ To, Subject, BodyText }) => ({ to: To.join(), subject: Subject, text: BodyText }))
    },
    async call<Answer>(service: 'sqs' | 'dynamodb', target: string, input: object) {
      const answer = await fetch(address, {
        method: 'POST',
        headers: {
          ...asking(service),
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': target,
        },
        body: JSON.stringify(input),
      })
      if (!answer.ok) throw new Error(`${target} answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as Answer
    },
    async apis() {
      const found = async <Item>(path: string) =>
        (
          (await (await fetch(`${address}/v2/apis${path}`, { headers: asking('apigateway') })).json()) as {
            items: Item[]
          }
        ).items
      return Promise.all(
        (await found<{ apiId: string }>('')).map(async ({ apiId }) => ({
          apiId,
          paths: (await found<{ routeKey: string }>(`/${apiId}/routes`)).map(
            ({ routeKey }) => routeKey.split(' ')[1] ?? routeKey,
          ),
          functions: (await found<{ integrationUri: string }>(`/${apiId}/integrations`)).map(
            ({ integrationUri }) => /:function:([\w-]+)/.exec(integrationUri)?.[1] ?? integrationUri,
          ),
        })),
      )
    },
    async functions() {
      const answer = await fetch(`${address}/2015-03-31/functions?MaxItems=1000`, {
        headers: asking('lambda'),
      })
      const { Functions } = (await answer.json()) as { Functions: { FunctionName: string }[] }
      return Functions.map(({ FunctionName }) => FunctionName)
    },
    async invoke(name, event) {
      const answer = await fetch(`${address}/2015-03-31/functions/${name}/invocations`, {
        method: 'POST',
        headers: asking('lambda'),
        body: JSON.stringify(event),
      })
      const said = await answer.text()
      if (!answer.ok || answer.headers.has('x-amz-function-error'))
        throw new Error(`${name} answered ${said}`)
    },
  }
}

type Taken = { readonly To: readonly string[]; readonly Subject: string; readonly BodyText: string }
