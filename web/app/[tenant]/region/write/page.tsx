import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { WriteCircular } from '../../../../features/region/circular.tsx'
import { RegionPage, regionReader } from '../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../lib/api.ts'
import { opened } from '../../../../lib/opened.ts'

/** A mail to the contact persons of the councils that were chosen in the overview. */
export default async function WritePage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ card?: string | string[] }>
}) {
  const { tenant: slug, card = [], language } = await opened(props)
  const reader = await regionReader(slug)
  const cards = [card].flat().join(',')
  const { to, without } = await shown(apiAs(reader).call(regionApi.addressees, { query: { cards } }))
  const t = sentences(language, 'councilCards')
  return (
    <RegionPage
      reader={reader}
      room="overview"
      title={t('writeTitle')}
      lead={cards !== '' && <p>{t('writeLead', { count: to.length })}</p>}
      below
      width="reading"
    >
      <WriteCircular language={language} slug={slug} to={to} without={without} />
    </RegionPage>
  )
}
