import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'

/** A phone and a laptop. */
export const widths = { phone: 390, desktop: 1280 } as const
export type Width = keyof typeof widths
const heights = { phone: 844, desktop: 900 } as const

/** Pictures are looked at by people and never committed. */
const album = fileURLToPath(new URL('../../screenshots/', import.meta.url))

export const sizeOf = (width: Width) => ({ width: widths[width], height: heights[width] })

/** Keeps the page as it looks at a width, from top to bottom. */
export async function pictured(page: Page, name: string, width: Width): Promise<void> {
  const path = join(album, `${name}-${widths[width]}.jpg`)
  mkdirSync(join(path, '..'), { recursive: true })
  await page.setViewportSize(sizeOf(width))
  // A third of the time that a PNG takes, a thousand times over.
  await page.screenshot({ path, type: 'jpeg', quality: 80, fullPage: true, caret: 'initial' })
}

/** A heading or an address as the name of a file. */
export const fileName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** The words that can be seen there, without those that only lie in the page. */
export async function shown(place: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is what is asked about
  const words = await place.innerText()
  return words.replaceAll('\u00a0', ' ')
}
