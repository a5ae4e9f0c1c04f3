import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Agreement } from '../../../../features/tenancy/agreement.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function AgreementPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader, may } = await settingsReader(slug)
  const agreement = await shown(apiAs(reader).call(tenancyApi.agreement, {}))
  const { name, country } = reader.tenant
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="agreement"
      title={t('agreementTitle')}
      lead={<p>{t('agreementLead')}</p>}
      done={done}
      doneWords={{ accepted: t('agreementDone') }}
    >
      <Agreement
        language={language}
        slug={slug}
        name={name}
        country={country}
        agreement={agreement}
        may={may}
      />
    </SettingsPage>
  )
}
