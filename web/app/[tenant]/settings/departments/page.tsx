import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Departments } from '../../../../features/tenancy/people.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

export default async function DepartmentsPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const { departments } = await shown(apiAs(reader).call(tenancyApi.tenant, {}))
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="departments"
      title={t('departmentsTitle')}
      lead={<p>{t('departmentsLead')}</p>}
      done={done}
    >
      <Departments language={language} slug={slug} departments={departments} />
    </SettingsPage>
  )
}
