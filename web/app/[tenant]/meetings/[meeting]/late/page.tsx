import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { LateItemForm } from '../../../../../features/meetings/late.tsx'
import { apiAs, backTo, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function LateItemPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ changed?: string }>
}) {
  const { tenant, meeting, changed, language } = await opened(props)
  const reader = await signedIn(tenant)
  const late = await shown(apiAs(reader).call(meetingsApi.late, { params: { meeting } }))
  const view = late.meeting
  if (view.state !== 'called') return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('addLate')}
      lead={<p>{t('lateLead')}</p>}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <LateItemForm
        slug={tenant}
        language={language}
        view={view}
        recipients={late}
        proposals={late.proposals}
        changed={changed}
      />
    </TenantPage>
  )
}
