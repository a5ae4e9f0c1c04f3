import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'
import { contexts } from '../contexts.ts'

const root = join(import.meta.dirname, '../..')

/** As infra/constructs/house-function.ts bundles; `bundles.test.ts` holds the two together. */
export const settings = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourcesContent: false,
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
} as const satisfies BuildOptions
export const ownCredentials = {
  '@aws-sdk/credential-provider-node': join(root, 'functions/platform/credentials/own-credentials.ts'),
}

/** The floor: a handler that does nothing, with the client that all need. */
const nothing = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
const client = new DynamoDBClient()
const app = new Hono()
app.get('/', (c) => c.json({ region: typeof client.config.region }))
export const handler = handle(app)`

/** What makes papers needs no client and no Hono: its floor is its libraries. */
const papersLibraries = `import PDFDocument from 'pdfkit'
import { Document } from 'docx'
import ical from 'ical-generator'
globalThis.papers = [PDFDocument, Document, ical]`

export type Bundle = {
  readonly name: string
  readonly gzip: number
  /** To the floor as the SDK comes, and to the floor without the SDK's ways to find credentials, as ours are. */
  readonly ofFloor: number
  readonly ofBareFloor: number
  /** To the floor as the SDK comes: medians over pairs of the time by the clock, and on the processor. */
  readonly importRatio: number
  readonly processorRatio: number
}
export type Bundles = {
  readonly floor: number
  readonly bareFloor: number
  /** The press, which no reader reaches, has a floor of its own: its libraries alone. */
  readonly press: { readonly gzip: number; readonly floor: number }
  readonly rounds: number
  readonly importMillis: number
  readonly all: readonly Bundle[]
}

/** Bundles every context as the cloud does, and imports each beside the floor in processes of their own, by turns. */
export async function measureBundles(rounds: number): Promise<Bundles> {
  const folder = join(root, 'node_modules/.cache/radslag-bench')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    const made = async (name: string, from: BuildOptions) => {
      const { outputFiles } = await build({ ...settings, ...from, write: false, logLevel: 'silent' })
      const [{ contents } = { contents: new Uint8Array() }] = outputFiles ?? []
      const file = join(folder, `${name}.mjs`)
      writeFileSync(file, contents)
      return { file, gzip: gzipSync(contents, { level: 9 }).length }
    }
    const floorFrom = { stdin: { contents: nothing, resolveDir: root, loader: 'ts' } } as const
    const floor = await made('floor', floorFrom)
    const bare = await made('bare-floor', { ...floorFrom, alias: ownCredentials })
    const papers = await made('papers-floor', {
      stdin: { ...floorFrom.stdin, contents: papersLibraries },
    })
    const press = await made('press', {
      entryPoints: [join(root, 'functions/entry/press.ts')],
      alias: ownCredentials,
    })
    const bundles = await Promise.all(
      Object.keys(contexts).map(async (name) => ({
        name,
        ...(await made(name, {
          entryPoints: [join(root, `functions/entry/${name}.ts`)],
          alias: ownCredentials,
        })),
      })),
    )
    const pairs = new Map(bundles.map(({ name }) => [name, [] as [Took, Took][]]))
    // Once each beforehand: the files come from the disk's cache then, as they do for everybody alike.
    for (const { file } of [floor, ...bundles]) took(file)
    for (let round = 0; round < rounds; round++)
      for (const { name, file } of bundles) {
        const first = round % 2 ? took(file) : took(floor.file)
        const second = round % 2 ? took(floor.file) : took(file)
        pairs.get(name)?.push(round % 2 ? [second, first] : [first, second])
      }
    return {
      floor: floor.gzip,
      bareFloor: bare.gzip,
      press: { gzip: press.gzip, floor: papers.gzip },
      rounds,
      importMillis: median([...pairs.values()].flat().map(([{ millis }]) => millis)),
      all: bundles.map(({ name, gzip }) => {
        const own = pairs.get(name) ?? []
        return {
          name,
          gzip,
          ofFloor: gzip / floor.gzip,
          ofBareFloor: gzip / bare.gzip,
          importRatio: median(own.map(([empty, it]) => it.millis / empty.millis)),
          processorRatio: median(own.map(([empty, it]) => it.processor / empty.processor)),
        }
      }),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Took = { readonly millis: number; readonly processor: number }
/** What a Lambda is told about where it runs; nothing is reached while it is imported. */
const env = {
  PATH: process.env.PATH,
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  STAGE: 'bench',
  STEM: 'radslag',
  CONTROL_TABLE: 'radslag-control',
  BROKER: 'broker',
  WEB_ADDRESS: 'https://radslag.example',
  CODES_SECRET: 'bench',
  PEOPLE_KEYS: '',
  NODE_NO_WARNINGS: '1',
}
const script = `const began = performance.now(), before = process.cpuUsage()
await import(process.argv[1])
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ millis: performance.now() - began, processor: (user + system) / 1000 }))
process.exit(0)`

function took(file: string): Took {
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], {
    env: env as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`${file} could not be imported: ${child.stderr}`)
  return JSON.parse(child.stdout) as Took
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
