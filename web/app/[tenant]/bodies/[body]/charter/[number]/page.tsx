import { chartersApi } from '#shared/charters/api'
import { aroundOf } from '../../../../../../features/charters/around.ts'
import { charterHead } from '../../../../../../features/charters/charter-page.tsx'
import { CharterText, versionText } from '../../../../../../features/charters/charter-text.tsx'
import { TenantPage } from '../../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../../lib/language.ts'

export default async function CharterVersionPage(props: {
  params: Promise<{ tenant: string; body: string; number: string }>
}) {
  const { tenant, body, number } = await props.params
  const reader = await signedIn(tenant)
  const [language, view] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(chartersApi.readVersion, { params: { body, number } })),
  ])
  return (
    <TenantPage
      reader={reader}
      {...charterHead(language, tenant, view)}
      lead={<p>{versionText(language, view)}</p>}
    >
      <CharterText
        language={language}
        slug={tenant}
        view={view}
        around={aroundOf(view.body, reader.tenant.kind)}
      />
    </TenantPage>
  )
}
