import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isolationPage } from '../../functions/isolation/lines.ts'
import { idle } from '../printed/idle.ts'
import { openApi } from '../printed/openapi.ts'
import { operations, refusals, states, words } from '../printed/pages.ts'
import { root } from './ports.ts'

/** Prints what can be printed from code into docs/printed. With `--check`: says what is stale, and fails. */
const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'openapi.json': () => `${JSON.stringify(openApi(), null, 1)}\n`,
  'refusals.md': refusals,
  'operations.md': operations,
  'states.md': states,
  'glossary.md': words,
  'isolation.md': isolationPage,
  'idle.md': idle,
}
const folder = join(root, 'docs/printed')
const checking = process.argv.includes('--check')
mkdirSync(folder, { recursive: true })
let stale = 0
for (const [name, print] of Object.entries(pages)) {
  const file = join(folder, name)
  const text = await print()
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (checking) {
    stale++
    console.error(`docs/printed/${name} is stale: npm run print`)
  } else {
    writeFileSync(file, text)
    console.log(`docs/printed/${name}`)
  }
}
process.exit(stale ? 1 : 0)
