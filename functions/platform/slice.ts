import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { type Action, permissions } from '#shared/access/permissions'
import { identityNumbersIn } from '#shared/guards/identity-numbers'
import { localDateOf } from '#shared/kernel/dates'
import type { NewId } from '#shared/kernel/ids'
import type { FieldError } from '#shared/kernel/problems'
import { ok, type Result, refused } from '#shared/kernel/result'
import type { Asked, Given, ParamsOf, Route, Taken } from '#shared/kernel/route'
import type { Problem } from '#shared/problems'
import { type Actor, actorOf } from './actor.ts'
import { originOf } from './origin.ts'
import { problemDocument, statusOf } from './problems.ts'
import type { Claims } from './proof/claims.ts'
import type { Surroundings } from './surroundings.ts'
import { type Change, commit } from './table/commit.ts'
import { type Key, newMeter, type Table } from './table/table.ts'

/** One request as a slice sees it: no HTTP, everything checked, everything impure handed in. */
export type Call<R extends Route> = {
  readonly params: ParamsOf<R>
  readonly input: Taken<R>
  readonly query: Asked<R>
  readonly claims: Claims
  readonly now: string
  readonly today: string
  readonly newId: NewId
  /** The version the reader had seen (If-Match); 0 where the route asks for none. */
  readonly seen: number
  /** The tenant's own table. Throws where the token names no tenant: such routes use control. */
  readonly table: Table
  readonly surroundings: Surroundings
  /** Where the request came from, for rate limits; never stored as it is. */
  readonly from: string
  actor(): Promise<Actor>
  /** Makes the change in one transaction, with the answer kept under the idempotency key. */
  change<Answer>(change: Change, answer: Answer): Promise<Result<Answer, Problem>>
}

export type Handlers<Api extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Api]: (call: Call<Api[Name]>) => Promise<Result<Given<Api[Name]>, Problem>>
}

/** What the web and the API agree on as the largest request. */
export const mostBytes = 262_144

/** The longest thing in a path is a ticket; what is longer names nothing, and the database takes no such key. */
const longestParam = 400

/** Already answered under this key: the stored answer is sent again, whatever the handler says now. */
type Answered = { status: number; answer: unknown }

/**
 * Serves the routes of one slice. Before a handler runs: the token is verified, the role class is checked, the
 * input is parsed, identity numbers are stopped, the idempotency key is looked up.
 */
export function serve<const Api extends Readonly<Record<string, Route>>>(
  api: Api,
  handlers: Handlers<Api>,
  surroundings: Surroundings,
  bodies: 'councils' | 'networks' | '' = '',
): Hono {
  const app = new Hono()
  app.use(bodyLimit({ maxSize: mostBytes, onError: (c) => send(c, { type: 'too-large', most: mostBytes }) }))
  for (const name of Object.keys(api)) {
    const route = api[name] as Route
    const handler = handlers[name] as unknown as (call: Call<Route>) => Promise<Result<unknown, Problem>>
    app.on(route.method, `/api/v1${route.path.replace('{bodies}', bodies)}`, async (c) => {
      const outcome = await answer(c, route, handler, surroundings, bodies)
      return outcome.ok ? reply(c, outcome.value.answer, outcome.value.status) : send(c, outcome.problem)
    })
  }
  return app
}

/** A file as an answer. `name` is what it is called when it is saved; `shown` opens in the browser instead. */
export type File = {
  readonly name: string
  readonly content: Uint8Array | string
  readonly shown?: boolean
}
export type FileRoute = Route & { readonly method: 'GET'; readonly file: string }
export type FileHandlers<Api extends Readonly<Record<string, FileRoute>>> = {
  readonly [Name in keyof Api]: (call: Call<Api[Name]>) => Promise<Result<File, Problem>>
}

/** Serves routes whose answers are files, behind the same gate as all others. */
export function serveFiles<const Api extends Readonly<Record<string, FileRoute>>>(
  api: Api,
  handlers: FileHandlers<Api>,
  surroundings: Surroundings,
): Hono {
  const app = new Hono()
  for (const name of Object.keys(api)) {
    const route = api[name] as FileRoute
    const handler = handlers[name] as unknown as (call: Call<Route>) => Promise<Result<File, Problem>>
    app.on(route.method, `/api/v1${route.path}`, async (c) => {
      const outcome = await answer(c, route, handler, surroundings, '')
      return outcome.ok ? replyFile(c, route.file, outcome.value.answer as File) : send(c, outcome.problem)
    })
  }
  return app
}

