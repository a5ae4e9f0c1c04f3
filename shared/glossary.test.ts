import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary } from './glossary.ts'
import { idPrefixes } from './kernel/ids.ts'

const terms = new Set(glossary.map((term) => term.en))
const singular = (noun: string) => noun.replace(/ies$/, 'y').replace(/s$/, '')
const isTerm = (noun: string) => terms.has(noun) || terms.has(singular(noun))

const folders = (of: string) =>
  readdirSync(new URL(of, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

test('no term stands twice, and each has a Danish and a Swedish word', () => {
  expect(terms.size).toBe(glossary.length)
  for (const term of glossary) {
    expect(term.da.trim(), term.en).not.toBe('')
    expect(term.sv.trim(), term.en).not.toBe('')
  }
})

test('every slice is named by a word of the glossary', () => {
  const house = [
    'kernel',
    'countries',
    'guards',
    'locales',
    'testing',
    'platform',
    'entry',
    'bench',
    'isolation',
    'kill',
  ]
  const slices = [...folders('.'), ...folders('../functions')].filter((name) => !house.includes(name))
  expect(slices.filter((slice) => !isTerm(slice))).toEqual([])
})

test('every kind of id is a word of the glossary', () => {
  const words = Object.keys(idPrefixes).map((kind) =>
    kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  )
  expect(words.filter((word) => !isTerm(word))).toEqual([])
})
