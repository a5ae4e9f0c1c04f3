import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { ContactForm } from '../../../../features/tenancy/settings.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function ContactPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const tenant = await shown(apiAs(reader).call(tenancyApi.tenant, {}))
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="contact"
      title={t('contactTitle')}
      lead={<p>{t('contactLead')}</p>}
      done={done}
    >
      <ContactForm language={language} tenant={tenant} />
    </SettingsPage>
  )
}
