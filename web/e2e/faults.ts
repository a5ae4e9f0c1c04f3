import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { packs } from '#shared/locales/index'
import type { Language } from '#shared/locales/languages'
import { shown, type Width, widths } from './picture.ts'

/** Every rule of these kinds. What is in order is not told: on a long page that is most of the time. */
const asked: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Of style sheets only a rule that is not asked needs more than the page itself.
  preload: { assets: ['media'] },
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is wrong with a page whoever reads it: its title, its one heading, its language, its words. */
export async function faultsOf(page: Page, language: Language): Promise<string[]> {
  const faults: string[] = []
  if (!(await page.title()).trim()) faults.push('has no title')
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`has ${headings} headings of the first level`)
  const lang = await page.locator('html').getAttribute('lang')
  if (lang !== language) faults.push(`says lang="${lang}"`)
  for (const words of notForPeople(await shown(page.locator('body')))) faults.push(`says »${words}«`)
  return faults
}

/** What stands in someone's way at the width that the page has now. */
export async function obstaclesAt(page: Page, width: Width): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const violations = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
    return (await axe.run(options)).violations
  }, asked)
  return [
    ...(wide > 0 ? [`is ${wide} px wider than ${widths[width]} px`] : []),
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${widths[width]} px: ${id}, ${help}: ${target.join(' ')} ${failureSummary}`,
      ),
    ),
  ]
}

const keys = new Set(
  Object.values(packs.da)
    .flatMap((slice) => Object.keys(slice))
    .filter((key) => /[a-z][A-Z]/.test(key)),
)
const slices = new RegExp(`\\b(?:${Object.keys(packs.da).join('|')})\\.[a-z]\\w+`, 'g')
const leftover = /[^\n]*(?:\{[^}\n]*\}|\bundefined\b|\bNaN\b|\[object|\bnull\b|Invalid Date)[^\n]*/g

/** What a sentence leaves behind where it was not made: a brace, a word of the code, the name of a sentence. */
function notForPeople(text: string): string[] {
  const raw = (text.match(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g) ?? []).filter((word) => keys.has(word))
  return [...(text.match(leftover) ?? []), ...raw, ...(text.match(slices) ?? [])]
}
