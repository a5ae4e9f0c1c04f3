import { chartersApi } from '#shared/charters/api'
import { sentences } from '#shared/locales/translate'
import { BodyTabs } from '../../../../../features/bodies/body-tabs.tsx'
import { aroundOf } from '../../../../../features/charters/around.ts'
import { charterHead } from '../../../../../features/charters/charter-page.tsx'
import { CharterText, versionText } from '../../../../../features/charters/charter-text.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function CharterPage(props: {
  params: Promise<{ tenant: string; body: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const [{ tenant, body }, { done }] = await Promise.all([props.params, props.searchParams])
  const reader = await signedIn(tenant)
  const [language, view] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(chartersApi.read, { params: { body } })),
  ])
  return (
    <TenantPage
      reader={reader}
      {...charterHead(language, tenant, view)}
      lead={<p>{versionText(language, view)}</p>}
      width="wide"
      done={done}
      doneWords={{ amended: sentences(language, 'charters')('doneAmended') }}
    >
      <BodyTabs language={language} slug={tenant} body={body} here="charter" />
      <CharterText
        language={language}
        slug={tenant}
        view={view}
        around={aroundOf(view.body, reader.tenant.kind)}
      />
    </TenantPage>
  )
}
