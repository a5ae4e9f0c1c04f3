import { costYearsApi } from '#shared/costs/api'
import { payrollCsv } from '../../../../features/costs/csv.ts'
import { apiFor, shown } from '../../../../lib/api.ts'
import { csvNamed } from '../../../../lib/csv-named.ts'
import { pageLanguage } from '../../../../lib/language.ts'

/** Fees and travel of a year, a line for each: what the payroll office pays out. */
export async function GET(request: Request, { params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params
  const asked = new URL(request.url).searchParams
  const api = await apiFor(tenant)
  const list = await shown(
    api.call(costYearsApi.payroll, {
      query: { body: asked.get('body') ?? '', year: asked.get('year') ?? '' },
    }),
  )
  return csvNamed(String(list.year), payrollCsv(await pageLanguage(), list))
}