async function answer(
  c: Context,
  route: Route,
  handler: (call: Call<Route>) => Promise<Result<unknown, Problem>>,
  surroundings: Surroundings,
  bodies: string,
): Promise<Result<Answered, Problem>> {
  const meter = newMeter()
  c.set('meter' as never, meter as never)
  const token = c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1]
  const claims = token ? await surroundings.verify(token) : null
  // Signing up and signing in are for people who have no token yet.
  const open = (permissions[route.does as Action] as readonly string[]).includes('public')
  if (!claims && !(open && !token)) return refused({ type: 'not-signed-in' })
  const who: Claims = claims ?? { kind: 'public', tenant: null, generation: 0, person: null, roles: [] }
  if (!classMay(who, route.does as Action)) return refused({ type: 'not-allowed', action: route.does })

  if (who.leaving && route.write && !route.whileLeaving)
    return refused({ type: 'tenant-leaving', on: who.leaving })

  const params = c.req.param() as Record<string, string>
  if (Object.values(params).some((value) => value.length > longestParam))
    return refused({ type: 'not-found' })
  if (bodies && params.body && !params.body.startsWith(bodies === 'councils' ? 'c_' : 'n_'))
    return refused({ type: 'not-found' })
  if (who.kind === 'ticket') {
    const about = params.meeting ?? params.hearing
    if (about && about !== who.scope?.meeting) return refused({ type: 'not-found' })
    if (params.body && params.body !== who.scope?.body) return refused({ type: 'not-found' })
  }

  const seen = versionIn(c.req.header('if-match'))
  if (route.write === 'change' && seen === null)
    return refused({ type: 'precondition-missing', header: 'If-Match' })
  const idempotencyKey = c.req.header('idempotency-key')
  if (route.write && !/^[\w-]{8,80}$/.test(idempotencyKey ?? ''))
    return refused({ type: 'precondition-missing', header: 'Idempotency-Key' })

  const now = surroundings.now()
  const today = localDateOf(now)
  let input: unknown
  let sent = ''
  if (route.takes) {
    sent = await c.req.text()
    const json = parsed(sent)
    if (json === undefined) return refused({ type: 'invalid', errors: [{ pointer: '', detail: 'json' }] })
    // Before anything is parsed further or kept: an identity number goes no deeper than this line.
    const found = identityNumbersIn(json, { today })
    if (found.length)
      return refused({
        type: 'identity-number',
        errors: found.map(({ pointer }) => ({ pointer, detail: 'identity-number' })),
      })
    const checked = v.safeParse(route.takes, json)
    if (!checked.success) return refused({ type: 'invalid', errors: checked.issues.map(errorOf) })
    input = checked.output
  }
  let query: unknown
  if (route.asks) {
    const checked = v.safeParse(route.asks, c.req.query())
    if (!checked.success) return refused({ type: 'invalid', errors: checked.issues.map(errorOf) })
    query = checked.output
  }

  const table =
    who.tenant && route.at !== 'control'
      ? await surroundings.tenantTable(who, meter)
      : surroundings.control(meter)
  const keyName: Key = { pk: `KEY#${who.person ?? who.kind}`, sk: idempotencyKey ?? '' }
  const hash = createHash('sha256').update(`${c.req.method} ${c.req.path}\n${sent}`).digest('base64url')
  let answered: Answered | null = null
  let reused = false
  const lookForAnswer = async () => {
    const item = route.write ? await table.get(keyName) : null
    if (!item) return
    if (item.hash !== hash) reused = true
    else answered = { status: item.status as number, answer: JSON.parse(item.answer as string) }
  }
  const lookUp = lookForAnswer()

  let actor: Promise<Actor> | undefined
  const call: Call<Route> = {
    params: params as never,
    input: input as never,
    query: query as never,
    claims: who,
    now,
    today,
    newId: surroundings.newId,
    seen: seen ?? 0,
    table,
    surroundings,
    from: originOf(c.req.header('x-forwarded-for')),
    actor: () => {
      actor ??= actorOf(who, table, today)
      return actor
    },
    async change(change, given) {
      await lookUp
      if (answered || reused) return refused({ type: 'key-reused' })
      const status = route.write === 'create' ? 201 : 200
      const made = await commit(table, change, {
        by: who.person ?? who.kind,
        at: now,
        logId: surroundings.newId('log'),
        ...(route.write ? { key: { name: keyName, hash, answer: given, status } } : {}),
      })
      if (made.ok) return ok(given)
      // Two presses at once: the other one won. A handler that tries again after `stale` is told so by `answered`.
      await lookForAnswer()
      return refused(
        made.problem.type === 'key-reused' ? made.problem : { type: 'stale', expected: seen ?? 0 },
      )
    },
  }
  const [result] = await Promise.all([handler(call), lookUp])
  // What refuses this press may be what its double has just changed: then the double's answer is the answer.
  if (!result.ok && !answered && !reused) await lookForAnswer()
  if (reused) return refused({ type: 'key-reused' })
  if (answered) return ok(answered)
  if (!result.ok) return result
  return ok({ answer: result.value, status: route.write === 'create' ? 201 : 200 })
}

