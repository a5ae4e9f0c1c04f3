import { linksApi } from '#shared/links/api'
import { sentences } from '#shared/locales/translate'
import { Members } from '../../../../features/links/members.tsx'
import { RegionPage, regionReader } from '../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

/** Which members let the association know their councils, and whom it has asked. */
export default async function LinksPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const reader = await regionReader(slug)
  const { members, anyone } = await shown(apiAs(reader).call(linksApi.members, {}))
  const t = sentences(language, 'links')
  return (
    <RegionPage
      reader={reader}
      room="links"
      title={t('associationTitle')}
      lead={<p>{t('associationLead')}</p>}
      done={done}
      doneWords={{ invited: t('doneInvited'), ended: t('doneEnded'), takenBack: t('doneTakenBack') }}
    >
      <Members
        language={language}
        slug={slug}
        members={members}
        anyone={anyone}
        country={reader.tenant.country}
      />
    </RegionPage>
  )
}
