import type { Hono } from 'hono'
import type { Route } from '#shared/kernel/route'
import { contexts } from '../contexts.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import type { Laid } from './laid.ts'
import { type At, expected, type Operation, operations } from './lines.ts'
import { marksIn, type TextKind } from './planting.ts'
import { allReaders, badTokens, foreigners, type Reader } from './readers.ts'

/** The context that an address leads to, as the HTTP API routes it. */
const contextOf = (path: string): keyof typeof contexts => {
  const first = path.split(/[/?]/)[1] ?? ''
  if (first === 'access' || first === 'tenancy' || first === 'links') return 'access'
  if (first === 'meetings' || first === 'contributions' || first === 'notes') return 'notes'
  if (first === 'home') return 'networks'
  if (first === 'search') return 'region'
  return first as keyof typeof contexts
}

export type Asked = {
  readonly status: number
  readonly body: string
  readonly headers: Headers
  readonly text: string
}
export type Request = {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** The whole API over one world. */
export function apiOf(surroundings: Surroundings): (request: Request) => Promise<Asked> {
  const apps = Object.fromEntries(
    Object.entries(contexts).map(([name, app]) => [name, app(surroundings)]),
  ) as Record<string, Hono>
  return async ({ method, path, headers = {}, body }) => {
    const app = apps[contextOf(path)]
    if (!app) throw new Error(`no context serves ${path}`)
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
    return {
      status: answer.status,
      body: text,
      headers: answer.headers,
      text: `${text}\n${[...answer.headers].map((header) => header.join(': ')).join('\n')}`,
    }
  }
}
export type Api = ReturnType<typeof apiOf>

let presses = 0
export const newKey = (): string => `press-${presses++}-of-the-matrix`

/** The path of a route for these params and this query. */
export function pathOf(
  route: Route,
  kind: At['kind'],
  params: Readonly<Record<string, string>> = {},
  query = {},
): string {
  const path = route.path
    .replace('{bodies}', kind)
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? `no-${name}`))
  const search = new URLSearchParams(query).toString()
  return search ? `${path}?${search}` : path
}

