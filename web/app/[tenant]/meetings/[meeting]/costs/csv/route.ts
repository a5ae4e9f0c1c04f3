import { costsApi } from '#shared/costs/api'
import { costsCsv } from '../../../../../../features/costs/csv.ts'
import { apiFor, shown } from '../../../../../../lib/api.ts'
import { csvNamed } from '../../../../../../lib/csv-named.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'

export async function GET(_: Request, { params }: { params: Promise<{ tenant: string; meeting: string }> }) {
  const { tenant, meeting } = await params
  const api = await apiFor(tenant)
  const view = await shown(api.call(costsApi.ofMeeting, { params: { meeting } }))
  return csvNamed(view.meeting.date, costsCsv(await pageLanguage(), view))
}
