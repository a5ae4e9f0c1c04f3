import { sentences } from '#shared/locales/translate'
import { membersApi } from '#shared/members/api'
import { tenancyApi } from '#shared/tenancy/api'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { Paste } from '../../../../../../features/members/paste.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { notHere } from '../../../../../../lib/not-here.ts'
import { opened } from '../../../../../../lib/opened.ts'

export default async function PastePage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body, language } = await opened(props)
  const reader = await signedIn(tenant)
  const api = apiAs(reader)
  const [view, home] = await shown(
    Promise.all([api.call(membersApi.list, { params: { body } }), api.call(tenancyApi.tenant, {})]),
  )
  if (!view.mayEdit) return notHere()
  const t = sentences(language, 'members')
  return (
    <TenantPage
      reader={reader}
      title={t('pasteTitle')}
      lead={<p>{t('pasteLead')}</p>}
      crumbs={[
        { href: `/${tenant}/bodies/${body}`, label: view.body.name },
        { href: `/${tenant}/bodies/${body}/people`, label: t('title') },
      ]}
      width="wide"
    >
      <Paste
        slug={tenant}
        body={body}
        language={language}
        groups={view.groups}
        municipalities={home.municipalities}
      />
    </TenantPage>
  )
}
