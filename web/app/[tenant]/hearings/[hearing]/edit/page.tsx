import { isOpen } from '#shared/hearings/lifecycle'
import { sentences } from '#shared/locales/translate'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf, loadHearing } from '../../../../../features/hearings/load.ts'
import { EditForm } from '../../../../../features/hearings/matter-form.tsx'
import { backTo } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function EditHearingPage(props: {
  params: Promise<{ tenant: string; hearing: string }>
}) {
  const { tenant, hearing, language } = await opened(props)
  const { reader, view } = await loadHearing(tenant, hearing)
  if (!view.may.includes('carry-hearing') || !isOpen(view.state))
    return backTo(tenant, `/${tenant}/hearings/${hearing}`)
  return (
    <TenantPage
      reader={reader}
      title={sentences(language, 'hearings')('editTitle')}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <EditForm slug={tenant} language={language} hearing={view} />
    </TenantPage>
  )
}
