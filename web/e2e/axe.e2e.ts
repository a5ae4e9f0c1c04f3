import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '#shared/locales/languages'
import { launchBrowser } from '../../infra/local/browser.ts'
import { faultsOf, obstaclesAt } from './faults.ts'
import { personNamed } from './people.ts'
import { fileName, pictured } from './picture.ts'
import { byJourneyOnly, elsewhere, roomOf, rooms } from './rooms.ts'
import { entersAs } from './screens/access.ts'
import { web } from './system.ts'
import { Visitor, watch } from './visitor.ts'

/**
 * Everything that can be reached by links from the front door of each demo world is walked, by role, in the world's
 * language and in the other one, on a phone and on a desktop. Worlds are at rest: nothing is pressed.
 */

/** A room looks different by who reads it and what it is about: so many of its kind for each role, else one. */
const most: Readonly<Record<string, number>> = {
  '/[tenant]/meetings/[meeting]': 4,
  '/[tenant]/bodies/[body]': 2,
}

const walks: readonly { world: string; who: string | null; begin: readonly string[] }[] = [
  {
    world: 'rådslag',
    who: null,
    begin: ['/', '/gallery', '/sign-up?country=dk&q=fur', '/nowhere/at/all'],
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

const seen = new Set<string>()
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe.each(walks)('$world as $who sees it', ({ world, who, begin }) => {
  const own: Language = who ? personNamed(who).language : world === 'fyrbodal' ? 'sv' : 'da'
  const other: Language = own === 'da' ? 'sv' : 'da'
  // The rooms of Dals-Ed are those of Egedal and Fyrbodal, which are walked in both languages.
  const languages: readonly [string, Language][] = [
    ['in its own language', own],
    ...(world === 'dals-ed' ? [] : [['in the other one', other] as [string, Language]]),
  ]
  test.each(languages)(
    '%s: nothing stands in anyone’s way',
    async (_, language) => {
      const faults: string[] = []
      const context = await browser.newContext({ baseURL: web, locale: language, reducedMotion: 'reduce' })
      context.setDefaultTimeout(60_000)
      const door = await context.newPage()
      if (who) await entersAs(new Visitor(door, { journey: 'axe', language: own }), who)
      const tenants = ['egedal', 'fyrbodal', 'dals-ed', 'femkloeveret'].map((slug) => `/${slug}`)
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
  const others = new Set([...byJourneyOnly, ...elsewhere])
  expect(rooms.filter((room) => !seen.has(room) && !others.has(room))).toEqual([])
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
      // The first and the last of a page come first: what is to come and what was stand at its two ends.
      const ends = paths.map((_, at) => (at % 2 === 0 ? at / 2 : paths.length - 1 - (at - 1) / 2))
      for (const path of ends.map((at) => paths[at] ?? '')) {
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
  const status = answer?.status() ?? 0
  const faults = [
    ...(status === (room ? 200 : 404) ? [] : [`answered ${status}`]),
    ...(await faultsOf(page, language)),
  ]
  for (const width of ['desktop', 'phone'] as const) {
    await pictured(page, `${album}/${fileName(path) || 'front'}`, width)
    faults.push(...(await obstaclesAt(page, width)))
  }
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
  return {
    faults: faults.map((fault) => `${path} (${language}): ${fault}`),
    links: [...new Set(hrefs.filter((href) => href.startsWith(`${web}/`)).map(ownPath))],
  }
}

/** The address within the web, without the language that was asked for here. */
function ownPath(href: string): string {
  const { pathname, searchParams } = new URL(href)
  searchParams.delete('language')
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}
