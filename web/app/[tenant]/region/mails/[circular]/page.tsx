import { sentences } from '#shared/locales/translate'
import { regionApi } from '#shared/region/api'
import { CircularRoom } from '../../../../../features/region/circular.tsx'
import { RegionPage, regionReader } from '../../../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../../../lib/api.ts'
import { opened } from '../../../../../lib/opened.ts'

/** The mail before it goes, and afterwards who got it. */
export default async function CircularPage(props: {
  params: Promise<{ tenant: string; circular: string }>
  searchParams: Promise<{ done?: string }>
}) {
  const { tenant: slug, circular: id, done, language } = await opened(props)
  const reader = await regionReader(slug)
  const circular = await shown(apiAs(reader).call(regionApi.circular, { params: { circular: id } }))
  const t = sentences(language, 'councilCards')
  return (
    <RegionPage
      reader={reader}
      room="overview"
      title={circular.state === 'draft' ? t('circularDraft') : t('circularSentTitle')}
      below
      width="reading"
      done={done}
      doneWords={{ circularSent: t('doneSent') }}
    >
      <CircularRoom language={language} slug={slug} circular={circular} />
    </RegionPage>
  )
}
