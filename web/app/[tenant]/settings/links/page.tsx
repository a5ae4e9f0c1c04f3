import { linksApi } from '#shared/links/api'
import { sentences } from '#shared/locales/translate'
import { GivenLinks } from '../../../../features/links/given.tsx'
import { SettingsPage, settingsReader } from '../../../../features/tenancy/settings-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { notHere } from '../../../../lib/not-here.ts'
import { opened } from '../../../../lib/opened.ts'

/** Which associations may know something of this municipality's councils, and what they were sent. */
export default async function GivenLinksPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const { reader, may } = await settingsReader(slug)
  if (reader.tenant.kind !== 'municipality') return notHere()
  const t = sentences(language, 'links')
  return (
    <SettingsPage
      reader={reader}
      tab="links"
      title={t('title')}
      lead={<p>{t('lead')}</p>}
      done={done}
      doneWords={{
        accepted: t('doneAccepted'),
        acceptedNothing: t('doneAcceptedNothing'),
        changed: t('doneChanged'),
        changedNothing: t('doneChangedNothing'),
        declined: t('doneDeclined'),
        withdrawn: t('doneWithdrawn'),
      }}
    >
      {may && (
        <GivenLinks
          language={language}
          slug={slug}
          links={(await shown(apiAs(reader).call(linksApi.given, {}))).links}
        />
      )}
    </SettingsPage>
  )
}
