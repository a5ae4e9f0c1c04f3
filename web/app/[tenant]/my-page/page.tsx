import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { TenantPage } from '../../../features/frame/tenant-page.tsx'
import { MyPage } from '../../../features/members/my-page.tsx'
import { apiAs, shown, signedIn } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'

export default async function MyPageInTenant(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant, done, language } = await opened(props)
  const reader = await signedIn(tenant)
  const me = await shown(apiAs(reader).call(membersApi.me, {}))
  const t = sentences(language, 'members')
  return (
    <TenantPage reader={reader} title={t('myTitle')} lead={<p>{t('myLead')}</p>} done={done}>
      <MyPage slug={tenant} language={language} me={me} />
    </TenantPage>
  )
}
