import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Language } from '#shared/locales/languages'
import { launchBrowser } from '../../infra/local/browser.ts'
import { web } from './system.ts'

export type Words = string | RegExp
export const widths = { phone: 390, desktop: 1280 } as const
export type Width = keyof typeof widths

export type VisitorOptions = {
  /** Names the folder of the screenshots. */
  readonly journey: string
  readonly language?: Language
  readonly width?: Width
  /** `false`: what a form does by itself, without a script. */
  readonly scripts?: boolean
}

/** Screens as tall as the pages are; wide ones are a laptop's, narrow ones a phone's. */
const heights = { phone: 844, desktop: 900 } as const
/** Long enough for a slow machine that does much else; what is there is seen at once. */
const patience = 45_000
const album = fileURLToPath(new URL('../../screenshots/', import.meta.url))

/** Opens one browser for the tests of a file. What went wrong in a page by itself fails the test it happened in. */
export function visitors(): { visit(options: VisitorOptions): Promise<Visitor> } {
  let browser: Browser
  let open: { context: BrowserContext; visitor: Visitor }[] = []
  const troubles: string[] = []
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      for (const { visitor } of open) {
        console.log(`It ended at ${visitor.page.url()}`)
        await visitor.picture('where-it-ended').catch(() => undefined)
      }
    await Promise.all(open.map(({ context }) => context.close()))
    open = []
    expect(troubles.splice(0)).toEqual([])
  })
  return {
    async visit(options) {
      const { language = 'da', width = 'desktop', scripts = true } = options
      const context = await browser.newContext({
        baseURL: web,
        locale: language === 'da' ? 'da-DK' : 'sv-SE',
        timezoneId: 'Europe/Copenhagen',
        javaScriptEnabled: scripts,
        viewport: { width: widths[width], height: heights[width] },
        ...(width === 'phone' ? { hasTouch: true } : {}),
        reducedMotion: 'reduce',
      })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      watch(page, troubles)
      const visitor = new Visitor(page, options)
      open.push({ context, visitor })
      return visitor
    },
  }
}

/** Keeps what nobody should ever see: a page that threw, a script that was refused, an answer of 500. */
export function watch(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(`${page.url()} threw: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`${page.url()} said: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.url()} answered ${response.status()}`)
  })
}

/** Someone at a screen: reads what is there, and presses and writes by the words that stand on it. */
export class Visitor {
  readonly page: Page
  readonly language: Language
  readonly width: Width
  readonly scripts: boolean
  readonly #journey: string
  #pictures = 0

  constructor(page: Page, { journey, language = 'da', width = 'desktop', scripts = true }: VisitorOptions) {
    this.page = page
    this.language = language
    this.width = width
    this.scripts = scripts
    this.#journey = journey
  }

  /** The same one, at another window. */
  at(window: Page): Visitor {
    const { language, width, scripts } = this
    return new Visitor(window, { journey: `${this.#journey}-window`, language, width, scripts })
  }

  /** Types an address, or opens a link from a mail. */
  async opens(address: string): Promise<void> {
    await this.page.goto(address)
    await this.heading().waitFor()
    await this.picture()
  }

  /** Waits until the page has this heading, and keeps a picture of it. */
  async arrives(title: Words): Promise<void> {
    await this.heading(title).waitFor()
    await this.picture()
  }

  heading(title?: Words): Locator {
    return this.page
      .getByRole('heading', { level: 1, ...(title === undefined ? {} : { name: title }) })
      .first()
  }

  /** A button or a link. */
  pressable(words: Words, within: Page | Locator = this.page): Locator {
    const name = typeof words === 'string' ? { name: words, exact: true } : { name: words }
    return within.getByRole('button', name).or(within.getByRole('link', name)).first()
  }

  async presses(words: Words, within: Page | Locator = this.page): Promise<void> {
    await this.pressable(words, within).click()
  }

  /** A box, by its label. */
  box(label: Words, within: Page | Locator = this.page): Locator {
    return within.getByLabel(labelled(label)).first()
  }

  async writes(label: Words, text: string, within: Page | Locator = this.page): Promise<void> {
    await this.box(label, within).fill(text)
  }

  async ticks(label: Words, within: Page | Locator = this.page): Promise<void> {
    await this.box(label, within).check()
  }

  async chooses(label: Words, option: string, within: Page | Locator = this.page): Promise<void> {
    await this.box(label, within).selectOption({ label: option })
  }

  /** Opens everything on the page that is folded. */
  async unfolds(): Promise<void> {
    const folded = this.page.locator('main details:not([open]) > summary')
    while ((await folded.count()) > 0) await folded.first().click()
  }

  async sees(words: Words): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor()
  }

  /** All that can be read on the page. */
  async reads(): Promise<string> {
    return shown(this.page.locator('main'))
  }

  /** Keeps the page as it looks, at both widths. */
  async picture(name?: string): Promise<void> {
    const heading = name ?? (await shown(this.heading()))
    const place = String(++this.#pictures).padStart(2, '0')
    await pictures(this.page, join(this.#journey, `${place}-${fileName(heading)}`), this.width)
  }
}

/** The words that can be seen there, without those that only lie in the page. */
export const shown = (place: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is what is asked about
  place.innerText()

/** The page as it looks at both widths, in the album that is not committed. */
export async function pictures(page: Page, name: string, width: Width): Promise<void> {
  const other: Width = width === 'phone' ? 'desktop' : 'phone'
  for (const each of [other, width] as const) {
    await page.setViewportSize({ width: widths[each], height: heights[each] })
    await pictured(page, name, each)
  }
}

export async function pictured(page: Page, name: string, width: Width): Promise<void> {
  const path = join(album, `${name}-${widths[width]}.png`)
  mkdirSync(join(path, '..'), { recursive: true })
  await page.screenshot({ path, fullPage: true, animations: 'allow', caret: 'initial', timeout: patience })
}

export const fileName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** A label as it is said, whether or not the page adds that the box may be left empty. */
const labelled = (label: Words): RegExp =>
  typeof label === 'string'
    ? new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\([^)]*\\))?\\s*$`)
    : label
