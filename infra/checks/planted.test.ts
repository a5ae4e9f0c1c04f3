import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import architecture from '../../.dependency-cruiser.mjs'
import { root } from '../local/ports.ts'

/** `[who, whom]`: who imports whom, as a path in the repository, a package, or with `#shared/` by the alias. */
type Arrow = readonly [from: string, to: string, how?: 'for its types']

/** A violation of each rule, as somebody in a hurry would write it. */
const planted: Record<string, Arrow[]> = {
  'shared-imports-only-its-schema-library': [
    ['shared/costs/split.ts', 'node:fs'],
    ['shared/costs/rates.ts', 'hono'],
  ],
  'locales-import-only-the-formatter': [['shared/locales/da/costs.ts', 'react', 'for its types']],
  'shared-knows-no-room': [
    ['shared/costs/split.test.ts', 'functions/costs/store.ts'],
    ['shared/costs/paths.ts', 'web/lib/api.ts', 'for its types'],
  ],
  'kernel-knows-no-noun': [['shared/kernel/ids.ts', 'shared/meetings/schema.ts', 'for its types']],
  'rules-speak-no-language': [['shared/notes/rules.ts', 'shared/locales/da.ts']],
  'shared-slices-meet-by-schema-and-problems': [
    ['shared/meetings/ladder.ts', 'shared/charters/checks.ts'],
    ['shared/meetings/rules.ts', 'shared/charters/clauses/seats.ts', 'for its types'],
  ],
  'nobody-imports-infra': [
    ['functions/meetings/store.ts', 'infra/local/tables.ts'],
    ['web/lib/api.ts', 'infra/local/ports.ts'],
  ],
  'tests-import-only-the-laptop-of-infra': [['functions/meetings/store.db.test.ts', 'infra/stacks/api.ts']],
  'infra-names-lambdas-by-path': [['infra/stacks/api.ts', 'functions/contexts.ts', 'for its types']],
  'the-laptop-starts-the-web-as-a-program': [['infra/local/start.ts', 'web/lib/api.ts']],
  'web-reaches-functions-by-http': [
    ['web/features/meetings/actions.ts', 'functions/meetings/store.ts', 'for its types'],
  ],
  'functions-know-no-web': [['functions/meetings/mail.ts', 'web/features/meetings/agenda.tsx']],
  'platform-knows-no-slice': [
    ['functions/platform/work/relay.ts', 'functions/meetings/jobs.ts'],
    ['functions/platform/slice.ts', '#shared/meetings/ladder'],
  ],
  'function-slices-never-meet': [['functions/meetings/routes.ts', 'functions/members/routes.ts']],
  'councils-and-networks-mount-what-they-share': [
    ['functions/councils/app.ts', 'functions/meetings/routes.ts'],
  ],
  'documents-mounts-files': [['functions/documents/app.ts', 'functions/meetings/routes.ts']],
  'notes-mounts-meetings': [['functions/notes/app.ts', 'functions/members/routes.ts']],
  'access-mounts-tenancy-and-links': [['functions/access/app.ts', 'functions/members/routes.ts']],
  'region-mounts-search': [['functions/region/app.ts', 'functions/meetings/routes.ts']],
  'a-store-belongs-to-its-slice': [['functions/councils/routes.ts', 'functions/members/store.ts']],
  'functions-see-what-shared-slices-show': [['functions/meetings/jobs.ts', '#shared/charters/checks']],
  'nobody-imports-entries': [['functions/costs/routes.ts', 'functions/entry/costs.ts']],
  'features-meet-on-a-page': [['web/features/meetings/view.tsx', 'web/features/costs/view.tsx']],
  'ui-knows-no-domain': [
    ['web/ui/seats.tsx', '#shared/members/schema', 'for its types'],
    ['web/ui/card.tsx', 'web/features/costs/view.tsx'],
  ],
  'web-lib-knows-no-feature': [['web/lib/session.ts', 'web/features/costs/view.tsx']],
  'nobody-imports-a-page': [['web/features/costs/form.tsx', 'web/app/page.tsx']],
  'testing-never-ships': [
    ['web/features/home/demo.tsx', '#shared/testing/egedal'],
    ['functions/costs/store.ts', 'functions/platform/testing.ts'],
    ['infra/local/start.ts', '#shared/testing/egedal'],
  ],
  'one-door-to-next-auth': [['web/app/sign-in/page.tsx', 'next-auth']],
  'what-ships-is-a-dependency': [['functions/notes/routes.ts', 'fast-check']],
  'no-circle': [['shared/hearings/rules.ts', 'shared/hearings/ways.ts']],
}
/** A circle is told of once; this is the other half of it. */
const wayBack: Arrow = ['shared/hearings/ways.ts', 'shared/hearings/rules.ts']

