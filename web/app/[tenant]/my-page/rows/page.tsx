import { sentences } from '#shared/locales/translate'
import { leavingApi } from '#shared/tenancy/leaving-api'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { MyRows } from '../../../../features/tenancy/my-rows.tsx'
import { apiAs, shown, signedIn } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function MyRowsPage(props: { params: Promise<{ tenant: string }> }) {
  const { tenant: slug, language } = await opened(props)
  const reader = await signedIn(slug)
  const mine = await shown(apiAs(reader).call(leavingApi.myRows, {}))
  const t = sentences(language, 'leaving')
  return (
    <TenantPage
      reader={reader}
      title={t('mineTitle', { name: reader.tenant.name })}
      lead={<p>{t('mineLead')}</p>}
      crumbs={[{ href: `/${slug}/my-page`, label: sentences(language, 'frame')('myPage') }]}
    >
      <MyRows language={language} slug={slug} mine={mine} />
    </TenantPage>
  )
}
