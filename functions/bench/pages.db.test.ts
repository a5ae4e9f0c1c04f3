import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import { beforeAll, describe, expect, test } from 'vitest'
import { localDateOf } from '#shared/kernel/dates'
import { routes } from '#shared/routes'
import type { BodyWorld, TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { layWorld } from '../../infra/local/worlds.ts'
import { contexts } from '../contexts.ts'
import { newWorld, type World } from '../platform/testing.ts'
import { inStep } from './lockstep.ts'

/**
 * The promise of every page: at most two sequential waves and six strong read units. Which routes a page asks is read
 * from its source; what they cost is asked of the demo worlds, as their secretary and as a member.
 */
const promised = { waves: 2, units: 6 } as const

/** What a page reads by posting, so that it stands in no address. */
const posted: Readonly<Record<string, object>> = { 'search.find': { words: 'og' } }

const web = join(import.meta.dirname, '../../web')
const operationsIn = (source: string): string[] =>
  [...source.matchAll(/\b(\w+)Api\.(\w+)\b/g)]
    .map(([, slice, name]) => `${slice}.${name}`)
    .filter((name) => routeOf(name)?.method === 'GET' || name in posted)
    .filter((name) => routeOf(name)?.does !== 'read-public')
const routeOf = (name: string) => {
  const [slice = '', operation = ''] = name.split('.')
  return routes[slice]?.[operation]
}

const loaderOf =
  /import \{([^}]*)\} from '(\.[^']*\/(?:load[\w-]*\.ts|[\w-]+-page\.tsx|pages\.tsx)|\.\/load\.ts)'/g

/** What a page asks itself, and by the loaders of its feature. Where several pages share a file, by its own alone. */
function asksOf(page: string): string[] {
  const reached = (source: string, file: string, used = source): string[] =>
    [...source.matchAll(loaderOf)].flatMap(([, names = '', path = '']) => {
      const loader = join(dirname(file), path)
      const wanted = names.split(',').filter((name) => used.includes(name.trim()))
      if (!existsSync(loader) || wanted.length === 0) return []
      const whole = readFileSync(loader, 'utf8')
      if (file === page && !loader.endsWith('/pages.tsx')) return [whole]
      const parts = whole
        .split(/^export /m)
        .filter((part) => wanted.some((name) => new RegExp(`^[\\w ]*\\b${name.trim()}\\b`).test(part)))
      return [...parts, ...parts.flatMap((part) => reached(whole, loader, part))]
    })
  const own = readFileSync(page, 'utf8')
  return [...new Set([own, ...reached(own, page)].flatMap(operationsIn))]
}

/** Pages that somebody of the tenant opens; links in mails and the public's pages have readers of their own. */
const root = join(web, 'app/[tenant]')
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .filter((page) => !/ticket|verify/.test(page))
  .sort()
  .map((page) => ({
    page: page.replace(/\/?page\.tsx$/, '') || 'home',
    asks: asksOf(join(root, page)),
  }))
  .filter(({ asks }) => asks.length > 0)

type Reader = { who: string; authorization: string }
type Laid = {
  name: string
  readers: Reader[]
  params(page: string): Record<string, string>
  ask(
    operation: string,
    path: string,
    authorization: string,
  ): Promise<{ status: number; waves: number; units: number }>
}
const laid: Laid[] = []

beforeAll(async () => {
  for (const at of [0, 1]) laid.push(await lay(at))
}, 60_000)

async function lay(at: number): Promise<Laid> {
  const world = await newWorld('2027-02-01T09:00:00.000Z', at + 1)
  const today = localDateOf(world.now())
  const demo = worldsOn(today)[at] as TenantWorld
  const tenant = await world.newTenant()
  await layWorld(world, { ...demo, tenant: { ...demo.tenant, id: tenant } })
  const { surroundings, taken } = inStep(world)
  const app = new Hono()
  for (const context of Object.values(contexts)) app.route('/', context(surroundings))
  const { body, meetings, charters, contributions } = demo.bodies.find((each) =>
    each.body.id.startsWith('n_'),
  ) as BodyWorld
  const latest = (...states: string[]) =>
    meetings.filter(({ meeting }) => states.includes(meeting.state) && meeting.items.length).at(-1)?.meeting
      .id ?? ''
  const person = (number: number) => demo.accounts[number]?.person ?? ''
  const token = async (who: string, number: number, roles: Parameters<World['token']>[0]['roles']) => ({
    who,
    authorization: `Bearer ${await world.token({ tenant, person: person(number), roles: roles ?? [] })}`,
  })
  return {
    name: demo.tenant.slug,
    readers: [
      await token('secretary', 0, ['person', 'officer']),
      await token('member', at === 0 ? 2 : 3, ['person']),
    ],
    params: (page) => ({
      body: body.id,
      person: person(2),
      number: String(charters[0]?.number ?? 1),
      year: today.slice(0, 4),
      contribution: contributions[0]?.id ?? '',
      meeting: /notes|costs|attendance|sent|home|papers/.test(page)
        ? latest('held')
        : /late|cancel/.test(page)
          ? latest('called')
          : latest('called', 'planned'),
    }),
    async ask(operation, path, authorization) {
      const body = posted[operation]
      taken()
      const { status } = await app.request(path, {
        headers: { authorization },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      })
      const [cost] = taken()
      return {
        status,
        waves: cost?.waves ?? 0,
        units: (cost?.tenant.readUnits ?? 0) + (cost?.control.readUnits ?? 0),
      }
    },
  }
}