/** A good request for this operation: what the reader adds is the token alone. */
export async function requestFor(
  { route, line }: Operation,
  at: At,
  api: Api,
  authorization: string,
  ask: string,
): Promise<Request> {
  const first = async (path: string) =>
    JSON.parse((await api({ method: 'GET', path, headers: { authorization: ask } })).body)
  const input = line.input ? await line.input(at, first) : undefined
  return {
    method: route.method,
    path: pathOf(route, at.kind, line.params?.(at), line.query?.(at)),
    headers: {
      ...(authorization ? { authorization } : {}),
      ...(route.write ? { 'idempotency-key': newKey() } : {}),
      ...(route.write === 'change' ? { 'if-match': `"${line.seen?.(at) ?? 1}"` } : {}),
      ...(input === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  }
}

/** Operations of councils and networks are asked in both contexts. */
export const kindsOf = ({ route }: Operation): readonly At['kind'][] =>
  route.path.includes('{bodies}') ? ['councils', 'networks'] : ['networks']

const public_: readonly TextKind[] = ['open', 'named']
const inTheRoom: readonly TextKind[] = [...public_, 'inside']
/** What a reader who got in may meet of the tenant's texts, wherever they asked. */
const mayMeet = (reader: Reader): readonly TextKind[] => {
  if (reader === 'secretary') return [...inTheRoom, 'reach', 'needs', 'shut']
  if (reader === 'chair') return [...inTheRoom, 'shut']
  return reader === 'public' || reader === 'none' ? public_ : inTheRoom
}

export type Which = { readonly operations?: (name: string) => boolean; readonly readers?: readonly Reader[] }

/**
 * Asks everything as everyone. Gives what was not as the lines say, a sentence each; empty is as it must be.
 * Whoever is refused asks first, all at once, and must leave nothing behind; then those who get in, each on the
 * world as it was laid.
 */
export async function walkMatrix(laid: Laid, which: Which = {}): Promise<string[]> {
  const api = apiOf(laid.surroundings)
  const asked = which.readers ?? allReaders
  const wrong: string[] = []
  for (const operation of operations) {
    if (which.operations && !which.operations(operation.name)) continue
    const { route, line, name } = operation
    for (const kind of kindsOf(operation)) {
      const at = laid.at[kind]
      const meeting = line.params?.(at).meeting ?? at.called
      const asSecretary = await laid.authorization(
        ['tenancy', 'leaving'].includes(operation.slice) ? 'administrator' : 'secretary',
        meeting,
      )
      const knock = async (reader: Reader) => {
        const authorization = await laid.authorization(reader, meeting)
        const request = await requestFor(operation, at, api, authorization, asSecretary)
        const answer = await api(foreigners.includes(reader) ? claiming(request, at) : request)
        const said = `${name} (${kind}) for ${reader}`
        const status = expected(route, line, reader)
        if (answer.status !== status)
          wrong.push(`${said}: ${answer.status} instead of ${status}: ${answer.body.slice(0, 160)}`)
        wrong.push(...leaksIn(laid, operation, reader, answer).map((leak) => `${said}: ${leak}`))
      }
      const getsIn = (reader: Reader) => expected(route, line, reader) < 300
      await Promise.all(asked.filter((reader) => !getsIn(reader)).map(knock))
      const left = leftBehind(laid)
      if (left.length) wrong.push(`${name} (${kind}): somebody who is refused left behind ${left.join(', ')}`)
      await laid.putBack()
      for (const reader of asked.filter(getsIn)) {
        await knock(reader)
        await laid.putBack()
      }
      if (route.path.includes('/:body'))
        wrong.push(...(await byTheOtherDoor(laid, api, operation, at, asSecretary)))
    }
  }
  return wrong
}

/** A stranger who says in every way but the token that this is their tenant. */
const claiming = (request: Request, { tenant, slug }: At): Request => ({
  ...request,
  path: `${request.path}${request.path.includes('?') ? '&' : '?'}tenant=${tenant}`,
  headers: {
    ...request.headers,
    'x-tenant': tenant,
    'x-tenant-id': tenant,
    'x-forwarded-host': `${slug}.radslag.example`,
    cookie: `tenant=${tenant}`,
  },
})

/** What a refusal must not leave. Counters of tries are there because of refusals: they hold hashes only. */
const leftBehind = (laid: Laid): string[] =>
  [...new Set(laid.written())].filter((name) => !name.startsWith('control COUNT#'))

/** The councils' function serves no network, whoever asks, and the other way round. */
async function byTheOtherDoor(
  laid: Laid,
  api: Api,
  operation: Operation,
  at: At,
  secretary: string,
): Promise<string[]> {
  if (!operation.route.path.includes('{bodies}')) return []
  const request = await requestFor(operation, at, api, secretary, secretary)
  const answer = await api({ ...request, path: request.path.replace(at.body, at.otherBody) })
  const written = leftBehind(laid)
  await laid.putBack()
  const said = `${operation.name} (${at.kind}) with the id of the other kind`
  return [
    ...(answer.status === 404 ? [] : [`${said}: ${answer.status} instead of 404`]),
    ...(written.length ? [`${said}: left behind ${written.join(', ')}`] : []),
  ]
}

function leaksIn(laid: Laid, { line, name }: Operation, reader: Reader, { status, text }: Asked): string[] {
  const foreign = foreigners.includes(reader)
  const own = foreign ? 'away' : 'home'
  const gotIn = status < 300 && !badTokens.includes(reader)
  const may = new Set<string>()
  if (gotIn) for (const kind of [...mayMeet(reader), ...(line.shows ?? [])]) may.add(`${own} ${kind}`)
  // A foreigner sees of their own all that they may; whose own it is does not matter to this tenant.
  if (gotIn && foreign) for (const kind of ['reach', 'needs', 'shut']) may.add(`away ${kind}`)
  // Between linked tenants: what was pushed, and what each is called.
  if (gotIn) for (const kind of line.pushed ?? []) may.add(`${foreign ? 'home' : 'away'} ${kind}`)
  // Who asks by a short name or a handle, and not by a token's tenant, gets the card that it leads to.
  if (gotIn && line.hangsOn === 'nobody' && name.startsWith('access.')) may.add('home open')
  if (gotIn && name.startsWith('tenancy.') && line.hangsOn === 'nobody' && name !== 'tenancy.publicPage')
    for (const kind of ['open', ...(line.shows ?? [])]) may.add(`home ${kind}`)
  if (gotIn && name === 'access.demoWorlds') may.add('away open')
  const leaks = [...marksIn(text)].filter((mark) => !may.has(mark)).map((mark) => `a text that is ${mark}`)
  const strange = laid.ids[foreign ? 'home' : 'away']
  // Demo worlds and signing in are about accounts, not about a tenant's token.
  if (!name.startsWith('access.'))
    for (const id of text.matchAll(/\b[a-z]_[0-9a-hjkmnp-tv-z]{20}\b/g))
      if (strange.has(id[0])) leaks.push(`the other tenant’s id ${id[0]}`)
  return leaks
}
