import { sentences } from '#shared/locales/translate'
import { Choices } from '../../../../features/bodies/choices.tsx'
import { TenantPage } from '../../../../features/frame/tenant-page.tsx'
import { signedIn } from '../../../../lib/api.ts'
import { pageLanguage } from '../../../../lib/language.ts'

export default async function NewBodyPage(props: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await props.params
  const reader = await signedIn(tenant)
  const language = await pageLanguage()
  const t = sentences(language, 'bodies')
  return (
    <TenantPage reader={reader} title={t('choose')} lead={<p>{t('chooseLead')}</p>} width="wide" crumbs={[]}>
      <Choices
        language={language}
        slug={tenant}
        country={reader.tenant.country}
        host={reader.tenant.kind}
        level={2}
      />
    </TenantPage>
  )
}
