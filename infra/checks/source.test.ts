import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../local/ports.ts'
import { sourceRules, sourcesOf, violationsIn } from './source.ts'

test('the repository keeps every rule about its text', () => {
  expect(violationsIn(sourcesOf(root))).toEqual([])
})

const planted: Record<string, [path: string, text: string][]> = {
  'names-say-something': [
    ['functions/meetings/utils.ts', ''],
    ['web/lib/date-helpers.ts', ''],
    ['shared/common/money.ts', ''],
    ['shared/countries/data/rates.ts', ''],
    ['functions/mail.service.ts', ''],
  ],
  'rules-read-no-clock': [
    ['shared/costs/split.ts', 'export const now = new Date()'],
    ['shared/costs/split.ts', 'export const now = () => Date.now()'],
    ['shared/costs/split.ts', 'export type When = { at: Date }'],
    ['shared/costs/split.ts', 'const { random } = Math\nexport const dice = random'],
    ['shared/costs/split.ts', 'export const dice = () => Math.random()'],
    ['shared/costs/split.ts', "export const dice = () => Math['random']()"],
    ['shared/costs/split.ts', 'export const id = crypto.randomUUID()'],
    ['shared/costs/split.ts', 'export const late = performance.now()'],
    ['shared/costs/split.ts', 'export const now = globalThis.Date.now()'],
  ],
  'every-test-runs': [
    ['shared/costs/split.test.ts', `test.${'skip'}('it adds up', () => {})`],
    ['web/e2e/costs.e2e.ts', `describe.${'only'}('costs', () => {})`],
  ],
  'nothing-is-left-for-later-in-code': [['functions/costs/store.ts', `// ${'TO' + 'DO'}: close it`]],
  'no-type-is-silenced': [
    ['functions/costs/store.ts', `// @ts-${'ignore'}`],
    ['web/lib/api.ts', `const answer = given as ${'any'}`],
  ],
  'the-repository-stands-alone': [
    ['functions/costs/store.test.ts', `read('${'/'}work/elsewhere/rates.json')`],
  ],
}

test.each(Object.entries(planted))('what is planted against it is found: %s', (name, sources) => {
  for (const [path, text] of sources)
    expect(violationsIn([{ path, text }]).map((line) => line.split(':')[0])).toContain(name)
})

test('every rule about text has something planted against it and says why it is there', () => {
  expect(Object.keys(planted).sort()).toEqual(sourceRules.map(({ name }) => name).sort())
  for (const { comment } of sourceRules) expect(comment).toMatch(/\w.{30,}\.$/)
})

test('days, wall times and sums are no clock and no chance', () => {
  const text = `
    import type { LocalDate } from '../kernel/dates.ts'
    export const half = (of: { date: LocalDate; Date: string }) => Math.floor(Number(of.date.slice(0, 4)) / 2)
    export const dateOf = (row: { isDate: boolean }) => row.isDate`
  expect(violationsIn([{ path: 'shared/costs/split.ts', text }])).toEqual([])
})

test('shared sees no network, no process, no page and no timer: the types of its tsconfig lack them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'radslag-types-'))
  try {
    const names = ['fetch', 'process', 'document', 'window', 'setTimeout', 'console', 'Buffer', 'crypto']
    writeFileSync(
      join(folder, 'planted.ts'),
      names.map((name) => `export const _${name} = ${name}\n`).join(''),
    )
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'shared/tsconfig.json'),
        include: [join(root, 'shared'), './planted.ts'],
        exclude: [join(root, 'shared/**/*.test.ts'), join(root, 'shared/testing')],
      }),
    )
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript7/bin/tsc'), '--noEmit', '-p', folder],
      { encoding: 'utf8' },
    )
    const refused = names.filter((name) =>
      new RegExp(`planted\\.ts.*Cannot find name '${name}'`).test(stdout),
    )
    expect(refused).toEqual(names)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
