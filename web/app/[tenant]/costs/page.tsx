import { costYearsApi } from '#shared/costs/api'
import { sentences } from '#shared/locales/translate'
import { CostsInYear } from '../../../features/costs/costs-of-year.tsx'
import { TenantPage } from '../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'

/** The money of a year, across the reader's councils and networks. */
export default async function CostsOfYearPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ year?: string; done?: string }>
}) {
  const { tenant, year, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const asked = /^2\d{3}$/.test(year ?? '') ? { year } : {}
  const view = await shown(apiAs(reader).call(costYearsApi.ofYear, { query: asked }))
  const t = sentences(language, 'costs')
  return (
    <TenantPage
      reader={reader}
      title={t('yearTitle', { year: String(view.year) })}
      lead={<p>{t('yearLead')}</p>}
      done={done}
      doneWords={{ budgeted: t('doneBudgeted') }}
      width="wide"
    >
      <CostsInYear slug={tenant} language={language} view={view} />
    </TenantPage>
  )
}
