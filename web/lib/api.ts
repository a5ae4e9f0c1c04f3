import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { accessApi } from '#shared/access/api'
import { kindOfBody } from '#shared/kernel/ids'
import type { Given, ParamsOf, Route, Sent } from '#shared/kernel/route'
import { ApiProblem, ApiUnreachable, type ProblemDocument } from './api-problem.ts'
import { environment } from './environment.ts'
import type { Posted } from './form-posted.ts'
import { notHere } from './not-here.ts'
import { pathOfPage } from './path-of-page.ts'
import { sessionHandle } from './session.ts'

/** What a call carries. `posted` brings the form's idempotency key and the version that the reader had seen. */
export type Calling<R extends Route> = (keyof ParamsOf<R> extends never
  ? { params?: undefined }
  : { params: ParamsOf<R> }) &
  (R['takes'] extends object ? { body: Sent<R> } : { body?: undefined }) & {
    query?: Readonly<Record<string, string | number | boolean | undefined>>
    posted?: Pick<Posted, 'key' | 'version'>
    version?: number
    key?: string
  }

export type Api = {
  call<R extends Route>(route: R, calling: Calling<R>): Promise<Given<R>>
  /** A file (Word, PDF, calendar, CSV) as it comes. */
  file(path: string): Promise<Response>
}

/** Who reads this tenant's page: a person with roles, someone with a ticket, or the public; with the tenant's card. */
export type Reader = Given<typeof accessApi.token>

/**
 * The reader of a tenant's page, or null where there is no such tenant. Asked once a request; `access` rechecks
 * session, role and the tenant's sign-in rule each time it mints.
 */
export const readerOf = cache(async (slug: string): Promise<Reader | null> => {
  const session = await sessionHandle()
  return mint(slug, session ? { session } : {})
})

/** The reader who came by a link in a mail, without signing in. */
export const readerByTicket = cache(
  async (slug: string, ticket: string): Promise<Reader | null> => mint(slug, { ticket }),
)

/** There was somebody: a page of its own says what has become of them. */
const closed = ['tenant-suspended', 'tenant-deleted']
const nobody = ['not-found', 'link-not-valid', 'invalid']

async function mint(slug: string, proof: { session?: string; ticket?: string }): Promise<Reader | null> {
  try {
    return await openApi.call(accessApi.token, { body: { tenant: slug, ...proof } })
  } catch (thrown) {
    // `invalid`: what stands in the address cannot be a short name at all.
    if (thrown instanceof ApiProblem && nobody.includes(thrown.type)) return null
    if (thrown instanceof ApiProblem && closed.includes(thrown.type)) redirect(`/closed/${slug}`)
    throw thrown
  }
}

/** The API with this reader's token. */
export const apiAs = (reader: Pick<Reader, 'token'> | null): Api => ({
  call: (route, calling) => calls(route, calling, reader?.token),
  file: (path) => fetchFrom(path, { method: 'GET', headers: authorised(reader?.token) }),
})

/** The API of a tenant for whoever reads the page. No such tenant is a page that is not there. */
export async function apiFor(slug: string): Promise<Api> {
  const reader = (await readerOf(slug)) ?? (await notHere())
  const api = apiAs(reader)
  if (reader.standing !== 'lapsed' && reader.standing !== 'not-signed-in') return api
  return {
    ...api,
    // Whoever posts a form had been let in: what the public may not do is said as a session that has ended, with the
    // way to sign in again beside everything that was typed.
    call: (route, calling) =>
      api.call(route, calling).catch((thrown: unknown) => {
        const closed = thrown instanceof ApiProblem && (thrown.status === 403 || thrown.status === 404)
        if (!closed || !calling.posted) throw thrown
        throw new ApiProblem({ type: 'not-signed-in', title: 'the session has ended', status: 401 })
      }),
  }
}

/** For pages of people who are signed in: everyone else is led to sign in and back again. */
export async function signedIn(slug: string): Promise<Reader> {
  const reader = (await readerOf(slug)) ?? (await notHere())
  if (reader.kind === 'person') return reader
  redirect(`/sign-in?to=${encodeURIComponent(await pathOfPage())}`)
}

/**
 * A page within a room that has had its time, or is not for this reader to use: people are led to the room, which says
 * how things stand; everyone else to where they can sign in.
 */
export async function backTo(slug: string, room: string): Promise<never> {
  const reader = await readerOf(slug)
  return reader?.kind === 'person' ? redirect(room) : notHere()
}

/** A read for a page: what is not there, or not for this reader to know of, is a page that is not there. */
export async function shown<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (thrown) {
    if (thrown instanceof ApiProblem && (thrown.status === 404 || thrown.status === 403)) return notHere()
    throw thrown
  }
}

/** Routes that need no tenant: signing up, signing in, what is mine. */
export const openApi: Api = apiAs(null)

async function calls<R extends Route>(
  route: R,
  calling: Calling<R>,
  token: string | undefined,
): Promise<Given<R>> {
  const params = (calling.params ?? {}) as Record<string, string>
  const query = new URLSearchParams(
    Object.entries(calling.query ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString()
  const path = route.path
    .replace('{bodies}', kindOfBody(params.body ?? ''))
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const version = calling.version ?? calling.posted?.version
  return (await send(route.method, query ? `${path}?${query}` : path, {
    token,
    body: calling.body,
    ...(route.write ? { key: calling.key ?? calling.posted?.key ?? crypto.randomUUID() } : {}),
    ...(version === undefined ? {} : { version: String(version) }),
  })) as Given<R>
}

async function send(
  method: string,
  path: string,
  given: { token?: string | undefined; body?: unknown; key?: string; version?: string },
): Promise<unknown> {
  const answer = await fetchFrom(path, {
    method,
    headers: {
      ...authorised(given.token),
      ...(given.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(given.key ? { 'Idempotency-Key': given.key } : {}),
      ...(given.version ? { 'If-Match': `"${given.version.replaceAll('"', '')}"` } : {}),
    },
    ...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
  })
  if (answer.ok) return answer.status === 204 ? undefined : answer.json()
  throw new ApiProblem((await answer.json().catch(() => broken(answer.status))) as ProblemDocument)
}

async function fetchFrom(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${environment.api()}/api/v1${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(await fromTheEdge()) },
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    })
  } catch (thrown) {
    throw new ApiUnreachable('no answer from the API', { cause: thrown })
  }
}

/** Behind the edge the API hears the web only with the edge's own word; it counts tries by the visitor, not by us. */
async function fromTheEdge(): Promise<Record<string, string>> {
  const [secret] = environment.originSecrets()
  if (!secret) return {}
  const visitor = (await headers()).get('x-radslag-visitor')
  return { 'x-radslag-origin': secret, ...(visitor ? { 'x-radslag-visitor': visitor } : {}) }
}

const authorised = (token: string | undefined): Record<string, string> =>
  token ? { Authorization: `Bearer ${token}` } : {}

const broken = (status: number): ProblemDocument => ({ type: 'broken', title: 'broken', status })
