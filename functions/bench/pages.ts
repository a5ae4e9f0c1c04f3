import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { localDateOf } from '#shared/kernel/dates'
import type { BodyWorld, TenantWorld } from '#shared/testing/build'
import { worldsOn } from '#shared/testing/worlds'
import { localApi, startApi } from '../../infra/local/api.ts'
import { environmentOf } from '../../infra/local/environment.ts'
import { startFiles } from '../../infra/local/files.ts'
import { laptopAt } from '../../infra/local/laptop.ts'
import { anyFreePort, type Place, root } from '../../infra/local/ports.ts'
import { run } from '../../infra/local/process.ts'
import { localSurroundings } from '../../infra/local/surroundings.ts'
import { buildWeb, startWeb, tsconfigOf } from '../../infra/local/web.ts'
import { fillWorlds } from '../../infra/local/worlds.ts'
import { inStep } from './lockstep.ts'

/** A call of the API that a page made: which, when, and what it cost. */
type Call = {
  path: string
  began: number
  ended: number
  waves: number
  calls: number
  read: number
  write: number
}
type Sum = {
  readonly calls: number
  readonly waves: number
  readonly units: number
  readonly requests: number
}
export type Page = {
  readonly name: string
  readonly who: string
  readonly status: number
  /** The reader's token: session, short name, way in and tenant, all in control. */
  readonly mint: Sum
  /** What the page itself reads. */
  readonly page: Sum
  /** Calls of the API in their order; those side by side are joined by `+`. */
  readonly asks: string
  readonly scripts: number
}

/**
 * Every page opened once by the real web, built as it is shipped, on the demo worlds: which calls it makes is seen at
 * the API and not read from its source. `say` hears of the build.
 */
export async function measurePages(database: number, say: (line: string) => void): Promise<Page[]> {
  const state = join(root, '.data/bench')
  const place: Place = {
    offset: 1,
    ports: {
      web: await anyFreePort(),
      api: await anyFreePort(),
      files: await anyFreePort(),
      mailbox: 0,
      dynamodb: database,
    },
    state,
    build: '.next/cache/bench',
  }
  const env = { ...process.env, ...environmentOf(place), RADSLAG_TSCONFIG: tsconfigOf(place) }
  await buildWeb(place, env, say)
  const { surroundings } = inStep(await localSurroundings(place, env.RADSLAG_SECRET))
  const laptop = laptopAt(place, surroundings)
  await laptop.newControlTable()
  const files = await startFiles({
    port: place.ports.files,
    folder: join(state, 'files'),
    secret: env.RADSLAG_SECRET,
    now: surroundings.now,
    came: async () => undefined,
  })
  await fillWorlds(laptop)
  const app = localApi(surroundings)
  let seen: Call[] = []
  const api = await startApi(place.ports.api, {
    fetch: async (request: Request) => {
      const began = performance.now()
      const answer = await app.fetch(request)
      const [waves = 0, calls = 0, read = 0, write = 0] =
        answer.headers
          .get('server-timing')
          ?.match(/[\d.]+/g)
          ?.map(Number) ?? []
      const path = new URL(request.url).pathname.replace('/api/v1', '')
      seen.push({ path, began, ended: performance.now(), waves, calls, read, write })
      return answer
    },
  } as typeof app)
  const web = await startWeb(place, env, { say })
  const address = `http://localhost:${place.ports.web}`
  try {
    const pages: Page[] = []
    for (const { who, sessionOf, paths } of visits(localDateOf(surroundings.now()))) {
      const cookie = sessionOf ? await enter(address, sessionOf) : ''
      for (const [name, path] of paths) {
        // Once beforehand: the first of each page loads its code.
        await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
        seen = []
        const answer = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
        const html = await answer.text()
        pages.push({
          name,
          who,
          status: answer.status,
          ...summed(seen),
          scripts: await weightOf(html, (file) => fetch(`${address}${file}`).then((each) => each.text())),
        })
      }
    }
    return pages
  } finally {
    await web.stop()
    await api.stop()
    await files.stop()
  }
}

