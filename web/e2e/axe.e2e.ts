import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packs } from '#shared/locales/index'
import type { Language } from '#shared/locales/languages'
import { launchBrowser } from '../../infra/local/browser.ts'
import { personNamed } from './people.ts'
import { roomOf, rooms } from './rooms.ts'
import { entersAs } from './screens/access.ts'
import { web } from './system.ts'
import { fileName, pictured, shown, Visitor, type Width, watch, widths } from './visitor.ts'

/**
 * Everything that can be reached by links from the front door of each demo world is walked, by role, in the world's
 * language and in the other one, on a phone and on a desktop. Worlds are at rest: nothing is pressed.
 */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A room looks different by who and what it is about: so many of its kind are looked at for each role. */
const most: Readonly<Record<string, number>> = {
  '/[tenant]/meetings/[meeting]': 3,
  '/[tenant]/bodies/[body]': 2,
}

const walks: readonly { world: string; who: string | null; begin: readonly string[] }[] = [
  {
    world: 'rådslag',
    who: null,
    begin: ['/', '/gallery', '/sign-up?country=dk&name=fur', '/nowhere/at/all'],
  },
  { world: 'egedal', who: null, begin: ['/egedal'] },
  { world: 'egedal', who: 'Mette', begin: ['/egedal', '/me'] },
  { world: 'egedal', who: 'Bent', begin: ['/egedal', '/me'] },
  { world: 'egedal', who: 'Hanne', begin: ['/egedal'] },
  { world: 'fyrbodal', who: null, begin: ['/fyrbodal'] },
  { world: 'fyrbodal', who: 'Annika', begin: ['/fyrbodal', '/sign-out'] },
  { world: 'fyrbodal', who: 'Bo', begin: ['/fyrbodal'] },
  { world: 'dals-ed', who: 'Sofia', begin: ['/dals-ed'] },
]

/** Rooms that only a link from a mail or the middle of a form leads to: the journeys walk through them. */
const byJourneyOnly: readonly string[] = []

const seen = new Set<string>()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(walks)('$world as $who sees it', ({ world, who, begin }) => {
  const own: Language = who ? personNamed(who).language : world === 'fyrbodal' ? 'sv' : 'da'
  const other: Language = own === 'da' ? 'sv' : 'da'
  test.each([
    ['in its own language', own],
    ['in the other one', other],
  ])(
    '%s: nothing stands in anyone’s way',
    async (_, language) => {
      const faults: string[] = []
      const context = await browser.newContext({ baseURL: web, locale: language, reducedMotion: 'reduce' })
      context.setDefaultTimeout(60_000)
      const door = await context.newPage()
      if (who) await entersAs(new Visitor(door, { journey: 'axe', language: own }), who)
      const tenants = ['egedal', 'fyrbodal', 'dals-ed'].map((slug) => `/${slug}`)
      const isIn = (path: string, home: string) => path === home || path.startsWith(`${home}/`)
      const walk = newWalk(begin, (path) =>
        tenants.includes(`/${world}`) ? isIn(path, `/${world}`) : !tenants.some((home) => isIn(path, home)),
      )
      // Two at a time: while one page is being looked at, the next one is made.
      await Promise.all([door, await context.newPage()].map((page) => walkOn(page)))
      await context.close()
      expect(faults).toEqual([])

      async function walkOn(page: Page): Promise<void> {
        const troubles: string[] = []
        watch(page, troubles)
        for (let path = await walk.next(); path; path = await walk.next()) {
          try {
            const found = await look(page, path, language, `pages/${world}/${who ?? 'public'}/${language}`)
            walk.found(found.links)
            faults.push(...found.faults, ...troubles.splice(0))
          } finally {
            walk.done()
          }
        }
      }
    },
    600_000,
  )
})

test('every room of the web has been looked at', () => {
  expect(rooms.filter((room) => !seen.has(room) && !byJourneyOnly.includes(room))).toEqual([])
})

