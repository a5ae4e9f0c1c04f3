import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands, usage } from './commands.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'docs/runbooks')
const runbooks = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts

/** Every command that a runbook names: what stands in backticks and begins with npm. */
const named = runbooks.flatMap(({ name, text }) =>
  [...text.matchAll(/`npm run ([^`]+)`/g)].map((found) => ({ name, words: found[1] ?? '' })),
)
/** Words, where `<short name>` is one. */
const wordsOf = (text: string): string[] => text.match(/<[^>]+>|"[^"]*"|\S+/g) ?? []
const needed = (text: string): number => wordsOf(text.replace(/\[.*\]/g, '')).length - 1

describe('the commands that runbooks name', () => {
  test('are there, and are called with what they ask for', () => {
    expect(named.length).toBeGreaterThan(8)
    for (const { name, words } of named) {
      const [script = '', ...rest] = wordsOf(words)
      expect(scripts, name).toHaveProperty(script)
      if (script !== 'operator') continue
      const [dashes, ...said] = rest
      expect(dashes, `${name}: ${words}`).toBe('--')
      const [command = '', ...given] = said[0] === '--stage' ? said.slice(2) : said
      expect(Object.keys(commands), `${name}: ${words}`).toContain(command)
      const { usage: asked = '' } = commands[command] ?? {}
      expect(given.length, `${name}: ${words}`).toBeGreaterThanOrEqual(needed(asked))
      expect(given.length, `${name}: ${words}`).toBeLessThan(wordsOf(asked.replace(/[[\]]/g, '')).length)
    }
  })

  test('and the other runbooks that they lead to, are there', () => {
    const names = runbooks.map(({ name }) => name.replace('.md', ''))
    for (const { name, text } of runbooks)
      for (const [, other = ''] of text.matchAll(/[Ss]ee `([a-z-]+)`/g)) expect(names, name).toContain(other)
  })
})

test('every command says how it is called and what it does', () => {
  for (const [name, { usage: asked, says }] of Object.entries(commands)) {
    expect(asked.split(' ')[0]).toBe(name)
    expect(usage()).toContain(`npm run operator -- ${asked}\n    ${says}`)
  }
})
