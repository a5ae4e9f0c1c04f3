import { notFound } from 'next/navigation'
import { type Api, apiAs, apiFor, readerByTicket } from './api.ts'

const passed = ['content-type', 'content-disposition', 'content-length'] as const

/** Hands on a file that the API makes (Word, PDF, calendar) to the one who asks, uncached. */
export const sendFile = async (slug: string, path: string): Promise<Response> =>
  handOn(await apiFor(slug), path)

/** The same for the one who came by a link in a mail, without signing in. */
export async function sendFileByTicket(slug: string, ticket: string, path: string): Promise<Response> {
  const reader = await readerByTicket(slug, ticket)
  return handOn(reader?.kind === 'ticket' ? apiAs(reader) : notFound(), path)
}

async function handOn(api: Api, path: string): Promise<Response> {
  const file = await api.file(path)
  if (!file.ok) notFound()
  const headers = new Headers({ 'Cache-Control': 'private, no-store' })
  for (const name of passed) {
    const value = file.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(file.body, { headers })
}
