import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Language } from '#shared/locales/languages'
import { launchBrowser } from '../../infra/local/browser.ts'
import { faultsOf, obstaclesAt } from './faults.ts'
import { fileName, pictured, shown, sizeOf, type Width } from './picture.ts'
import { byJourneyOnly, roomOf } from './rooms.ts'
import { web } from './system.ts'

export type Words = string | RegExp

export type VisitorOptions = {
  /** Names the folder of the screenshots. */
  readonly journey: string
  readonly language?: Language
  readonly width?: Width
  /** `false`: what a form does by itself, without a script. */
  readonly scripts?: boolean
}

/** Long enough for a slow machine that does much else; what is there is seen at once. */
const patience = 30_000

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
        viewport: sizeOf(width),
        ...(width === 'phone' ? { hasTouch: true } : {}),
        reducedMotion: 'reduce',
      })
      context.setDefaultTimeout(patience)
      const page = await context.newPage()
      watch(page, troubles)
      const visitor = new Visitor(page, options, troubles)
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
  readonly #troubles: string[]
  readonly #lookedAt = new Set<string>()
  #pictures = 0

  constructor(page: Page, options: VisitorOptions, troubles: string[] = []) {
    const { journey, language = 'da', width = 'desktop', scripts = true } = options
    this.page = page
    this.language = language
    this.width = width
    this.scripts = scripts
    this.#journey = journey
    this.#troubles = troubles
  }

  /** The same one, at another window. */
  at(window: Page): Visitor {
    const { language, width, scripts } = this
    const journey = `${this.#journey}-window`
    return new Visitor(window, { journey, language, width, scripts }, this.#troubles)
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

  /** Keeps the page as it looks at both widths; looks closer where only a journey leads. */
  async picture(name?: string): Promise<void> {
    const heading = name ?? (await shown(this.heading()))
    const place = String(++this.#pictures).padStart(2, '0')
    const file = `${this.#journey}/${place}-${fileName(heading)}`
    const { pathname } = new URL(this.page.url())
    const room = roomOf(pathname) ?? ''
    const closer = this.scripts && byJourneyOnly.includes(room) && !this.#lookedAt.has(room)
    const say = (faults: readonly string[]) =>
      this.#troubles.push(...faults.map((fault) => `${pathname}: ${fault}`))
    if (closer) {
      this.#lookedAt.add(room)
      say(await faultsOf(this.page, this.language))
    }
    const other: Width = this.width === 'phone' ? 'desktop' : 'phone'
    for (const each of [other, this.width]) {
      await pictured(this.page, file, each)
      if (closer) say(await obstaclesAt(this.page, each))
    }
  }
}

/** A label as it is said, whether or not the page adds that the box may be left empty. */
const labelled = (label: Words): RegExp =>
  typeof label === 'string'
    ? new RegExp(`^\\s*${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\([^)]*\\))?\\s*$`)
    : label
