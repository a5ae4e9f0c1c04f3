import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { People } from '../../../../features/tenancy/people.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'
import { LinkButton } from '../../../../ui/index.ts'

export default async function PeoplePage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader, may } = await settingsReader(slug)
  const { people, departments } = may
    ? await shown(apiAs(reader).call(tenancyApi.roles, {}))
    : { people: [], departments: [] }
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="people"
      title={t('peopleTitle')}
      lead={<p>{t('peopleLead')}</p>}
      done={done}
      doneWords={{ invited: t('colleagueSent'), 'taken-away': t('rolesAwayDone'), erased: t('eraseDone') }}
      actions={<LinkButton href={`/${slug}/settings/people/new`}>{t('peopleAdd')}</LinkButton>}
      width="wide"
    >
      <People language={language} slug={slug} people={people} departments={departments} />
    </SettingsPage>
  )
}
