import { notFound } from 'next/navigation'
import { apiFor } from './api.ts'

const passed = ['content-type', 'content-disposition', 'content-length'] as const

/** Hands on a file that the API makes (Word, PDF, calendar) to the one who asks, uncached. */
export async function sendFile(slug: string, path: string): Promise<Response> {
  const api = await apiFor(slug)
  const file = await api.file(path)
  if (!file.ok) notFound()
  const headers = new Headers({ 'Cache-Control': 'private, no-store' })
  for (const name of passed) {
    const value = file.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(file.body, { headers })
}
