import { sentences } from '#shared/locales/translate'
import { meetingsApi } from '#shared/meetings/api'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { AttendanceForm } from '../../../../../features/meetings/attendance.tsx'
import { crumbsOf } from '../../../../../features/meetings/crumbs.ts'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function AttendancePage(props: {
  params: Promise<{ tenant: string; meeting: string }>
}) {
  const { tenant, meeting, language } = await opened(props)
  const reader = await signedIn(tenant)
  const sheet = await shown(apiAs(reader).call(meetingsApi.attendance, { params: { meeting } }))
  const t = sentences(language, 'meetings')
  return (
    <TenantPage
      reader={reader}
      title={t('whoCame')}
      lead={<p>{t(sheet.version === 0 ? 'attendancePrefilled' : 'attendanceTaken')}</p>}
      crumbs={crumbsOf(tenant, language, sheet.meeting)}
    >
      <AttendanceForm slug={tenant} language={language} meeting={meeting} sheet={sheet} />
    </TenantPage>
  )
}