type Visit = {
  who: string
  sessionOf?: { person: string; tenant: string }
  paths: [name: string, path: string][]
}

function visits(today: string): Visit[] {
  const [egedal, fyrbodal] = worldsOn(today) as [TenantWorld, TenantWorld]
  const person = (world: TenantWorld, number: number) => ({
    person: world.accounts[number]?.person ?? '',
    tenant: world.tenant.slug,
  })
  const rooms = (world: TenantWorld, kind: string): [string, string][] => {
    const { body, meetings } = world.bodies.find((each) => each.body.id.startsWith(kind)) as BodyWorld
    const latest = (state: string) =>
      meetings.filter(({ meeting }) => meeting.state === state && meeting.items.length).at(-1)?.meeting.id
    const coming = latest('called') ?? latest('planned')
    const at = `/${world.tenant.slug}`
    const of = (name: string, path: string): [string, string] => [name, `${at}${path}`]
    return [
      of('home', ''),
      of('body', `/bodies/${body.id}`),
      of('charter', `/bodies/${body.id}/charter`),
      of('people', `/bodies/${body.id}/people`),
      of('proposals', `/bodies/${body.id}/proposals`),
      of('year', `/bodies/${body.id}/year`),
      of('meeting, coming', `/meetings/${coming}`),
      of('meeting, held', `/meetings/${latest('held')}`),
      of('notes', `/meetings/${latest('held')}/notes`),
    ]
  }
  const work = (world: TenantWorld, kind: string): [string, string][] => {
    const { body, meetings } = world.bodies.find((each) => each.body.id.startsWith(kind)) as BodyWorld
    const at = `/${world.tenant.slug}`
    const [coming, held] = [
      meetings.find(({ meeting }) => meeting.state !== 'held')?.meeting.id,
      meetings.findLast(({ meeting }) => meeting.state === 'held')?.meeting.id,
    ]
    return [
      ['agenda', `${at}/meetings/${coming}/agenda`],
      ['send', `${at}/meetings/${coming}/send`],
      ['before the meeting', `${at}/meetings/${coming}/answers`],
      ['who came', `${at}/meetings/${held}/attendance`],
      ['proof', `${at}/meetings/${held}/sent`],
      ['notes, writing', `${at}/meetings/${held}/notes/edit`],
      ['costs', `${at}/meetings/${held}/costs`],
      ['one person', `${at}/bodies/${body.id}/people/${meetings.length ? world.accounts[2]?.person : ''}`],
      ['tasks', `${at}/tasks`],
      ['settings', `${at}/settings`],
      ['people and roles', `${at}/settings/people`],
      ['my page', `${at}/my-page`],
      ['search', `${at}/search?q=og`],
      ['me', '/me'],
    ]
  }
  return [
    {
      who: 'the public',
      paths: [
        ['landing', '/'],
        ['sign in', '/sign-in'],
        ['sign up', '/sign-up'],
        ['public page', '/egedal'],
      ],
    },
    {
      who: 'egedal: secretary',
      sessionOf: person(egedal, 0),
      paths: [...rooms(egedal, 'n_'), ...work(egedal, 'n_')],
    },
    { who: 'egedal: member', sessionOf: person(egedal, 2), paths: rooms(egedal, 'n_') },
    {
      who: 'fyrbodal: coordinator',
      sessionOf: person(fyrbodal, 0),
      paths: [
        ...rooms(fyrbodal, 'n_'),
        ...work(fyrbodal, 'n_').slice(0, 7),
        ['councils of the members', '/fyrbodal/region/councils'],
        ['overview across members', '/fyrbodal/region/overview'],
        ['links', '/fyrbodal/region/links'],
      ],
    },
    { who: 'fyrbodal: member', sessionOf: person(fyrbodal, 3), paths: rooms(fyrbodal, 'n_') },
  ]
}