/** What the design allows: a rule that forbids this is wrong. */
const allowed: Arrow[] = [
  ['shared/meetings/rules.ts', 'valibot'],
  ['shared/meetings/rules.ts', 'shared/kernel/ids.ts'],
  ['shared/meetings/rules.ts', 'shared/guards/identity-numbers.ts'],
  ['shared/meetings/rules.ts', 'shared/countries/dk.ts'],
  ['shared/meetings/rules.ts', 'shared/charters/schema.ts'],
  ['shared/meetings/rules.ts', 'shared/members/problems.ts', 'for its types'],
  ['shared/meetings/rules.test.ts', 'fast-check'],
  ['shared/meetings/rules.test.ts', 'shared/testing/egedal.ts'],
  ['shared/problems.ts', 'shared/meetings/problems.ts', 'for its types'],
  ['shared/locales/translate.ts', 'use-intl'],
  ['shared/locales/da/meetings.ts', 'shared/meetings/schema.ts', 'for its types'],
  ['functions/contexts.ts', 'functions/councils/app.ts'],
  ['functions/entry/councils.ts', 'functions/councils/app.ts'],
  ['functions/councils/app.ts', 'functions/members/routes.ts'],
  ['functions/notes/app.ts', 'functions/meetings/routes.ts'],
  ['functions/access/app.ts', 'functions/tenancy/routes.ts'],
  ['functions/members/routes.ts', 'functions/members/store.ts'],
  ['functions/members/routes.ts', 'functions/platform/slice.ts'],
  ['functions/members/routes.ts', '#shared/members/rules'],
  ['functions/members/routes.ts', '#shared/meetings/api'],
  ['functions/members/store.db.test.ts', 'functions/platform/testing.ts'],
  ['functions/members/store.db.test.ts', 'infra/local/dynamodb.ts'],
  ['functions/platform/slice.ts', '#shared/access/permissions'],
  ['web/app/meetings/page.tsx', 'web/features/meetings/view.tsx'],
  ['web/app/meetings/page.tsx', 'web/features/costs/view.tsx'],
  ['web/features/meetings/view.tsx', 'web/ui/card.tsx'],
  ['web/features/meetings/view.tsx', 'web/lib/session.ts'],
  ['web/features/meetings/view.tsx', '#shared/meetings/lifecycle'],
  ['web/ui/card.tsx', '#shared/countries/format'],
  ['web/lib/session.ts', 'next-auth'],
  ['web/e2e/meetings.e2e.ts', 'infra/local/browser.ts'],
  ['infra/stacks/api.ts', 'infra/constructs/names.ts'],
  ['infra/local/api.ts', 'functions/contexts.ts'],
  ['infra/local/worlds.ts', '#shared/testing/egedal'],
  ['infra/local/dynamodb.ts', 'playwright-core'],
]

type Violation = { from: string; to: string; rule: { name: string } }
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Runs the rules over a small tree that consists of these arrows only. */
function violationsOf(arrows: readonly Arrow[]): Violation[] {
  const tree = mkdtempSync(join(tmpdir(), 'radslag-planted-'))
  folders.push(tree)
  const files = new Map<string, string[]>()
  const linesOf = (path: string) => {
    const lines = files.get(path) ?? [`export const here = '${path}'`]
    files.set(path, lines)
    return lines
  }
  for (const [from, to, how] of arrows) {
    const inRepository = /^(shared|functions|web|infra)\//.test(to)
    if (inRepository) linesOf(to)
    if (to.startsWith('#shared/')) linesOf(`${to.slice(1)}.ts`)
    if (!inRepository && !/^(#|node:)/.test(to)) {
      linesOf(`node_modules/${to}/index.js`)
      files.set(`node_modules/${to}/package.json`, [`{ "name": "${to}", "main": "index.js" }`])
    }
    const way = inRepository ? relative(dirname(from), to).replace(/^(?!\.)/, './') : to
    const name = `it${linesOf(from).length}`
    linesOf(from).unshift(
      how ? `import type { here as ${name} } from '${way}'` : `import { here as ${name} } from '${way}'`,
    )
    linesOf(from).push(how ? `export type ${name}_ = ${name}` : `export const ${name}_ = ${name}`)
  }
  for (const folder of ['shared', 'functions', 'web', 'infra']) mkdirSync(join(tree, folder))
  for (const [path, lines] of files) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${lines.join('\n')}\n`)
  }
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
    cpSync(join(root, file), join(tree, file))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...[
        'shared',
        'functions',
        'web',
        'infra',
        '--config',
        '.dependency-cruiser.mjs',
        '--output-type',
        'json',
      ],
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 },
  )
  if (!stdout) throw new Error(stderr)
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

const rules = architecture.forbidden ?? []

describe('every rule of the architecture', () => {
  const found = violationsOf([...Object.values(planted).flat(), wayBack])
  test.each(Object.entries(planted))('finds what is planted against it: %s', (name, arrows) => {
    const pairs = found.filter(({ rule }) => rule.name === name).map(({ from, to }) => `${from} → ${to}`)
    for (const [from, to] of arrows) {
      const target = to.replace(/^node:/, '').replace(/^#(.*)$/, '$1.ts')
      expect(pairs).toContainEqual(
        expect.stringMatching(`^${escaped(from)} → (node_modules/)?${escaped(target)}(/index\\.js)?$`),
      )
    }
  })

  test('has something planted against it', () => {
    expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name ?? '').sort())
  })

  test('says why it is there, and stops the check', () => {
    for (const { name, comment, severity } of rules) {
      expect(comment, name).toMatch(/\w.{30,}[.]$/)
      expect(severity, name).toBe('error')
    }
  })

  test('lets through what the design allows', () => {
    expect(violationsOf(allowed)).toEqual([])
  })
})

const escaped = (path: string) => path.replace(/[.\\[\]]/g, '\\$&')
