import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { CardForm } from '../../../../../features/region/councils.tsx'
import { RegionPage, regionReader } from '../../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

/** A council that nobody sends: typed by the coordinator. */
export default async function NewCardPage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ municipality?: string }>
}) {
  const { tenant: slug, municipality = '', language } = await opened(props)
  const reader = await regionReader(slug)
  const { members } = await shown(apiAs(reader).call(regionApi.councils, {}))
  const t = sentences(language, 'councilCards')
  const name = members.find((each) => each.municipality === municipality)?.name
  return (
    <RegionPage
      reader={reader}
      room="councils"
      title={name ? t('addTo', { name }) : t('add')}
      below
      width="reading"
    >
      <CardForm language={language} slug={slug} members={members} municipality={municipality} />
    </RegionPage>
  )
}
