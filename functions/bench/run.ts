import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startDynamoDb } from '../../infra/local/dynamodb.ts'
import { type Bundles, measureBundles } from './bundles.ts'
import type { MembersPage, PushCost } from './members.ts'
import type { OperationCost } from './operations.ts'
import type { Page } from './pages.ts'

/** What is promised (DESIGN, "Promises, measured"). */
const promised = { waves: 2, units: 6, bundle: 1.35, importing: 1.3, scripts: 15_000 } as const

const { values: asked } = parseArgs({
  options: { 'no-web': { type: 'boolean', default: false }, rounds: { type: 'string', default: '15' } },
})
const say = (line: string) => console.log(line)
const database = await startDynamoDb({ say })
process.env.RADSLAG_DYNAMODB = String(database.port)
try {
  const figures = [
    '# Figures',
    'Printed by `npm run bench`; do not edit. Units are AWS’s: a strong read of 4 kB is one, a write of 1 kB in a transaction two. Waves are the longest row of calls of which each had to wait for the one before. ✓ and ✗ hold a figure against what is promised.',
    ...(await pagesAndScripts()),
    ...(await acrossMembers()),
    ...(await bundles()),
    ...(await operationsAndGrowth()),
  ].join('\n\n')
  writeFileSync(join(import.meta.dirname, 'figures.md'), `${figures}\n`)
  console.log(figures)
} finally {
  await database.stop()
}
process.exit(0)

async function pagesAndScripts(): Promise<string[]> {
  if (asked['no-web']) return ['## Pages', 'Not measured this time: the web was left out (`--no-web`).']
  const { emptyPage, measurePages } = await import('./pages.ts')
  const empty = await emptyPage()
  const pages = await measurePages(database.port, say)
  for (const { who, name, status } of pages)
    if (status !== 200) throw new Error(`${name} of ${who} answers ${status}: there is nothing to measure`)
  const kept = pages.filter(({ page }) => page.waves <= promised.waves && page.units <= promised.units)
  return [
    '## Pages',
    `Each page opened once by the real web on the demo worlds, its calls seen at the API. Promised: at most ${promised.waves} waves and ${promised.units} strong read units. The token of the reader is minted first, in control, and stands beside. ${kept.length} of ${pages.length} keep it.`,
    table(
      ['reader', 'page', 'API calls', 'waves', 'units', 'token: waves', 'units', 'what it asks'],
      pages.map(({ who, name, page, mint, asks }) => [
        who,
        name,
        String(page.requests),
        against(page.waves, promised.waves),
        against(page.units, promised.units),
        String(mint.waves),
        String(mint.units),
        asks,
      ]),
    ),
    '## JavaScript in the browser',
    `An empty page of Next itself: ${kB(empty)}. Promised: pages of the public within ${kB(promised.scripts)} more. All gzip.`,
    table(['pages', 'kB', 'more than empty'], scriptsOf(pages, empty)),
  ]
}

function scriptsOf(pages: readonly Page[], empty: number): string[][] {
  const weights = [...new Set(pages.map(({ scripts }) => scripts))].sort((a, b) => a - b)
  return weights.map((weight) => {
    const of = [...new Set(pages.filter(({ scripts }) => scripts === weight).map(({ name }) => name))]
    return [
      of.join(' · '),
      kB(weight),
      `${kB(weight - empty)} ${weight - empty <= promised.scripts ? '✓' : '✗'}`,
    ]
  })
}

async function bundles(): Promise<string[]> {
  say('Bundling and importing …')
  const measured: Bundles = await measureBundles(Number(asked.rounds))
  const { floor, bareFloor, press, rounds, importMillis, all } = measured
  return [
    '## Lambdas of the API',
    `The floor is an empty Hono handler with the DynamoDB client, bundled alike: ${kB(floor)} gzip, imported in ${importMillis.toFixed(0)} ms here. Without the SDK’s ways to find credentials, which ours leave out too, it is ${kB(bareFloor)}. Promised: at most ${promised.bundle} times the floor, and ${promised.importing} times its import. Imports are medians of ${rounds} pairs of processes by turns, held against the promise by their time on the processor: the clock counts also what else the machine does.`,
    table(
      ['context', 'kB', 'of the floor', 'of the bare floor', 'import, processor', 'import, clock'],
      all.map(({ name, gzip, ofFloor, ofBareFloor, importRatio, processorRatio }) => [
        name,
        kB(gzip),
        against(ofFloor, promised.bundle),
        ofBareFloor.toFixed(2),
        against(processorRatio, promised.importing),
        importRatio.toFixed(2),
      ]),
    ),
    `\`documents\` reads and checks, and asks the press for the file. The press makes PDF, Word, calendar and workbook of what it is handed, and is ${kB(press.gzip)}. Its own floor, its libraries alone (pdfkit, docx, ical-generator), is ${kB(press.floor)}: ${(press.gzip / press.floor).toFixed(2)} times.`,
  ]
}