/** Opens a demo world as a browser without JavaScript does: by the form on the landing page. Gives the cookie. */
async function enter(address: string, who: { person: string; tenant: string }): Promise<string> {
  const html = await (await fetch(`${address}/`)).text()
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes(who.person))
  if (!form) throw new Error(`the landing page has no way in as ${who.person}`)
  const posted = new FormData()
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) =>
      input.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1]?.replaceAll('&quot;', '"')
    const name = of('name')
    if (name && of('type') === 'hidden') posted.append(name, of('value') ?? '')
  }
  for (const [button] of form.matchAll(/<button[^>]*>/g))
    if (button.includes(who.person)) {
      const name = button.match(/\bname="([^"]*)"/)?.[1]
      if (name) posted.append(name, button.match(/\bvalue="([^"]*)"/)?.[1] ?? '')
    }
  const answer = await fetch(`${address}/`, {
    method: 'POST',
    body: posted,
    headers: { origin: address },
    redirect: 'manual',
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  if (!cookie) throw new Error(`nobody was let in as ${who.person}: ${answer.status}`)
  return cookie
}

/** Calls side by side are one step: a page waits for the longest row of steps. */
function summed(seen: readonly Call[]): Pick<Page, 'mint' | 'page' | 'asks'> {
  const mints = seen.filter(({ path }) => path === '/access/tokens')
  const own = seen.filter((call) => !mints.includes(call))
  const steps: Call[][] = []
  for (const call of own.toSorted((a, b) => a.began - b.began)) {
    const last = steps.at(-1)
    if (last && call.began < Math.max(...last.map(({ ended }) => ended))) last.push(call)
    else steps.push([call])
  }
  const sum = (calls: readonly Call[], waves: number): Sum => ({
    requests: calls.length,
    calls: calls.reduce((all, each) => all + each.calls, 0),
    units: calls.reduce((all, each) => all + each.read, 0),
    waves,
  })
  return {
    mint: sum(mints, Math.max(0, ...mints.map(({ waves }) => waves))),
    page: sum(
      own,
      steps.reduce((all, step) => all + Math.max(...step.map(({ waves }) => waves)), 0),
    ),
    asks: steps.map((step) => step.map(({ path }) => named(path)).join(' + ')).join(', then '),
  }
}
const named = (path: string): string => path.replace(/\/[a-z]_[0-9a-z]{20}/g, '/…').slice(1)

/** Bytes (gzip) of all scripts that a browser of today loads for a page. */
async function weightOf(html: string, read: (file: string) => Promise<string>): Promise<number> {
  const legacy = new Set(
    [...html.matchAll(/<script[^>]*noModule[^>]*>/gi)].map(
      ([tag]) => tag.match(/static\/chunks\/[^"]+/)?.[0],
    ),
  )
  const files = new Set([...html.matchAll(/static\/chunks\/[\w./~-]+?\.js/g)].map(([file]) => file))
  let bytes = 0
  for (const file of files)
    if (!legacy.has(file)) bytes += gzipSync(await read(`/_next/${file}`), { level: 9 }).length
  return bytes
}

/** The same for an app with one page that says a word: what Next itself weighs. */
export async function emptyPage(): Promise<number> {
  const folder = join(root, '.data/bench/empty')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'app'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write(
    'next.config.mjs',
    `export default { turbopack: { root: ${JSON.stringify(root)} }, agentRules: false }\n`,
  )
  write('app/layout.js', 'export default ({ children }) => <html lang="da"><body>{children}</body></html>\n')
  write('app/page.js', 'export default () => <p>Goddag</p>\n')
  const built = await run(
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build', folder],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  )
  const page = join(folder, '.next/server/app/index.html')
  if (!existsSync(page)) throw new Error(`an empty page could not be built: ${built.output}`)
  return weightOf(readFileSync(page, 'utf8'), async (file) =>
    readFileSync(join(folder, '.next', file.replace('/_next/', '')), 'utf8'),
  )
}
