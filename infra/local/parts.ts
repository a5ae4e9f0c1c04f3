import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './ports.ts'
import { run } from './process.ts'

export type Counts = {
  readonly passed: number
  readonly failed: number
  /** What could not be tried on this machine, and why: neither passed nor failed, but never passed over. */
  readonly notRun?: readonly string[]
}
export type Outcome = Counts & { readonly output: string }
/** One line of `npm run check` or `npm test`. */
export type Part = { readonly name: string; run(): Promise<Outcome> }

const tool = (path: string) => join(root, 'node_modules', path)
const quiet = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }

/** A program that says by its exit code whether all is well. */
function program(name: string, script: string, args: readonly string[]): Part {
  return {
    name,
    async run() {
      const { code, output } = await run(process.execPath, [tool(script), ...args], { cwd: root, env: quiet })
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
    },
  }
}

/** The fast part: what everyone runs before a commit. The slow ones come first, as they run side by side. */
export const checks = (): Part[] => [
  tests('unit tests', 'unit'),
  program('no dead code (knip)', 'knip/bin/knip.js', ['--no-progress']),
  program('types', 'typescript7/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  program('types of shared, without DOM and Node', 'typescript7/bin/tsc', [
    '--noEmit',
    '-p',
    'shared/tsconfig.json',
  ]),
  program('who may know whom (dependency-cruiser)', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    ...['shared', 'functions', 'web', 'infra'],
    ...['--config', '.dependency-cruiser.mjs'],
  ]),
  program('format and lint (biome)', '@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
    '--diagnostic-level=warn',
  ]),
  ...(existsSync(join(root, 'infra/local/print.ts'))
    ? [program('prints are fresh', '../infra/local/print.ts', ['--check'])]
    : []),
]

/**
 * What needs a database, the templates or an emulator: each has its own, so they run side by side. Database tests come
 * in bundles: each tenant costs the database four threads until it ends. The kill tests come first: they take longest,
 * and mostly wait for the one process that they kill.
 */
export const slowParts = (): Part[] => {
  const all = globSync('{shared,functions,infra,web}/**/*.db.test.ts', {
    cwd: root,
    exclude: (path) => /node_modules|\.next/.test(path),
  }).sort()
  const kills = all.filter((file) => file.startsWith('functions/kill/'))
  const files = all.filter((file) => !kills.includes(file))
  const bundles = Array.from({ length: Math.ceil(files.length / bundleSize) }, (_, at) =>
    files.slice(at * bundleSize, (at + 1) * bundleSize),
  )
  const named = (at: number) =>
    bundles.length > 1 ? `database tests, bundle ${at + 1} of ${bundles.length}` : 'database tests'
  return [
    tests('kill tests', 'db', kills),
    ...bundles.map((bundle, at) => tests(named(at), 'db', bundle)),
    tests('templates of the cloud', 'infra'),
    deployed('deployed for real, to an emulator of AWS'),
  ]
}
const bundleSize = 16

/** What needs the whole system, and the machine for itself: a browser has no patience. */
export const browserParts = (): Part[] => [tests('browser journeys, and the web as a Lambda', 'e2e')]

/** A program that says at its end how many passed and failed, or why it could not run. */
function deployed(name: string): Part {
  return {
    name,
    async run() {
      const { code, output } = await run(process.execPath, [join(root, 'infra/deploy/test.ts')], {
        cwd: root,
        env: quiet,
      })
      const counts = countsIn(name, output)
      return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
    },
  }
}

/** Reads the last line: `9 passed, 0 failed`, or `0 passed, 0 failed, not run: why`. Anything else has failed. */
export function countsIn(name: string, output: string): Outcome {
  const [, passed, failed, why] = /^(\d+) passed, (\d+) failed(?:, not run: (.+))?$/.exec(
    output.trimEnd().split('\n').at(-1) ?? '',
  ) ?? [undefined, '0', '1']
  return {
    passed: Number(passed),
    failed: Number(failed),
    output,
    ...(why ? { notRun: [`${name}: ${why}`] } : {}),
  }
}

