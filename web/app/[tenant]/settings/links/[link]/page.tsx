import { linksApi } from '#shared/links/api'
import { sentences } from '#shared/locales/translate'
import { ConsentForm } from '../../../../../features/links/given.tsx'
import { SettingsPage, settingsReader } from '../../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

/** What one association may know: council by council, fact by fact. */
export default async function ConsentPage(props: { params: Promise<{ tenant: string; link: string }> }) {
  const { tenant: slug, link: name, language } = await opened(props)
  const { reader, may } = await settingsReader(slug)
  if (reader.tenant.kind !== 'municipality') return notHere()
  const t = sentences(language, 'links')
  // An invitation that was passed on to a colleague: who may answer it is said.
  if (!may)
    return (
      <SettingsPage reader={reader} tab="links" title={t('title')}>
        {null}
      </SettingsPage>
    )
  const { links, councils } = await shown(apiAs(reader).call(linksApi.given, {}))
  const link = links.find((each) => each.link === decodeURIComponent(name)) ?? (await notHere())
  const isOpen = link.state === 'invited' || link.state === 'accepted'
  return (
    <SettingsPage
      reader={reader}
      tab="links"
      title={t('consentTitle', { association: link.association })}
      lead={isOpen && <p>{t('consentLead')}</p>}
      below={{ href: `/${slug}/settings/links`, label: t('title') }}
    >
      <ConsentForm language={language} slug={slug} link={link} councils={councils} />
    </SettingsPage>
  )
}