/** A route asked for this page: where its path or its question names what the demo world has not, there is none. */
function pathOf(name: string, params: Record<string, string>): string | null {
  const route = routeOf(name)
  if (!route) return null
  const path = route.path
    .replace('{bodies}', 'networks')
    .replace(/:(\w+)/g, (_, of: string) => params[of] ?? ' ')
  return path.includes(' ') ? null : `/api/v1${path}${route.asks ? `?body=${params.body}` : ''}`
}

/** Pages that the demo worlds have no material for are measured elsewhere; those below must be measured here. */
const always = [
  'home',
  'tasks',
  'my-page',
  'bodies/[body]',
  'bodies/[body]/charter',
  'bodies/[body]/people',
  'bodies/[body]/people/past',
  'bodies/[body]/people/[person]',
  'bodies/[body]/proposals',
  'bodies/[body]/proposals/[contribution]',
  'bodies/[body]/year',
  'bodies/[body]/year/report',
  'search',
  'meetings/[meeting]',
  'meetings/[meeting]/agenda',
  'meetings/[meeting]/answers',
  'meetings/[meeting]/attendance',
  'meetings/[meeting]/costs',
  'meetings/[meeting]/notes',
  'meetings/[meeting]/notes/edit',
  'meetings/[meeting]/notes/send',
  'meetings/[meeting]/papers',
  'meetings/[meeting]/preview',
  'meetings/[meeting]/send',
  'meetings/[meeting]/sent',
]

/** Dearer than is promised, for a reason; and never dearer than this. */
const ceilings: Readonly<
  Record<string, { readonly waves: number; readonly units: number; readonly because: string }>
> = {
  'my-page/rows': {
    waves: 500,
    units: 500,
    because: 'it gathers every row that says something of one person',
  },
  'meetings/[meeting]/late': { waves: 2, units: 7, because: 'whom it is told to, and the bids it could be' },
  'meetings/[meeting]/round': {
    waves: 2,
    units: 7,
    because: 'the lines of fourteen, and who has not written',
  },
  'meetings/[meeting]/round/for/[person]': { waves: 2, units: 7, because: 'the same' },
  home: {
    waves: 2,
    units: 9,
    because: 'an administrator is told of an invitation too, which lies in control',
  },
  hearings: { waves: 2, units: 7, because: 'one for each body after the first, whose rows lie with it' },
  region: {
    waves: 2,
    units: 11,
    because: 'a row for each member; what it comes to for 14 and for 49 is held in members.db.test.ts',
  },
  'settings/links': {
    waves: 2,
    units: 7,
    because: 'links lie in control, what was consented to in the table',
  },
  'settings/links/[link]': { waves: 2, units: 7, because: 'the same' },
  search: {
    waves: 2,
    units: 19,
    because:
      'five kinds of rows of each body of the reader’s, of two years and never more; for a coordinator the members’ councils too',
  },
  'bodies/[body]/forums/lifts/new': {
    waves: 2,
    units: 11,
    because: 'two routes: what is known of other groups, and the bids a matter can come from',
  },
}

describe('two waves and six strong read units', () => {
  test('every page of the list is there', () => {
    expect(pages.map(({ page }) => page)).toEqual(expect.arrayContaining(always))
  })
  test.each(pages.map(({ page, asks }) => [page, asks] as const))('%s', async (page, asks) => {
    const measured: string[] = []
    const dearer: string[] = []
    const most = ceilings[page] ?? promised
    for (const { name, readers, params, ask } of laid)
      for (const { who, authorization } of readers) {
        const costs: { waves: number; units: number }[] = []
        for (const operation of asks) {
          const path = pathOf(operation, params(page))
          if (!path) continue
          const { status, ...cost } = await ask(operation, path, authorization)
          if (status === 200) costs.push(cost)
        }
        if (costs.length === 0) continue
        // What a page asks it asks side by side: it waits for the longest, and pays for all.
        const waves = Math.max(...costs.map((cost) => cost.waves))
        const units = costs.reduce((sum, cost) => sum + cost.units, 0)
        const line = `${name}, ${who}: ${waves} waves, ${units} units (${asks.join(', ')})`
        measured.push(line)
        if (waves > most.waves || units > most.units) dearer.push(line)
      }
    expect(dearer).toEqual([])
    if (always.includes(page)) expect(measured).not.toEqual([])
  })
})
