import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { Past } from '../../../../../../features/members/past.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function PastPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.past, { params: { body } }))
  const t = sentences(language, 'members')
  return (
    <TenantPage
      reader={reader}
      title={t('pastTitle')}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        { href: `/${tenant}/bodies/${body}/people`, label: t('title') },
      ]}
      width="wide"
    >
      <Past slug={tenant} language={language} view={view} />
    </TenantPage>
  )
}