async function acrossMembers(): Promise<string[]> {
  say('Across members …')
  const { counts, measureMembers, measurePush, pushCounts } = await import('./members.ts')
  const pages: MembersPage[][] = []
  for (const count of counts) pages.push(await measureMembers(count))
  const pushes: PushCost[] = []
  for (const count of pushCounts) pushes.push(await measurePush(count))
  const units = ({ read, write }: { read: number; write: number }) => `${read} read, ${write} write`
  const same = pushes.every((push) => JSON.stringify(push) === JSON.stringify(pushes[0]))
  return [
    '## Across members',
    `What a coordinator opens, with a representative from each municipality who has answered, written three lines and taken three meetings home, and two councils in each. Promised: at most ${promised.waves} waves, whatever their number. Units are for what is shown, a row for each; those that have no mark are dearer than ${promised.units}, for a reason that stands in [decision 11](../../docs/decisions/011-what-a-page-reads.md).`,
    table(
      ['page', ...counts.flatMap((count) => [`${count} members: waves`, 'units'])],
      (pages[0] ?? []).map(({ name }, at) => [
        name,
        ...pages.flatMap((each) => {
          const { waves = 0, units: cost = 0 } = each[at] ?? {}
          return [
            against(waves, promised.waves),
            cost <= promised.units ? against(cost, promised.units) : String(cost),
          ]
        }),
      ]),
    ),
    `A push of one changed fact, from the municipality’s table through control into the association’s. ${same ? `It costs the same with ${pushCounts.join(', ')} members ✓` : 'It costs more with more members ✗'}`,
    table(
      ['members', 'share', 'take', 'control'],
      pushes.map(({ share, take, control }, at) => [
        String(pushCounts[at]),
        units(share),
        units(take),
        units(control),
      ]),
    ),
  ]
}

async function operationsAndGrowth(): Promise<string[]> {
  say('Operations …')
  const { newLaid } = await import('../isolation/laid.ts')
  const { addTenants, addYears, measureOperations, measuredYears, otherTenants } = await import(
    './operations.ts'
  )
  const laid = await newLaid()
  const now = await measureOperations(laid)
  await addTenants(laid, otherTenants)
  const many = await measureOperations(laid)
  await addYears(laid, measuredYears)
  const old = await measureOperations(laid)
  const dearer = (before: Map<string, OperationCost>, after: Map<string, OperationCost>) =>
    [...before].filter(([name, cost]) => unitsOf(after.get(name)) !== unitsOf(cost)).map(([name]) => name)
  const byTenants = dearer(now, many)
  const byYears = dearer(many, old)
  return [
    '## Operations',
    'Each once, by one who may, in the world of Egedal with a chair, members, a substitute and an observer more. Minting the token (`access.token`) comes before every one that needs a token, unless one of five minutes is at hand.',
    table(
      ['operation', 'status', 'waves', 'calls', 'read', 'write', 'control: calls', 'read', 'write'],
      [...now].map(([name, { status, waves, tenant, control }]) =>
        [
          name,
          status,
          waves,
          tenant.calls,
          tenant.readUnits,
          tenant.writeUnits,
          control.calls,
          control.readUnits,
          control.writeUnits,
        ].map(String),
      ),
    ),
    '## Growth',
    byTenants.length
      ? `With ${otherTenants} tenants more in control these cost something else: ${byTenants.join(', ')} ✗`
      : `With ${otherTenants} tenants more in control every operation costs the same units ✓`,
    byYears.length
      ? `After ${measuredYears} years more of one body (${measuredYears * 5} former members, ${measuredYears * 30} wishes that were met) these cost more ✗; the others the same:`
      : `After ${measuredYears} years more of one body every operation costs the same units ✓`,
    ...(byYears.length
      ? [
          table(
            ['operation', 'read units now', `after ${measuredYears} years`],
            byYears.map((name) => [
              name,
              String(many.get(name)?.tenant.readUnits),
              String(old.get(name)?.tenant.readUnits),
            ]),
          ),
        ]
      : []),
  ]
}

function unitsOf(cost: OperationCost | undefined): string {
  const { tenant, control } = cost ?? {}
  return [tenant?.readUnits, tenant?.writeUnits, control?.readUnits, control?.writeUnits].join()
}

function against(figure: number, most: number): string {
  return `${Number.isInteger(figure) ? figure : figure.toFixed(2)} ${figure <= most ? '✓' : '✗'}`
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
