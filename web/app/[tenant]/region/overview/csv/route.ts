import { regionApi } from '#shared/region/api'
import { filterIn, overviewCsv } from '../../../../../features/region/overview.tsx'
import { apiFor, shown } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const filter = filterIn(Object.fromEntries(new URL(request.url).searchParams))
  const view = await shown((await apiFor(tenant)).call(regionApi.overview, { query: filter }))
  return new Response(overviewCsv(await pageLanguage(), view), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${view.today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
