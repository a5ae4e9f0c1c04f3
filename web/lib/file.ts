import { headers } from 'next/headers'
import { type Api, apiAs, apiFor, readerByTicket } from './api.ts'
import type { ProblemDocument } from './api-problem.ts'
import { notHere } from './not-here.ts'
import { ownPath } from './own-path.ts'

const passed = ['content-type', 'content-disposition', 'content-length'] as const
/** What a page says by being not there. */
const hidden = [403, 404]

/** Hands on a file that the API makes (Word, PDF, calendar) to the one who asks, uncached. */
export const sendFile = async (slug: string, path: string): Promise<Response> =>
  handOn(await apiFor(slug), path)

/** The same for the one who came by a link in a mail, without signing in. */
export async function sendFileByTicket(slug: string, ticket: string, path: string): Promise<Response> {
  const reader = await readerByTicket(slug, ticket)
  return handOn(reader?.kind === 'ticket' ? apiAs(reader) : await notHere(), path)
}

async function handOn(api: Api, path: string): Promise<Response> {
  const file = await api.file(path)
  if (!file.ok) return hidden.includes(file.status) ? notHere() : refusedFile(await whyOf(file))
  const own = new Headers({ 'Cache-Control': 'private, no-store' })
  for (const name of passed) {
    const value = file.headers.get(name)
    if (value) own.set(name, value)
  }
  return new Response(file.body, { headers: own })
}

const whyOf = async (answer: Response): Promise<string> =>
  ((await answer.json().catch(() => ({ type: 'broken' }))) as Pick<ProblemDocument, 'type'>).type

/** A browser that was to get a file is led to a page that says why it does not, and back to where it came from. */
async function refusedFile(why: string): Promise<Response> {
  const asked = await headers()
  const from = ownPathOf(asked.get('referer'), asked.get('host'))
  const query = new URLSearchParams({ why, ...(from ? { from } : {}) })
  return new Response(null, {
    status: 303,
    headers: { Location: `/no-file?${query}`, 'Cache-Control': 'no-store' },
  })
}

/** The page of ours that the link was pressed on; null where it was another's, or nothing is said. */
function ownPathOf(referer: string | null, host: string | null): string | null {
  if (!referer || !URL.canParse(referer)) return null
  const { host: origin, pathname, search } = new URL(referer)
  return origin === host ? ownPath(pathname + search) : null
}
