import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export type Source = { readonly path: string; readonly text: string }
export type Rule = {
  readonly name: string
  /** Why it is there. */
  readonly comment: string
  readonly applies: (path: string) => boolean
  /** What breaks it, each as the words that are found. */
  readonly breaks: (source: Source) => string[]
}

const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)
const isCode = (path: string) => /\.(tsx?|mjs)$/.test(path)
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([words]) => words)

const saysNothing = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'service',
  'services',
  'manager',
  'managers',
  'misc',
])

/** Rules about the text of a file, which no linter of ours can hold. */
export const sourceRules: readonly Rule[] = [
  {
    name: 'names-say-something',
    comment:
      'A folder or file is named by a noun of the glossary; what could be called utils belongs to somebody.',
    applies: () => true,
    breaks: ({ path }) =>
      path
        .split('/')
        .map((part) => part.replace(/\.[^.]+$/, '').toLowerCase())
        .filter(
          (part) => /^(data|common)$/.test(part) || part.split(/[-.]/).some((word) => saysNothing.has(word)),
        ),
  },
  {
    name: 'rules-read-no-clock',
    comment:
      'Today, ids and chance come in as arguments: a rule that reads a clock cannot say how things stood in March.',
    applies: (path) =>
      path.startsWith('shared/') && isCode(path) && !isTest(path) && !path.startsWith('shared/testing/'),
    breaks: clockAndChance,
  },
  {
    name: 'every-test-runs',
    comment: 'A test that is skipped, or alone, says that all is well when nobody has looked.',
    applies: isTest,
    breaks: ({ text }) => found(text, /\b(?:it|test|describe)\.(?:skip|only|todo|fails|skipIf|runIf)\b/g),
  },
  {
    name: 'nothing-is-left-for-later-in-code',
    comment: 'What is left for later without an owner is never done: it goes into the issue or gets done.',
    applies: isCode,
    breaks: ({ text }) =>
      found(
        text,
        new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`, 'g'),
      ),
  },
  {
    name: 'no-type-is-silenced',
    comment: 'A silenced type error is a bug with a witness; the type that is right is written instead.',
    applies: isCode,
    breaks: ({ text }) =>
      found(
        text,
        new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}|@ts-expect-${'error'}|\\bas ${'any'}\\b`, 'g'),
      ),
  },
  {
    name: 'the-repository-stands-alone',
    comment: 'A fresh clone on another machine has this repository and nothing else.',
    applies: isCode,
    breaks: ({ text }) => found(text, /(?<=['"`])\/(?:work|root|home|Users)\/[^'"`]*/g),
  },
]

/** The names that read the time, or throw dice, wherever they stand as a name of their own. */
function clockAndChance({ path, text }: Source): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const breaks: string[] = []
  const visit = (node: ts.Node) => {
    const isName =
      ts.isIdentifier(node) && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)
    if (
      isName &&
      ['Date', 'performance', 'crypto', 'globalThis', 'Temporal'].includes(node.text) &&
      !isOwnName(node)
    )
      breaks.push(node.parent.getText(file).split('\n')[0] ?? node.text)
    if (isName && node.text === 'Math' && !isHarmless(node.parent)) breaks.push(node.parent.getText(file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return breaks
}

/** `Math.floor` and the like; not `Math.random`, nor `Math` handed on, nor `Math['random']`. */
const isHarmless = (parent: ts.Node) => ts.isPropertyAccessExpression(parent) && parent.name.text !== 'random'

/** The key of an object or of a type: `{ Date: … }`. */
const isOwnName = (node: ts.Identifier) =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node

/** What each rule finds, one line each. */
export const violationsIn = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    sourceRules
      .filter((rule) => rule.applies(source.path))
      .flatMap((rule) => rule.breaks(source).map((words) => `${rule.name}: ${source.path}: ${words}`)),
  )

/** All files of the five rooms, as they lie there. */
export function sourcesOf(root: string): Source[] {
  return ['shared', 'functions', 'web', 'infra', 'docs']
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => file.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !/(^|\/)(\.next|\.open-next|node_modules|cdk\.out)/.test(path))
    .map((path) => ({ path, text: isCode(path) ? readFileSync(join(root, path), 'utf8') : '' }))
}
