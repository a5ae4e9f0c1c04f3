import { sentences } from '#shared/locales/translate'
import { RegionPage, regionReader } from '../../../features/region/region-page.tsx'
import { pageLanguage } from '../../../lib/language.ts'

/** Before the meeting: who comes from each municipality. */
export default async function BeforePage(props: { params: Promise<{ tenant: string }> }) {
  const [{ tenant }, language] = await Promise.all([props.params, pageLanguage()])
  const reader = await regionReader(tenant)
  return (
    <RegionPage reader={reader} room="before" title={sentences(language, 'region')('tabBefore')}>
      {null}
    </RegionPage>
  )
}
