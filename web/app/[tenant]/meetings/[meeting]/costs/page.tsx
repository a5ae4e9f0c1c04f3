import { costsApi } from '#shared/costs/api'
import { sentences } from '#shared/locales/translate'
import { dayText } from '#shared/locales/wording'
import { CostsOfMeeting } from '../../../../../features/costs/costs-of-meeting.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function CostsPage(props: {
  params: Promise<{ tenant: string; meeting: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, meeting, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(costsApi.ofMeeting, { params: { meeting } }))
  const t = sentences(language, 'costs')
  return (
    <TenantPage
      reader={reader}
      title={t('title')}
      lead={<p>{t('lead', { when: dayText(language, view.meeting.date) })}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${view.meeting.body}`, label: view.meeting.bodyName },
        { href: `/${tenant}/meetings/${meeting}`, label: t('meeting') },
      ]}
      done={done}
      width="wide"
    >
      <CostsOfMeeting slug={tenant} language={language} view={view} />
    </TenantPage>
  )
}
