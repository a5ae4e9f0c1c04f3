import { sentences } from '#shared/locales/translate'
import { isComing } from '#shared/meetings/lifecycle'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { loadMeeting } from '../../../../../features/meetings/load.ts'
import { EditMeeting } from '../../../../../features/meetings/meeting-form.tsx'
import { today } from '../../../../../features/meetings/today.ts'
import { backTo } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function EditMeetingPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
}) {
  const { tenant, meeting, language } = await opened(props)
  const { reader, view } = await loadMeeting(tenant, meeting)
  if (!view.may.includes('plan-meetings') || !isComing(view.state))
    return backTo(tenant, `/${tenant}/meetings/${meeting}`)
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('edit')}
      {...(view.state === 'called' ? { lead: <p>{t('editCalled')}</p> } : {})}
      crumbs={crumbsOf(tenant, language, view)}
    >
      <EditMeeting slug={tenant} language={language} view={view} today={today()} />
    </TenantPage>
  )
}
