import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { AddColleague } from '../../../../../features/tenancy/people.tsx'
import { SettingsPage, settingsReader } from '../../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function NewColleaguePage(props: { params: Promise<{ tenant: string }> }) {
  const { tenant: slug, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const { departments, agreement, invented } = await shown(apiAs(reader).call(tenancyApi.tenant, {}))
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="people"
      title={t('colleagueTitle')}
      lead={<p>{t('colleagueLead')}</p>}
      below={{ href: `/${slug}/settings/people`, label: t('peopleTitle') }}
    >
      <AddColleague
        language={language}
        slug={slug}
        departments={departments}
        agreed={invented || agreement !== null}
      />
    </SettingsPage>
  )
}
