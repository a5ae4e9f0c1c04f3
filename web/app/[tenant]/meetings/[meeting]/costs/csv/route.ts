import { costsApi } from '#shared/costs/api'
import { costsCsv } from '../../../../../../features/costs/csv.ts'
import { apiFor, shown } from '../../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'

export async function GET(_: Request, { params }: { params: Promise<{ tenant: string; meeting: string }> }) {
  const { tenant, meeting } = await params
  const api = await apiFor(tenant)
  const view = await shown(api.call(costsApi.ofMeeting, { params: { meeting } }))
  return new Response(costsCsv(await pageLanguage(), view), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${view.meeting.date}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
