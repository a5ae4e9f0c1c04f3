import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { Places } from '../../../../../../features/members/places.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function PlacesPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const view = await shown(apiAs(reader).call(membersApi.list, { params: { body } }))
  if (!view.mayEdit) return notHere()
  const t = sentences(language, 'members')
  return (
    <TenantPage
      reader={reader}
      title={t('placesTitle')}
      lead={<p>{t('placesLead')}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        { href: `/${tenant}/bodies/${body}/people`, label: t('title') },
      ]}
    >
      <Places slug={tenant} country={reader.tenant.country} language={language} view={view} />
    </TenantPage>
  )
}