/** The first gate, by class of token; the handler asks the second one (this body, this person). */
function classMay(claims: Claims, action: Action): boolean {
  const roles = permissions[action] as readonly string[]
  if (claims.kind === 'public') return roles.includes('public')
  if (claims.kind === 'ticket')
    return roles.includes('ticket') && (claims.scope?.uses.includes(action) ?? false)
  if (claims.kind === 'system') return roles.includes('system')
  return (
    roles.some((role) => role !== 'public' && role !== 'ticket' && role !== 'system') ||
    roles.includes('public')
  )
}

function reply(c: Context, body: unknown, status: number): Response {
  const version = (body as { version?: unknown } | null)?.version
  if (typeof version === 'number') c.header('ETag', `"${version}"`)
  c.header('Cache-Control', 'no-store')
  meterHeader(c)
  return status === 204 || body === undefined ? c.body(null, 204) : c.json(body as never, status as 200)
}

function replyFile(c: Context, type: string, { name, content, shown }: File): Response {
  const plain = name.normalize('NFKD').replace(/[^\w.-]/g, '') || 'file'
  const disposition = shown ? 'inline' : 'attachment'
  c.header(
    'Content-Disposition',
    `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  )
  c.header('Cache-Control', 'no-store')
  c.header('X-Content-Type-Options', 'nosniff')
  // A page that is shown can do nothing but be read.
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  c.header('Content-Type', type)
  meterHeader(c)
  return c.body(typeof content === 'string' ? content : new Uint8Array(content))
}

function send(c: Context, problem: Problem): Response {
  const document = problemDocument(problem)
  if (problem.type === 'too-many-requests') c.header('Retry-After', String(problem.retryAfterSeconds))
  c.header('Cache-Control', 'no-store')
  meterHeader(c)
  return c.body(JSON.stringify(document), statusOf(problem.type) as 400, {
    'Content-Type': 'application/problem+json',
  })
}

/** Waves, calls and units of this request, for the bench; figures only. */
function meterHeader(c: Context): void {
  const meter = c.get('meter' as never) as ReturnType<typeof newMeter> | undefined
  if (meter)
    c.header(
      'Server-Timing',
      `db;desc="${meter.waves} waves ${meter.calls} calls ${meter.readUnits} read ${meter.writeUnits} write"`,
    )
}

/** Anything that nobody foresaw: one line for us with a code, a plain problem for the reader, nothing of the text. */
export function broken(c: Context, error: unknown): Response {
  console.error(
    JSON.stringify({
      code: 'broken',
      path: c.req.routePath,
      name: (error as Error)?.name,
      at: placesIn(error),
    }),
  )
  return send(c, { type: 'broken' })
}
/** Where it was thrown, without what it said: a message may hold what somebody wrote. */
const placesIn = (error: unknown): string[] =>
  (error as Error)?.stack
    ?.split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 4) ?? []

export const nothingHere = (c: Context): Response => send(c, { type: 'not-found' })

function versionIn(header: string | undefined): number | null {
  const found = header?.match(/^(?:W\/)?"(\d{1,9})"$/)?.[1]
  return found ? Number(found) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is wrong with one field, as a code of the `fields` sentences with its fact. */
function errorOf(issue: v.BaseIssue<unknown>): FieldError {
  const steps = (issue.path ?? []).map((step) => String((step as { key: unknown }).key))
  const pointer = steps.map((step) => `/${step.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
  const limit = (issue as { requirement?: unknown }).requirement
  const number = typeof limit === 'number' ? limit : 0
  switch (issue.type) {
    case 'min_length':
      return number === 1 ? { pointer, detail: 'required' } : { pointer, detail: 'too-short' }
    case 'max_length':
      return Array.isArray(issue.input)
        ? { pointer, detail: 'too-many', max: number }
        : { pointer, detail: 'too-long', max: number }
    case 'min_value':
      return { pointer, detail: 'too-low', min: number }
    case 'max_value':
      return { pointer, detail: 'too-high', max: number }
    case 'picklist':
      return { pointer, detail: 'choose-one' }
    default:
      if (issue.input === undefined) return { pointer, detail: 'required' }
      // Schemas name the code of their own pattern: `not-an-email`.
      return { pointer, detail: /^[a-z]+(-[a-z]+)+$/.test(issue.message) ? issue.message : 'invalid' }
  }
}
