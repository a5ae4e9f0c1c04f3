import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { tenancyApi } from '#shared/tenancy/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { Preview } from '../../../../../features/meetings/preview.tsx'
import { apiAs, backTo, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function PreviewPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const api = apiAs(reader)
  const [{ meeting: view }, own] = await Promise.all([
    shown(api.call(meetingsApi.agenda, { params: { meeting } })),
    shown(api.call(tenancyApi.tenant, {})),
  ])
  if (!view.may.includes('edit-agenda')) return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('previewTitle')}
      lead={<p>{t('previewLead')}</p>}
      crumbs={crumbsOf(tenant, language, view)}
      done={done}
    >
      <Preview slug={tenant} language={language} view={view} tenant={own} />
    </TenantPage>
  )
}
