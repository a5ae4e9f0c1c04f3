import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { filterIn, overviewCsv } from '../../../../../features/region/overview.tsx'
import { apiFor, shown } from '../../../../../lib/api.ts'
import { csvNamed } from '../../../../../lib/csv-named.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const filter = filterIn(Object.fromEntries(new URL(request.url).searchParams))
  const view = await shown((await apiFor(tenant)).call(regionApi.overview, { query: filter }))
  const language = await pageLanguage()
  // Called as the workbook is.
  const name = `${sentences(language, 'councilCards')('sheetName')} ${view.today}`
  return csvNamed(name, overviewCsv(language, view))
}