type Report = {
  numPassedTests: number
  success: boolean
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

/** The tests of one project of vitest. What could not run counts as failed, and says why. */
function tests(name: string, project: string, files: readonly string[] = []): Part {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'radslag-report-'))
      const report = join(folder, 'report.json')
      try {
        const { output } = await run(
          process.execPath,
          [
            tool('vitest/vitest.mjs'),
            ...[
              'run',
              '--project',
              project,
              '--reporter=dot',
              '--reporter=json',
              `--outputFile.json=${report}`,
            ],
            ...files,
          ],
          { cwd: root, env: quiet },
        )
        if (!existsSync(report)) return { passed: 0, failed: 1, output: `could not run:\n${output}` }
        return outcomeOf(JSON.parse(readFileSync(report, 'utf8')) as Report, output)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  }
}

/** Every test that did not pass has failed: also one that was skipped since its world could not be made. */
export function outcomeOf(report: Report, output: string): Outcome {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status !== 'passed')
    if (failed.length === 0 && status !== 'passed') return [`${name}: ${message || 'could not run'}`]
    return failed.map((each) => `${name}: ${each.fullName}: ${each.status}`)
  })
  const passed = report.numPassedTests
  if (failures.length > 0)
    return { passed, failed: failures.length, output: `${failures.join('\n')}\n\n${output}` }
  if (passed === 0) return { passed, failed: 1, output: `there are no such tests\n${output}` }
  // Something broke outside of any test: an unhandled rejection, or the start and end of a database.
  return report.success && !/Unhandled (Error|Rejection)/.test(output)
    ? { passed, failed: 0, output }
    : { passed, failed: 1, output }
}

/** Runs parts, some of them side by side, with a line for each as it ends; says the whole output of those that fail. */
export async function runParts(parts: readonly Part[], sideBySide: number): Promise<Counts> {
  let [passed, failed] = [0, 0]
  const notRun: string[] = []
  const waiting = [...parts]
  const underWay = new Map<string, number>()
  // A log without a terminal shows that something still happens.
  const patience = setInterval(() => {
    for (const [name, began] of underWay) console.log(`… ${name}, ${seconds(began)} s`)
  }, 30_000)
  const lane = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const began = performance.now()
      underWay.set(part.name, began)
      const outcome = await part
        .run()
        .catch((error: unknown): Outcome => ({ passed: 0, failed: 1, output: String(error) }))
      underWay.delete(part.name)
      passed += outcome.passed
      failed += outcome.failed
      notRun.push(...(outcome.notRun ?? []))
      const counts =
        outcome.passed + outcome.failed > 1 ? `, ${outcome.passed} of ${outcome.passed + outcome.failed}` : ''
      const sign = outcome.failed ? '✗' : outcome.notRun ? '!! NOT RUN' : '✓'
      console.log(`${sign} ${part.name}${counts} (${seconds(began)} s)`)
      if (outcome.failed) console.log(`${indented(outcome.output)}\n`)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  clearInterval(patience)
  return { passed, failed, notRun }
}

/** The last lines of all: what could not be tried here, and the counts. */
export function ending(...all: readonly Counts[]): string {
  const sum = (of: 'passed' | 'failed') => all.reduce((total, counts) => total + counts[of], 0)
  const notRun = all.flatMap((counts) => counts.notRun ?? [])
  return [
    ...notRun.map((each) => `!! NOT RUN: ${each}`),
    `${sum('passed')} passed, ${sum('failed')} failed${notRun.length ? `, ${notRun.length} not run` : ''}`,
  ].join('\n')
}

/** How many checks run side by side here: each uses about one processor. */
export const lanes = (): number => Math.min(4, Math.max(2, availableParallelism()))

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)
const indented = (text: string) => text.trimEnd().replace(/^/gm, '    ')
