import { yearOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { reportsApi } from '#shared/reports/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { today } from '../../../../../../features/meetings/today.ts'
import { bodyWord } from '../../../../../../features/meetings/words.ts'
import { YearReport } from '../../../../../../features/reports/report.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'

export default async function YearReportPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string; year?: string }>
}) {
  const [{ tenant, body }, asked, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await signedIn(tenant)
  const year = /^\d{4}$/.test(asked.year ?? '') ? String(asked.year) : String(yearOf(today()))
  const view = await shown(apiAs(reader).call(reportsApi.read, { params: { body, year } }))
  const t = sentences(language, 'reports')
  return (
    <TenantPage
      reader={reader}
      title={t('title', { year })}
      lead={<p>{view.body.name}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        {
          href: `/${tenant}/bodies/${body}/year`,
          label: sentences(language, 'meetings')('yearTitle', { of: bodyWord(body) }),
        },
      ]}
      done={asked.done}
      doneWords={{
        gathered: t('doneGathered'),
        saved: t('doneSaved'),
        finished: t('doneFinished'),
        reopened: t('doneReopened'),
      }}
    >
      <YearReport slug={tenant} language={language} view={view} host={reader.tenant} />
    </TenantPage>
  )
}
