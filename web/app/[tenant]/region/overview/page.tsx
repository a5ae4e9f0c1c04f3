import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { SentCirculars } from '../../../../features/region/circular.tsx'
import { filterIn, Overview } from '../../../../features/region/overview.tsx'
import { RegionPage, regionReader } from '../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { pageLanguage } from '../../../../lib/language.ts'

/** Which municipalities have which councils, and how they stand. */
export default async function OverviewPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ tenant: slug }, asked, language] = await Promise.all([
    props.params,
    props.searchParams,
    pageLanguage(),
  ])
  const reader = await regionReader(slug)
  const filter = filterIn(asked)
  const view = await shown(apiAs(reader).call(regionApi.overview, { query: filter }))
  const t = sentences(language, 'councilCards')
  return (
    <RegionPage reader={reader} room="overview" title={t('overviewTitle')} lead={<p>{t('overviewLead')}</p>}>
      <Overview language={language} slug={slug} view={view} filter={filter} />
      <SentCirculars language={language} slug={slug} circulars={view.circulars} />
    </RegionPage>
  )
}
