import { localDateOf } from '#shared/kernel/dates'
import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Profile } from '../../../features/tenancy/settings.tsx'
import { SettingsPage, settingsReader } from '../../../features/tenancy/settings-page.tsx'
import { webHost } from '../../../features/tenancy/web-host.ts'
import { apiAs, shown } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'

export default async function SettingsHome(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const tenant = await shown(apiAs(reader).call(tenancyApi.tenant, {}))
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="profile"
      title={t('profileTitle')}
      lead={<p>{t('profileLead')}</p>}
      done={done}
    >
      <Profile
        language={language}
        tenant={tenant}
        address={webHost()}
        today={localDateOf(new Date().toISOString())}
      />
    </SettingsPage>
  )
}
