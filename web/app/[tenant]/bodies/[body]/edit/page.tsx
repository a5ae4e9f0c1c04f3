import { bodiesApi } from '#shared/bodies/api'
import { nameOfMunicipality } from '#shared/countries/catalogue'
import { sentences } from '#shared/locales/translate'
import { EditForm } from '../../../../../features/bodies/edit-form.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function EditBodyPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body } = await props.params
  const reader = await signedIn(tenant)
  const [language, { body: kept, departments }] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(bodiesApi.editing, { params: { body } })),
  ])
  const t = sentences(language, 'bodies')
  return (
    <TenantPage
      reader={reader}
      title={t('edit', { name: kept.name })}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: kept.name }]}
    >
      <EditForm
        language={language}
        slug={tenant}
        body={kept}
        departments={departments}
        nameOf={nameOfMunicipality}
      />
    </TenantPage>
  )
}