/** The addresses still to be walked: those that stand on the pages so far, a few of each room. */
function newWalk(begin: readonly string[], within: (path: string) => boolean) {
  const waiting = [...begin]
  const known = new Set(begin)
  const counts = new Map<string, number>()
  let underWay = 0
  const wake: (() => void)[] = []
  return {
    async next(): Promise<string | undefined> {
      while (waiting.length === 0 && underWay > 0) await new Promise<void>((resolve) => wake.push(resolve))
      const path = waiting.shift()
      if (path) underWay++
      return path
    },
    found(paths: readonly string[]): void {
      for (const path of paths) {
        const url = new URL(path, web)
        const room = roomOf(url.pathname)
        if (known.has(path) || !room || !within(url.pathname)) continue
        known.add(path)
        // What is asked for behind a question mark makes a page of its own kind.
        const kind = [room, ...url.searchParams.keys()].join(' ')
        const count = (counts.get(kind) ?? 0) + 1
        counts.set(kind, count)
        if (count <= (most[room] ?? 1)) waiting.push(path)
      }
    },
    done(): void {
      underWay--
      for (const each of wake.splice(0)) each()
    },
  }
}

/** One page at both widths: what is wrong with it, and where it leads. */
async function look(
  page: Page,
  path: string,
  language: Language,
  album: string,
): Promise<{ faults: string[]; links: string[] }> {
  const asked = `${path}${path.includes('?') ? '&' : '?'}language=${language}`
  const answer = await page.goto(asked)
  const room = roomOf(path.split('?')[0] ?? path)
  if (room) seen.add(room)
  const faults: string[] = []
  const say = (fault: string) => faults.push(`${path} (${language}): ${fault}`)
  const status = answer?.status() ?? 0
  if (status !== (room ? 200 : 404)) say(`answered ${status}`)
  if (!(await page.title()).trim()) say('has no title')
  const headings = await page.locator('h1').count()
  if (headings !== 1) say(`has ${headings} headings of the first level`)
  const lang = await page.locator('html').getAttribute('lang')
  if (lang !== language) say(`says lang="${lang}"`)
  for (const words of notForPeople(await shown(page.locator('body')))) say(`says »${words}«`)
  for (const width of ['desktop', 'phone'] as const) {
    await page.setViewportSize({ width: widths[width], height: width === 'phone' ? 844 : 900 })
    await pictured(page, `${album}/${fileName(path) || 'front'}`, width)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) say(`is ${wide} px wider than ${widths[width]} px`)
    for (const violation of await violations(page, width)) say(violation)
  }
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
  return { faults, links: [...new Set(hrefs.filter((href) => href.startsWith(`${web}/`)).map(ownPath))] }
}

/** The address within the web, without the language that was asked for here. */
function ownPath(href: string): string {
  const { pathname, searchParams } = new URL(href)
  searchParams.delete('language')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

async function violations(page: Page, width: Width): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${widths[width]} px: ${id}, ${help}: ${target.join(' ')} ${failureSummary}`,
    ),
  )
}

const keys = new Set(
  Object.values(packs.da)
    .flatMap((slice) => Object.keys(slice))
    .filter((key) => /[a-z][A-Z]/.test(key)),
)

/** What a sentence leaves behind where it was not made: a brace, a word of the code, the name of a sentence. */
function notForPeople(text: string): string[] {
  const found =
    text.match(/[^\n]*(\{[^}\n]*\}|\bundefined\b|\bNaN\b|\[object|\bnull\b|Invalid Date)[^\n]*/g) ?? []
  const raw = (text.match(/\b[a-z]+([A-Z][a-z]+)+\b/g) ?? []).filter((word) => keys.has(word))
  const prefixed =
    text.match(
      /\b(access|bodies|charters|contributions|costs|documents|fields|meetings|members|notes|problems|tenancy|ui)\.[a-z]\w+/g,
    ) ?? []
  return [...found, ...raw, ...prefixed]
}
