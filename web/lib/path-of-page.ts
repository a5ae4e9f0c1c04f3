import { headers } from 'next/headers'

/** First segments of addresses that are rooms of Rådslag itself, never a tenant's short name. */
const ownRooms = new Set([
  '',
  'sign-up',
  'sign-in',
  'sign-out',
  'me',
  'gallery',
  'objection',
  'api',
  'accessibility',
  'privacy',
  'closed',
  'verify',
])

/** The address of the page being made, with its query: what the gate has handed on. */
export const pathOfPage = async (): Promise<string> => (await headers()).get('x-radslag-path') ?? '/'

/** The tenant's short name in a path, or null on Rådslag's own pages. */
export function slugOf(path: string): string | null {
  const first = path.split(/[/?#]/)[1] ?? ''
  return ownRooms.has(first) ? null : first
}
