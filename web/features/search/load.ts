import { redirect } from 'next/navigation'
import * as v from 'valibot'
import { searchApi } from '#shared/search/api'
import { mostSigns, type SearchResults, SearchWords } from '#shared/search/schema'
import { apiAs, type Reader, shown } from '../../lib/api.ts'
import { isNumberOfSomebody } from './stopped.ts'

export type Asked =
  | { readonly is: 'nothing-yet' | 'stopped' | 'too-short' | 'too-long' }
  | { readonly is: 'looked'; readonly words: string; readonly results: SearchResults }

/** What an address asks for, found as this reader. An identity number in it is led out of it, and not said again. */
export async function lookedFor(
  reader: Reader,
  { q, year, stopped }: { q?: unknown; year?: unknown; stopped?: unknown },
): Promise<Asked> {
  const words = typeof q === 'string' ? q.trim() : ''
  if (isNumberOfSomebody(words)) redirect(`/${reader.tenant.slug}/search?stopped=number`)
  if (words === '') return { is: stopped === 'number' ? 'stopped' : 'nothing-yet' }
  if (words.length > mostSigns) return { is: 'too-long' }
  if (!v.is(SearchWords, words)) return { is: 'too-short' }
  const asked = typeof year === 'string' && /^2\d{3}$/.test(year) ? { year: Number(year) } : {}
  const results = await shown(apiAs(reader).call(searchApi.find, { body: { words, ...asked } }))
  return { is: 'looked', words, results }
}
