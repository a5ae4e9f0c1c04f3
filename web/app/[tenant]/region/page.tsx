import { sentences } from '#shared/locales/translate'
import { aroundApi } from '#shared/meetings/around-api'
import { BeforeTheMeeting } from '../../../features/meetings/before.tsx'
import { RegionPage, regionReader } from '../../../features/region/region-page.tsx'
import { apiAs, shown } from '../../../lib/api.ts'
import { opened } from '../../../lib/opened.ts'

/** Before the meeting: who comes from each municipality. */
export default async function BeforePage(props: {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ body?: string; done?: string }>
}) {
  const { tenant, body, done, language } = await opened(props)
  const reader = await regionReader(tenant)
  const view = await shown(apiAs(reader).call(aroundApi.before, { query: { body } }))
  return (
    <RegionPage reader={reader} room="before" title={sentences(language, 'region')('tabBefore')} done={done}>
      <BeforeTheMeeting slug={tenant} language={language} view={view} />
    </RegionPage>
  )
}
