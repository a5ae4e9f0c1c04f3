import { notFound } from 'next/navigation'
import { bodiesApi } from '#shared/bodies/api'
import { municipalities } from '#shared/countries/catalogue'
import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { EditForm } from '../../../../../features/bodies/edit-form.tsx'
import { TenantPage } from '../../../../../features/frame/tenant-page.tsx'
import { apiAs, shown, signedIn } from '../../../../../lib/api.ts'
import { pageLanguage } from '../../../../../lib/language.ts'

export default async function EditBodyPage(props: { params: Promise<{ tenant: string; body: string }> }) {
  const { tenant, body } = await props.params
  const reader = await signedIn(tenant)
  const [language, { departments }, page] = await Promise.all([
    pageLanguage(),
    shown(apiAs(reader).call(tenancyApi.tenant, {})),
    shown(apiAs(reader).call(bodiesApi.read, { params: { body } })),
  ])
  if (!page.may.includes('edit-body')) notFound()
  const t = sentences(language, 'bodies')
  const known = municipalities(reader.tenant.country)
  return (
    <TenantPage
      reader={reader}
      title={t('edit', { name: page.body.name })}
      crumbs={[{ href: `/${tenant}/bodies/${body}`, label: page.body.name }]}
    >
      <EditForm
        language={language}
        slug={tenant}
        body={page.body}
        departments={departments}
        nameOf={(code) => known.find((each) => each.code === code)?.name ?? code}
      />
    </TenantPage>
  )
}
