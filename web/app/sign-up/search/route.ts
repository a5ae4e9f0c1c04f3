import type { NextRequest } from 'next/server'
import { countryIn, findOrganisations, saidOf } from '../../../features/tenancy/found.ts'
import { pageLanguage } from '../../../lib/language.ts'

/** What the sign-up's search box asks while a name is typed: at most ten organisations. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl
  const language = await pageLanguage()
  const text = searchParams.get('q') ?? ''
  const rows = findOrganisations(language, countryIn(searchParams.get('country'), language), text)
  return Response.json({ rows, said: saidOf(language, text, rows) })
}
