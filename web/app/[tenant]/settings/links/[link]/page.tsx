import { linksApi } from '#shared/links/api'
import { sentences } from '#shared/locales/translate'
import { ConsentForm, WithdrawForm } from '../../../../../features/links/given.tsx'
import { SettingsPage, settingsReader } from '../../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { notHere } from '../../../../../lib/not-here.ts'
import { opened } from '../../../../../lib/opened.ts'

/** What one association may know: council by council, fact by fact. `?ask=withdraw` asks before all of it ends. */
export default async function ConsentPage(props: {
  params: Promise<{ tenant: string; link: string }>
  searchParams: Promise<{ ask?: string }>
}) {
  const { tenant: slug, link: name, ask, language } = await opened(props)
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
  const { association, state } = link
  if (ask === 'withdraw' && state === 'accepted')
    return (
      <SettingsPage
        reader={reader}
        tab="links"
        title={t('withdrawQuestion', { association })}
        lead={<p>{t('withdrawText', { association })}</p>}
        below={{ href: `/${slug}/settings/links`, label: t('title') }}
      >
        <WithdrawForm language={language} slug={slug} link={link} />
      </SettingsPage>
    )
  const isOpen = state === 'invited' || state === 'accepted'
  return (
    <SettingsPage
      reader={reader}
      tab="links"
      title={t('consentTitle', { association })}
      lead={isOpen && <p>{t('consentLead')}</p>}
      below={{ href: `/${slug}/settings/links`, label: t('title') }}
    >
      <ConsentForm language={language} slug={slug} link={link} councils={councils} />
    </SettingsPage>
  )
}
