import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { Councils } from '../../../../features/region/councils.tsx'
import { RegionPage, regionReader } from '../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

/** A card for each council in a member municipality. */
export default async function CouncilsPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, done, language } = await opened(props)
  const reader = await regionReader(slug)
  const { members } = await shown(apiAs(reader).call(regionApi.councils, {}))
  const t = sentences(language, 'councilCards')
  return (
    <RegionPage
      reader={reader}
      room="councils"
      title={t('title')}
      lead={<p>{t('lead')}</p>}
      done={done}
      doneWords={{ typed: t('doneTyped'), removed: t('doneRemoved') }}
    >
      <Councils language={language} slug={slug} members={members} />
    </RegionPage>
  )
}
