import { sentences } from '#shared/locales/translate'
import { tenancyApi } from '#shared/tenancy/api'
import { Role } from '../../../../../features/tenancy/people.tsx'
import { SettingsPage, settingsReader } from '../../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

export default async function RolePage(props: { params: Promise<{ tenant: string; person: string }> }) {
  const { tenant: slug, person, language } = await opened(props)
  const { reader } = await settingsReader(slug)
  const { people } = await shown(apiAs(reader).call(tenancyApi.roles, {}))
  const row = people.find((each) => each.person === person) ?? (await notHere())
  const t = sentences(language, 'tenancy')
  return (
    <SettingsPage
      reader={reader}
      tab="people"
      title={t('rolesTitle', { name: row.name })}
      lead={row.email ? <p>{row.email}</p> : null}
      below={{ href: `/${slug}/settings/people`, label: t('peopleTitle') }}
    >
      <Role language={language} slug={slug} row={row} />
    </SettingsPage>
  )
}
